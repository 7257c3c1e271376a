import { contentLines } from './content-lines';
import { foldLine } from './fold-line';
import { eolOf, lineText } from './line-values';
import { decodeWord, encodeWord } from './text-value';

/** The UID under which the same thing was known before: its old one can no longer be used on the server. */
const name = 'X-TANDEM-WAS';

/** The UID that a text had before; empty if it never had another one. */
export function formerUidOf(raw: string): string {
  if (!raw.includes(name)) return '';
  for (const line of contentLines(raw)) {
    if (line.name === name) return decodeWord(line.value.trim());
  }
  return '';
}

/**
 * The text under another UID, in every component that had the old one (an event and its overrides), with a line that
 * names the old one beside the first. Every other line stays as it is, byte for byte.
 */
export function renewUid(raw: string, uid: string): string {
  const eol = eolOf(raw);
  let old: string | undefined;
  const written: string[] = [];
  for (const line of contentLines(raw)) {
    if (line.name === name) continue;
    const value = line.name === 'UID' ? lineText(line) : undefined;
    if (value === undefined || (old !== undefined && value !== old)) {
      written.push(line.raw);
      continue;
    }
    written.push(foldLine(`${line.spelling}:${uid}`, eol));
    if (old === undefined) written.push(foldLine(`${name}:${encodeWord(value)}`, eol));
    old = value;
  }
  return written.join('');
}
