import { isPlainDate, plainDate } from '../domain/plain-date';

/** Month names and their short forms in German, Dutch and English, by their first letters; longer ones first. */
const months: readonly (readonly [RegExp, number])[] = [
  [/^(jan|jän)/, 1],
  [/^feb/, 2],
  [/^(mär|maa|mrt|mar|mrz)/, 3],
  [/^apr/, 4],
  [/^(mai|mei|may)/, 5],
  [/^jun/, 6],
  [/^jul/, 7],
  [/^aug/, 8],
  [/^sep/, 9],
  [/^(okt|oct)/, 10],
  [/^nov/, 11],
  [/^(dez|dec)/, 12],
];

/** Both days included, as plain dates. `until` may lie before `from` if that is what was written. */
export type LooseRange = { from: string; until: string };

/** A day as written; the year is missing where only the other end of a range has it. */
type Day = { day: number; month: number; year: number | undefined };

/**
 * Reads a day as people in Germany and the Netherlands write it: 04.06.2026, 4-6-2026, 4/6/26, 2026-06-04,
 * "4. Juni 2026", "do 4 juni 2026". The day always stands before the month, unless the year comes first.
 * @returns the plain date, `undefined` if it is none.
 */
export function readLooseDate(text: string): string | undefined {
  const day = readDay(text);
  return day?.year === undefined ? undefined : dateOf(day, day.year);
}

/**
 * Reads a day or a range in one cell: "20.07.2026 - 01.09.2026", "24.12. bis 08.01.2028", "18 t/m 26 oktober 2025".
 * @returns `undefined` if it is neither.
 */
export function readLooseRange(text: string): LooseRange | undefined {
  const single = readLooseDate(text);
  if (single !== undefined) return { from: single, until: single };
  const [first, last, ...more] = text.split(/\s+(?:-|–|—|bis|tot en met|t\/m|tot)\s+|\s*[–—]\s*/i);
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const end = readDay(last);
  if (end?.year === undefined) return undefined;
  const until = dateOf(end, end.year);
  const start = readDay(first) ?? readDayOfMonth(first, end);
  if (!start || until === undefined) return undefined;
  if (start.year !== undefined) {
    const from = dateOf(start, start.year);
    return from === undefined ? undefined : { from, until };
  }
  // A year that is not written is that of the end, or the one before where the range passes New Year.
  const sameYear = dateOf(start, end.year);
  const from = sameYear !== undefined && sameYear > until ? dateOf(start, end.year - 1) : sameYear;
  return from === undefined ? undefined : { from, until };
}

function readDay(text: string): Day | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^\p{L}{2,10}[.,]*\s+(?=\d)/u, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const digits = /^(\d{1,2})([.\-/])\s?(\d{1,2})(?:\2\s?(\d{4}|\d{2})?)?$/.exec(plain);
  if (digits) return { day: Number(digits[1]), month: Number(digits[3]), year: yearOf(digits[4]) };
  const words = /^(\d{1,2})\.?\s+(\p{L}+)\.?(?:\s+(\d{4}))?$/u.exec(plain);
  const month = words && months.find(([name]) => name.test(words[2] ?? ''))?.[1];
  return words && month ? { day: Number(words[1]), month, year: yearOf(words[3]) } : undefined;
}

/** "18" before "t/m 26 oktober 2025". */
function readDayOfMonth(text: string, end: Day): Day | undefined {
  const match = /^(?:\p{L}{2,10}[.,]*\s+)?(\d{1,2})\.?$/u.exec(text.trim());
  return match ? { day: Number(match[1]), month: end.month, year: undefined } : undefined;
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function dateOf({ day, month }: Day, year: number): string | undefined {
  const date = plainDate(year, month, day);
  return isPlainDate(date) ? date : undefined;
}
