import { type ContentLine, contentLines } from '../codec/content-lines';
import { parameterOf } from '../codec/line-values';
import { longestSecondText } from '../domain/long-text';

/** A line of ours that programs may drop which do not know it. */
export function isLongOwnLine({ name, value }: ContentLine): boolean {
  return name.startsWith('X-TANDEM-') && value.length > longestSecondText;
}

/** What names such a line, as a word: `X-TANDEM-NOTE/nl`. */
export const longLineName = (line: ContentLine): string =>
  `${line.name}/${parameterOf(line, 'LANGUAGE').toLowerCase() || '-'}`;

/** The names of the long lines of ours in a text, each once. */
export function longLinesIn(raw: string): string[] {
  if (raw.length <= longestSecondText) return [];
  return [...new Set([...contentLines(raw)].filter(isLongOwnLine).map(longLineName))];
}

/** The text without those of its long lines that `isGone` is true of and of which nothing stands in `other`. */
export function withoutMissing(raw: string, other: string, isGone: (name: string) => boolean): string {
  if (raw.length <= longestSecondText) return raw;
  const lines = [...contentLines(raw)];
  const there = new Set([...contentLines(other)].map(longLineName));
  const kept = lines.filter((line) => {
    if (!isLongOwnLine(line)) return true;
    const name = longLineName(line);
    return there.has(name) || !isGone(name);
  });
  return kept.length === lines.length ? raw : kept.map((line) => line.raw).join('');
}
