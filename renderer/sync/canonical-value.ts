import type { ContentLine } from '../codec/content-lines';
import { decodeTransfer, encodingOf, lineComponents } from '../codec/line-values';
import { splitEscaped, unescapeText } from '../codec/text-value';

const structured = new Set(['N', 'ADR', 'ORG', 'GENDER', 'CLIENTPIDMAP']);
const words = new Set(['STATUS', 'CLASS', 'TRANSP', 'ACTION', 'KIND', 'X-TANDEM-STAGE', 'BEGIN', 'END']);
const binaries = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'ATTACH', 'IMAGE']);

/** What a property says when it is missing (RFC 5545 §3.8.1.3, §3.8.2.7, §3.8.1.9, §3.7.1). */
const defaults: ReadonlyMap<string, string> = new Map([
  ['CLASS', 'PUBLIC'],
  ['TRANSP', 'OPAQUE'],
  ['PRIORITY', '0'],
  ['CALSCALE', 'GREGORIAN'],
]);

/** The value as text, as it is compared: decoded and unescaped, line ends as `\n`; nothing is trimmed. */
export function plainValue(line: ContentLine): string {
  if (line.kind === 'bad') return line.raw.replace(/(?:\r\n|\n|\r)[ \t]/g, '').replace(/[\r\n]+$/, '');
  const text = unescapeText(decodeTransfer(line));
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The base64 text of a picture, sound or key that stands in the line; `undefined` if it holds none. */
export function inlineData(line: ContentLine): string | undefined {
  if (!binaries.has(line.name)) return undefined;
  const head = /^\s*data:[^,]{0,200}?;base64\\?,/i.exec(line.value.slice(0, 260))?.[0];
  if (head === undefined && encodingOf(line) !== 'base64') return undefined;
  return line.value.slice(head?.length ?? 0).replace(/[\s\\=]+/g, '');
}

/** The value without what is only spelling; empty if the property says nothing that its absence would not say. */
export function canonicalValue(line: ContentLine): string {
  const { name } = line;
  const data = inlineData(line);
  if (data !== undefined)
    return data === '' ? '' : `base64:${data.replaceAll('-', '+').replaceAll('_', '/')}`;
  if (structured.has(name)) return canonicalParts(line);
  const text = plainValue(line);
  if (text.trim() === '') return '';
  if (words.has(name)) return withoutDefault(name, text.trim().toUpperCase());
  if (name === 'RRULE' || name === 'EXRULE') return canonicalRule(text);
  if (name === 'GEO') return canonicalPlace(text);
  if (name === 'ATTENDEE' || name === 'ORGANIZER') return text.trim().toLowerCase();
  return withoutDefault(name, text);
}

function withoutDefault(name: string, text: string): string {
  return defaults.get(name) === text.trim().toUpperCase() ? '' : text;
}

/** N, ADR, ORG: servers cut empty parts off the end. Parts, and what stands in a part with commas, are kept apart. */
function canonicalParts(line: ContentLine): string {
  const parts = lineComponents(line).map((part) =>
    part.includes(',') || part.includes('\\') ? splitEscaped(part, ',').map(unescapeText) : [part],
  );
  while (parts.at(-1)?.every((item) => item.trim() === '')) parts.pop();
  return parts.length === 0 ? '' : JSON.stringify(parts);
}

/** Parts and lists in one order, upper case, without what a rule means anyway (RFC 5545 §3.3.10). */
function canonicalRule(text: string): string {
  const parts = text
    .toUpperCase()
    .split(';')
    .map((part) => {
      const [name = '', value = ''] = part.split('=', 2).map((each) => each.trim());
      const items = value.split(',').map((item) => item.trim().replace(/^\+/, ''));
      return `${name}=${items.sort().join(',')}`;
    })
    .filter((part) => !['=', 'INTERVAL=1', 'WKST=MO'].includes(part));
  return parts.sort().join(';');
}

/** Both ways of writing a place, `51.37;6.17` and `geo:51.37,6.17`, with six digits as Cyrus prints them. */
function canonicalPlace(text: string): string {
  const match =
    /^\s*(?:geo:)?\s*([+-]?\d{1,3}(?:\.\d{1,20})?)\s*[;,]\s*([+-]?\d{1,3}(?:\.\d{1,20})?)\s*$/i.exec(text);
  return match ? `${Number(match[1]).toFixed(6)};${Number(match[2]).toFixed(6)}` : text;
}
