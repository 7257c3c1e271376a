import { componentsIn, parseCalendar } from '../codec/calendar-lines';
import { contentLines } from '../codec/content-lines';
import { foldLine } from '../codec/fold-line';
import { longLinesIn } from './long-lines';

/**
 * The line `X-TANDEM-VV:<installation>=<n> ..` (reference §2.5): how often each desk has sent this object, as far as the
 * one who wrote it last had seen. It tells a write that had seen ours from one that had not.
 */
export type Vector = ReadonlyMap<string, number>;

const name = 'X-TANDEM-VV';
/** More would make the line grow with every desk that ever wrote. */
export const mostEntries = 6;
const entry = /^([0-9A-Za-z-]{1,64})=([0-9]{1,12})$/;
/** A long line that the desk which wrote last had in its text. */
const carried = /^X-TANDEM-[0-9A-Z-]{1,64}\/[0-9a-z-]{1,16}$/;

/** The vector of a text; empty if it has none. */
export function vectorOf(raw: string): Vector {
  const vector = new Map<string, number>();
  for (const word of wordsOf(raw)) {
    const [, installation, count] = entry.exec(word) ?? [];
    if (installation === undefined) continue;
    vector.set(installation, Math.max(vector.get(installation) ?? 0, Number(count)));
  }
  return vector;
}

/** The long lines that stood in the text when a desk wrote it last: what is missing of them, another program dropped. */
export function carriedLines(raw: string): string[] {
  return wordsOf(raw).filter((word) => carried.test(word));
}

function wordsOf(raw: string): string[] {
  if (!raw.includes(name)) return [];
  return [...contentLines(raw)]
    .filter((line) => line.name === name)
    .flatMap(({ value }) => value.trim().split(/[ \t]+/));
}

/** `later` was written by someone who had seen everything that `earlier` names. */
export function hasSeen(later: Vector, earlier: Vector): boolean {
  return [...earlier].every(([installation, count]) => (later.get(installation) ?? 0) >= count);
}

export function isSameVector(one: Vector, other: Vector): boolean {
  return one.size === other.size && hasSeen(one, other) && hasSeen(other, one);
}

/** Sent and answered within so many milliseconds, by clocks that may have been set meanwhile. */
const slack = 60_000;

/**
 * Whether somebody else writes under this installation's name: its count stands higher than anything that was sent from
 * here. The profile was copied to another computer, or an old copy of it was put back: either way the name counts for
 * nothing any more, since what one of them wrote would pass for seen by the other.
 */
export function isUsedByAnother(
  { baseRaw, sent }: { baseRaw: string; sent: readonly { at: number }[] },
  remote: string,
  installation: string,
): boolean {
  const count = vectorOf(remote).get(installation);
  if (count === undefined || baseRaw === '') return false;
  const known = vectorOf(baseRaw).get(installation) ?? 0;
  const lastSent = sent.at(-1)?.at ?? 0;
  return count > known && count * 1000 > lastSent + slack;
}

/**
 * The text as it is sent: with one such line, in which this installation counts further than in `seen`, the text that is
 * replaced. The newest entry stands first; the oldest of more than six go. A count must never be used twice, even if the
 * desk has forgotten one (killed before the answer, an older copy brought back): so it is at least the second of
 * sending. Nothing is ever ordered by it but the counts of one installation. Behind the counts stand the names of lines
 * so long that programs drop them.
 */
export function stamped(raw: string, seen: string, installation: string, now: number): string {
  const vector = new Map(vectorOf(seen));
  for (const [other, count] of vectorOf(raw)) vector.set(other, Math.max(vector.get(other) ?? 0, count));
  const own = Math.max((vector.get(installation) ?? 0) + 1, Math.floor(now / 1000));
  vector.delete(installation);
  const words = [`${installation}=${own}`, ...[...vector].map(([other, count]) => `${other}=${count}`)];
  const all = [...words.slice(0, mostEntries), ...longLinesIn(raw)];
  return withLine(raw, `${name}:${all.join(' ')}`);
}

/** Puts the line in the place of the first one of its name, else before the end of the card, event or task. */
function withLine(raw: string, text: string): string {
  const lines = [...contentLines(raw)];
  const eol = /\r\n|\n|\r/.exec(raw)?.[0] ?? '\r\n';
  const first = lines.findIndex((line) => line.name === name);
  const kept = lines.filter((line, index) => line.name !== name || index === first);
  const written = foldLine(text, eol);
  const at = first >= 0 ? first : endOf(raw, kept);
  const before = kept.slice(0, at).map((line) => line.raw);
  const after = kept.slice(first >= 0 ? at + 1 : at).map((line) => line.raw);
  return [...before, written, ...after].join('');
}

/** Index of the END line of the card, or of the first event or task. */
function endOf(raw: string, lines: readonly { name: string; value: string }[]): number {
  const [calendar] = componentsIn(parseCalendar(raw));
  const item =
    calendar?.name === 'VCALENDAR'
      ? componentsIn(calendar).find(({ name: part }) => part === 'VEVENT' || part === 'VTODO')
      : undefined;
  const wanted = item?.name ?? 'VCARD';
  const at = lines.findIndex((line) => line.name === 'END' && line.value.trim().toUpperCase() === wanted);
  return at < 0 ? lines.length : at;
}
