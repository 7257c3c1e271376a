import { decodeBase64 } from './base64';
import { type ContentLine, contentLines } from './content-lines';
import { decodeCharset } from './decode-bytes';
import { decodeQuotedPrintable } from './quoted-printable';
import { cleanText, splitEscaped, unescapeText } from './text-value';

export type CardVersion = '2.1' | '3.0' | '4.0';

/** One vCard as logical lines; a card nested in AGENT (vCard 2.1) is part of the AGENT line. */
export type Card = {
  lines: ContentLine[];
  /** The properties by name, in order; a card is read some thirty times by name. */
  byName: ReadonlyMap<string, ContentLine[]>;
  version: CardVersion;
  /** The line end the card's first line has; CRLF if it has none. */
  eol: string;
};

/** What can be read like a card: a parsed one, or one that is being edited and has no index therefore. */
export type CardLines = { lines: readonly ContentLine[]; byName?: Card['byName'] };

/** Whether this line opens (`BEGIN`) or closes (`END`) a card. */
export function isCardMark(line: ContentLine, mark: 'BEGIN' | 'END'): boolean {
  return line.name === mark && /^[ \t]*vcard[ \t]*$/i.test(line.value);
}

/** Whether a card may follow inside: an AGENT line of vCard 2.1 without a value of its own. */
export function opensNestedCard(line: ContentLine | undefined): boolean {
  return line?.name === 'AGENT' && line.value.trim() === '';
}

/** Reads the logical lines of one card. Total: any text gives a card, and joining the raws gives the text back. */
export function parseCard(raw: string): Card {
  const lines: ContentLine[] = [];
  let depth = 0;
  let host: ContentLine | undefined;
  let previous: ContentLine | undefined;
  for (const line of contentLines(raw)) {
    const opens = isCardMark(line, 'BEGIN') && opensNestedCard(previous);
    if (depth === 0 && opens) {
      host = previous;
      if (host) swallow(host, lines.splice(lines.indexOf(host) + 1));
    }
    if (host && (opens || depth > 0)) {
      if (opens) depth += 1;
      else if (isCardMark(line, 'END')) depth -= 1;
      swallow(host, [line]);
    } else lines.push(line);
    // Within a nested card the host holds text by now; the line itself says whether another card follows.
    if (line.kind !== 'blank') previous = line;
  }
  return { lines, byName: propertiesByName(lines), version: versionOf(lines), eol: eolOf(raw) };
}

function swallow(host: ContentLine, lines: readonly ContentLine[]): void {
  for (const line of lines) {
    host.raw += line.raw;
    host.value += line.raw;
  }
}

/** The lines of a card as text again. */
export function joinLines(lines: readonly ContentLine[]): string {
  return lines.map((line) => line.raw).join('');
}

function propertiesByName(lines: readonly ContentLine[]): Map<string, ContentLine[]> {
  const byName = new Map<string, ContentLine[]>();
  for (const line of lines) {
    if (line.kind !== 'property') continue;
    const same = byName.get(line.name);
    if (same) same.push(line);
    else byName.set(line.name, [line]);
  }
  return byName;
}

function versionOf(lines: readonly ContentLine[]): CardVersion {
  const stated = lines.find((line) => line.name === 'VERSION')?.value.trim();
  if (stated === '2.1' || stated === '3.0' || stated === '4.0') return stated;
  const isOld = lines.some((line) => line.parameters.some((parameter) => parameter.name === ''));
  return isOld ? '2.1' : '3.0';
}

function eolOf(raw: string): string {
  return /\r\n|\n|\r/.exec(raw)?.[0] ?? '\r\n';
}

const bareEncodings = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT']);

/** How a line's value is encoded: `quoted-printable`, `base64` or empty. */
export function encodingOf(line: ContentLine): 'quoted-printable' | 'base64' | '' {
  for (const { name, values } of line.parameters) {
    if (name !== '' && name !== 'ENCODING') continue;
    const encoding = values[0]?.toUpperCase();
    if (encoding === 'QUOTED-PRINTABLE') return 'quoted-printable';
    if (encoding === 'BASE64' || (encoding === 'B' && name === 'ENCODING')) return 'base64';
  }
  return '';
}

