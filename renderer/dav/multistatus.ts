import { childNamed, deepText, readXml, type XmlElement, type XmlFault } from './xml-reader';
import { names } from './xml-names';

/** One `response` of a multistatus (RFC 4918 §14.24). Hrefs are as written: `hrefs.ts` decides about them. */
export type DavResponse = {
  href: string;
  /** Of the resource as a whole, where it is given. */
  status: number | undefined;
  /** Properties answered with 2xx; all others count as absent. */
  found: ReadonlyMap<string, XmlElement>;
  /** The status of those answered otherwise. */
  absent: ReadonlyMap<string, number>;
  error: XmlElement | undefined;
  description: string;
};

export type Multistatus =
  | { kind: 'read'; responses: DavResponse[]; syncToken: string | undefined }
  | { kind: 'bad'; fault: XmlFault };

/** Reads the body of a 207 whole, or not at all. */
export function readMultistatus(body: string): Multistatus {
  const responses: DavResponse[] = [];
  let syncToken: string | undefined;
  const outcome = readXml(body, (child) => {
    if (child.name === names.response) responses.push(...readResponse(child));
    else if (child.name === names.syncToken) syncToken = child.text.trim() || undefined;
  });
  if (outcome.kind === 'bad') return outcome;
  if (outcome.root !== names.multistatus) return { kind: 'bad', fault: 'notMultistatus' };
  return { kind: 'read', responses, syncToken };
}

/** Several hrefs may share one status; each becomes a response of its own. */
function readResponse(element: XmlElement): DavResponse[] {
  const hrefs: string[] = [];
  const found = new Map<string, XmlElement>();
  const absent = new Map<string, number>();
  let status: number | undefined;
  let error: XmlElement | undefined;
  let description = '';
  for (const child of element.children) {
    if (child.name === names.href) hrefs.push(child.text);
    else if (child.name === names.status) status = statusIn(child.text);
    else if (child.name === names.error) error = child;
    else if (child.name === names.description) description = deepText(child).trim();
    else if (child.name === names.propstat) {
      readPropstat(child, found, absent);
      error ??= childNamed(child, names.error);
      description ||= childNamed(child, names.description)?.text.trim() ?? '';
    }
  }
  return hrefs.map((href) => ({ href, status, found, absent, error, description }));
}

function readPropstat(
  propstat: XmlElement,
  found: Map<string, XmlElement>,
  absent: Map<string, number>,
): void {
  const status = statusIn(childNamed(propstat, names.status)?.text ?? '') ?? 0;
  for (const property of childNamed(propstat, names.prop)?.children ?? []) {
    if (property.isTooLong) absent.set(property.name, 413);
    else if (status >= 200 && status < 300) found.set(property.name, property);
    else absent.set(property.name, status);
  }
}

/** The number in `HTTP/1.1 207 Multi-Status`; `undefined` for anything else. */
export function statusIn(line: string): number | undefined {
  const match = /^\s*HTTP\/\d(?:\.\d)? (\d{3})(?:\s|$)/.exec(line);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** Text of a property, trimmed; `undefined` if it is absent or empty. */
export function textOf(response: DavResponse, name: string): string | undefined {
  return response.found.get(name)?.text.trim() || undefined;
}
