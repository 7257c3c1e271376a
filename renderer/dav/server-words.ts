import { names, splitName } from './xml-names';
import { childNamed, deepText, readXml, type XmlElement } from './xml-reader';

/** What a server says about a refusal, beside the number. */
export type ServerWords = {
  /** Local names of the conditions that did not hold (RFC 4918 §16), whichever namespace a server puts them into. */
  conditions: ReadonlySet<string>;
  /** As written within a condition. */
  hrefs: readonly string[];
  /** Its sentence, short and in one line; empty if there is none worth showing. */
  text: string;
  /** The sentence is the one by which a UID is said to be in use, where no condition says so. */
  namesTakenUid: boolean;
};

const longestText = 300;

/** Reads the body of a refusal: DAV's `error`, other XML, or plain text. Web pages say nothing a person could use. */
export function readServerWords(body: string, contentType: string): ServerWords {
  if (/html/i.test(contentType) || body.trim() === '') return say([], '');
  const children: XmlElement[] = [];
  const read = readXml(body, (child) => children.push(child));
  if (read.kind === 'read') {
    const isError = read.root === names.error;
    return say(isError ? children : [], children.map(wordsIn).find((text) => text !== '') ?? '');
  }
  return say([], /^text\/plain|^$/i.test(contentType) && !body.includes('<') ? body : '');
}

/** The words within one response of a multistatus. */
export function wordsOfResponse(error: XmlElement | undefined, description: string): ServerWords {
  const own = error?.children.map(wordsIn).find((text) => text !== '');
  return say(error?.children ?? [], description || (own ?? ''));
}

function say(children: readonly XmlElement[], text: string): ServerWords {
  // oxlint-disable-next-line no-control-regex -- a sentence for the screen holds none of those
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
  return {
    conditions: new Set(children.filter(isCondition).map((child) => splitName(child.name).local)),
    hrefs: children
      .flatMap((child) => child.children.filter((inner) => inner.name === names.href))
      .map((href) => href.text),
    text: line.length > longestText ? `${line.slice(0, longestText)}…` : line,
    // Nextcloud answers 400 in these words, also for what lies in its trash; SOGo 409.
    namesTakenUid: /\buid\b[^.]{0,40}\balready\b/i.test(line),
  };
}

/** Elements such as sabre's `exception` and `message` tell, they are no conditions. */
function isCondition(element: XmlElement): boolean {
  return !/^(?:exception|message|responsedescription|.*version)$/.test(splitName(element.name).local);
}

/** sabre's message, a description, or text within a condition; no hrefs, no names of classes. */
function wordsIn(element: XmlElement): string {
  const { local } = splitName(element.name);
  if (local === 'exception' || local.endsWith('version') || element.name === names.href) return '';
  if (childNamed(element, names.href)) return element.text.trim();
  return deepText(element).trim();
}
