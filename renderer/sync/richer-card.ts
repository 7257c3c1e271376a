import { type ContentLine, contentLines } from '../codec/content-lines';
import { hasPhoto } from '../codec/photo';

/** Their parameters say how the bytes are written, which differs between the versions. */
const binary = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);
const framing = new Set(['BEGIN', 'END', 'VERSION', 'PRODID', 'REV']);

/**
 * Of one card in version 3.0 and 4.0 the one that says more (reference §3.3): more lines that can be read, then more
 * values of parameters. Where both say as much, 3.0: what Tandem and most servers write.
 */
export function richerCard<Text extends { body: string }>(three: Text, four: Text): Text {
  const [one, other] = [weigh(three.body), weigh(four.body)];
  const difference = other.lines - one.lines || other.values - one.values;
  return difference > 0 ? four : three;
}

function weigh(raw: string): { lines: number; values: number } {
  let lines = 0;
  let values = 0;
  for (const line of contentLines(raw)) {
    if (line.kind !== 'property' || framing.has(line.name) || line.value.trim() === '') continue;
    if (binary.has(line.name)) {
      lines += Number(line.name !== 'PHOTO' || isWhole(line));
      continue;
    }
    lines += 1;
    for (const { values: written } of line.parameters) values += written.length;
  }
  return { lines, values };
}

/** A picture that is an address, or bytes that are one. */
function isWhole(line: ContentLine): boolean {
  return /^https?:/i.test(line.value) || hasPhoto({ lines: [line] });
}
