import { assertNever } from './assert-never';
import { dayNumber, daysInMonth, fromDayNumber, isPlainDate, plainDate } from './plain-date';
import { ruleDays } from './recurrence';
import { readRule } from './recurrence-rule';
import type { IsoWeekday, Rotation, RotationPattern } from './rotation';

type Patterned = Pick<Rotation, 'pattern' | 'from' | 'until'>;

/** No window is looked at further than this from its start: a rotation without end has days for ever. */
const mostDays = 366 * 50;

/**
 * The day numbers (days since 1970-01-01) on which a pattern falls between the day numbers `from` and `until`, both
 * included, sorted; added days and exceptions are not looked at.
 */
export function patternDays(rotation: Patterned, from: number, until: number): number[] {
  if (!isPlainDate(rotation.from)) return [];
  const begin = dayNumber(rotation.from);
  const least = Math.max(begin, from);
  const end = isPlainDate(rotation.until) ? dayNumber(rotation.until) : Number.POSITIVE_INFINITY;
  const most = Math.min(end, until, least + mostDays);
  return least > most ? [] : daysOf(rotation.pattern, begin, least, most);
}

/** The same as plain dates. `from` and `until` are plain dates. */
export function patternDates(rotation: Patterned, from: string, until: string): string[] {
  return patternDays(rotation, dayNumber(from), dayNumber(until)).map(fromDayNumber);
}

/** The first day of the pattern; `undefined` if it has none in the ten years after its beginning. */
export function firstPatternDate(rotation: Patterned): string | undefined {
  if (!isPlainDate(rotation.from)) return undefined;
  const begin = dayNumber(rotation.from);
  for (const [from, until] of [
    [0, 62],
    [63, 3660],
  ] as const) {
    const [first] = patternDays(rotation, begin + from, begin + until);
    if (first !== undefined) return fromDayNumber(first);
  }
  return undefined;
}

/** The part of a foreign rule that cannot be shown as days ("FREQ=HOURLY"); `undefined` if all can. */
export function unsupportedPart(pattern: RotationPattern): string | undefined {
  if (pattern.kind !== 'rule') return undefined;
  const reading = readRule(pattern.rule);
  return reading.kind === 'unsupported' ? reading.part : undefined;
}

function daysOf(pattern: RotationPattern, begin: number, least: number, most: number): number[] {
  switch (pattern.kind) {
    case 'everyWeeks': {
      const width = 7 * Math.max(1, Math.floor(pattern.every));
      const base = mondayOf(begin);
      const first = base + Math.floor((least - base) / width) * width;
      return inWeeks(pattern.weekdays, first, width, least, most);
    }
    case 'weekParity':
      return inParityWeeks(pattern.weekdays, pattern.parity === 'odd' ? 1 : 0, least, most);
    case 'monthly':
      return inMonths(pattern.ordinal, pattern.weekday, least, most);
    case 'dates': {
      const days = [...new Set(pattern.dates.filter(isPlainDate))].map(dayNumber);
      return days.filter((day) => day >= least && day <= most).toSorted((one, other) => one - other);
    }
    case 'span':
      return Array.from({ length: most - least + 1 }, (_, index) => least + index);
    case 'rule': {
      const reading = readRule(pattern.rule);
      // What cannot be expanded has its first day at least.
      if (reading.kind === 'unsupported') return begin === least ? [begin] : [];
      return ruleDays(reading.rule, begin, least, most);
    }
    default:
      return assertNever(pattern);
  }
}

/** The Monday of the week a day lies in, as day number. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

const sortedDays = (weekdays: readonly IsoWeekday[]): IsoWeekday[] =>
  [...new Set(weekdays)].toSorted((one, other) => one - other);

function inWeeks(
  weekdays: readonly IsoWeekday[],
  first: number,
  width: number,
  least: number,
  most: number,
): number[] {
  const days = sortedDays(weekdays);
  const found: number[] = [];
  for (let monday = first; monday <= most; monday += width) {
    for (const weekday of days) {
      const day = monday + weekday - 1;
      if (day >= least && day <= most) found.push(day);
    }
  }
  return found;
}

/** The Monday of ISO week 1, which is the week with 4 January. */
function weekOneOf(year: number): number {
  return mondayOf(dayNumber(plainDate(year, 1, 4)));
}

/** Weeks are numbered anew each year, so two odd ones follow each other after a week 53. */
function inParityWeeks(weekdays: readonly IsoWeekday[], odd: 0 | 1, least: number, most: number): number[] {
  const found: number[] = [];
  for (let year = yearOf(mondayOf(least) + 3); ; year += 1) {
    const weekOne = weekOneOf(year);
    if (weekOne > most) return found;
    const end = weekOneOf(year + 1);
    const first = odd === 1 ? weekOne : weekOne + 7;
    const skipped = Math.max(0, Math.floor((least - first) / 14)) * 14;
    const last = Math.min(most, end - 1);
    for (const day of inWeeks(weekdays, first + skipped, 14, least, last)) found.push(day);
  }
}

const yearOf = (day: number): number => Number(fromDayNumber(day).slice(0, 4));

function inMonths(ordinal: number, weekday: IsoWeekday, least: number, most: number): number[] {
  const date = fromDayNumber(least);
  let year = Number(date.slice(0, 4));
  let month = Number(date.slice(5, 7));
  const found: number[] = [];
  for (let start = dayNumber(plainDate(year, month, 1)); start <= most; ) {
    const length = daysInMonth(year, month);
    const first = start + ((weekday - 1 - (start - mondayOf(start)) + 7) % 7);
    const last = first + Math.floor((start + length - 1 - first) / 7) * 7;
    const day = ordinal === -1 ? last : first + (ordinal - 1) * 7;
    if (day >= least && day <= most && day <= last) found.push(day);
    start += length;
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return found;
}