/** Whether a parameter only says how the bytes are written, so that it goes when the value is written anew. */
export function isTransferParameter(parameter: { name: string; values: string[] }): boolean {
  if (parameter.name === 'ENCODING' || parameter.name === 'CHARSET') return true;
  return parameter.name === '' && bareEncodings.has(parameter.values[0]?.toUpperCase() ?? '');
}

/** First value of a parameter, or empty. `name` in upper case. */
export function parameterOf(line: ContentLine, name: string): string {
  return line.parameters.find((parameter) => parameter.name === name)?.values[0] ?? '';
}

/** The TYPE values in lower case, from `TYPE=WORK,VOICE`, `TYPE="work,voice"`, `TYPE=work;TYPE=voice` and `;WORK;VOICE`. */
export function typesOf(line: ContentLine): Set<string> {
  const types = line.parameters
    .filter(
      (parameter) => parameter.name === 'TYPE' || (parameter.name === '' && !isTransferParameter(parameter)),
    )
    .flatMap((parameter) => parameter.values.flatMap((value) => value.split(',')));
  return new Set(types.map((type) => type.trim().toLowerCase()).filter(Boolean));
}

/** The value, or a part of it, without quoted-printable or base64; escapes stay. */
export function decodeTransfer(line: ContentLine, part = line.value): string {
  const encoding = encodingOf(line);
  if (encoding === '') return part;
  const charset = parameterOf(line, 'CHARSET');
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(part, charset);
  const bytes = decodeBase64(part);
  return bytes ? decodeCharset(bytes, charset) : part;
}

/** The whole value as text: decoded, unescaped, trimmed. */
export function lineText(line: ContentLine): string {
  return cleanText(unescapeText(decodeTransfer(line)));
}

/**
 * The parts of a structured value (N, ADR, ORG) without quoted-printable but still escaped, each ready to be joined
 * with `;` again. Split before decoding, since an encoded semicolon separates nothing.
 */
export function lineComponents(line: ContentLine): string[] {
  const encoding = encodingOf(line);
  if (encoding === '') return splitEscaped(line.value, ';');
  if (encoding === 'base64') return splitEscaped(decodeTransfer(line), ';');
  return splitEscaped(line.value, ';').map((part) => {
    const pieces = splitEscaped(decodeTransfer(line, part), ';');
    return pieces.join('\\;');
  });
}

/** A part of a structured value as text; a list within it (RFC 6350 §3.3) is joined with `glue`. */
export function componentText(component: string | undefined, glue = ', '): string {
  if (!component) return '';
  if (!component.includes(',')) return cleanText(unescapeText(component));
  return splitEscaped(component, ',')
    .map((item) => cleanText(unescapeText(item)))
    .filter(Boolean)
    .join(glue);
}

/** Properties of this name in the order of the card. */
export function linesNamed(card: CardLines, name: string): readonly ContentLine[] {
  if (card.byName) return card.byName.get(name) ?? [];
  return card.lines.filter((line) => line.name === name && line.kind === 'property');
}

/** Text of the first line of this name that is not empty. */
export function firstText(card: CardLines, name: string): string {
  for (const line of linesNamed(card, name)) {
    const text = lineText(line);
    if (text !== '') return text;
  }
  return '';
}

/**
 * Finds the label Apple and Google keep beside a grouped line (`item1.X-ABLabel:_$!<Mobile>!$_`), without its
 * wrapping; empty if there is none.
 */
export function labelReader(card: CardLines): (line: ContentLine) => string {
  const labels = new Map<string, string>();
  for (const line of linesNamed(card, 'X-ABLABEL')) {
    const group = line.group.toLowerCase();
    if (!labels.has(group)) labels.set(group, lineText(line).replace(/^_\$!<|>!\$_$/g, ''));
  }
  return (line) => (line.group === '' ? '' : (labels.get(line.group.toLowerCase()) ?? ''));
}
