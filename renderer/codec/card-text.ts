import { isCardMark, opensNestedCard } from './card-lines';
import { type ContentLine, contentLines } from './content-lines';

/** Why a piece of a file could not be read as a card. */
export type BrokenReason =
  /** The card has no END: the file was cut off, or the next card begins inside. */
  | 'notClosed'
  /** BEGIN and END with nothing readable in between. */
  | 'noContent'
  /** A line without colon or name; if it stands in a card that is otherwise fine, only the line is reported. */
  | 'badLine'
  /** Text outside of any card. */
  | 'outside';

/** A piece kept aside: its text as it came, and the 1-based number of its first line in the file. */
export type BrokenPiece = { raw: string; line: number; reason: BrokenReason };

/**
 * What a file holds, in order. A card with odd lines is still a card: they stay in its `raw` and are listed in
 * `oddLines`, so that the report can name them.
 */
export type CardText =
  | { kind: 'card'; raw: string; line: number; oddLines: BrokenPiece[] }
  | ({ kind: 'broken' } & BrokenPiece);

/**
 * Cuts the text of a file into cards, one at a time, so that the caller can pause in between. Total: every character
 * but blank lines outside of cards and a byte order mark ends up in exactly one piece.
 */
export function* splitCards(text: string): Generator<CardText, void, undefined> {
  let open: ContentLine[] = [];
  let outside: ContentLine[] = [];
  let depth = 0;
  let previous: ContentLine | undefined;
  for (const line of contentLines(text.startsWith('\uFEFF') ? text.slice(1) : text)) {
    if (isCardMark(line, 'BEGIN')) {
      const isNested = depth > 0 && opensNestedCard(previous);
      if (isNested) depth += 1;
      else {
        yield* brokenPiece(open, 'notClosed');
        yield* brokenPiece(outside, 'outside');
        open = [];
        outside = [];
        depth = 1;
      }
      open.push(line);
    } else if (depth === 0) outside.push(line);
    else {
      open.push(line);
      if (isCardMark(line, 'END')) depth -= 1;
      if (depth === 0) {
        yield judgeCard(open);
        open = [];
      }
    }
    if (line.kind !== 'blank') previous = line;
  }
  yield* brokenPiece(open, 'notClosed');
  yield* brokenPiece(outside, 'outside');
}

const rawOf = (lines: readonly ContentLine[]): string => lines.map((line) => line.raw).join('');

function* brokenPiece(lines: readonly ContentLine[], reason: BrokenReason): Generator<CardText> {
  const first = lines.find((line) => line.kind !== 'blank');
  if (first) yield { kind: 'broken', raw: rawOf(lines), line: first.line, reason };
}

function judgeCard(lines: readonly ContentLine[]): CardText {
  const raw = rawOf(lines);
  const line = lines[0]?.line ?? 1;
  const odd = lines.filter((each) => each.kind === 'bad');
  const readable = lines.filter(
    (each) =>
      each.kind === 'property' &&
      !['BEGIN', 'END', 'VERSION'].includes(each.name) &&
      each.value.trim() !== '',
  );
  const [firstOdd] = odd;
  if (readable.length === 0) {
    return firstOdd
      ? { kind: 'broken', raw, line: firstOdd.line, reason: 'badLine' }
      : { kind: 'broken', raw, line, reason: 'noContent' };
  }
  const oddLines = odd.map((each): BrokenPiece => ({ raw: each.raw, line: each.line, reason: 'badLine' }));
  return { kind: 'card', raw, line, oddLines };
}
