import type { ContentLine } from '../codec/content-lines';
import { decodeTransfer } from '../codec/line-values';
import { splitEscaped, unescapeText } from '../codec/text-value';
import { canonicalParameters } from './canonical-parameters';
import { canonicalValue, inlineData } from './canonical-value';
import { listSeparator } from './property-traits';

/** What a line says, in one spelling (reference §2.4); `undefined` if it says nothing. Lists: see `listElements`. */
export function canonicalLine(line: ContentLine): string | undefined {
  const value = canonicalValue(line);
  if (value === '') return undefined;
  return `${line.name}${canonicalParameters(line, inlineData(line) !== undefined)}:${value}`;
}

/** One element of a list, as it stands in its line and in one spelling with the name and parameters of the line. */
export type ListElement = { raw: string; canon: string };

/** The elements of a list of words or dates (CATEGORIES, EXDATE); none for an empty line. */
export function listElements(line: ContentLine): ListElement[] {
  const separator = listSeparator(line.name) ?? ',';
  const value = decodeTransfer(line);
  const pieces = separator === ',' ? splitEscaped(value, ',') : value.split(/\s+/);
  const head = `${line.name}${canonicalParameters(line)}:`;
  return pieces.flatMap((piece) => {
    const text = unescapeText(piece).trim();
    return text === '' ? [] : [{ raw: piece.trim(), canon: head + text }];
  });
}
