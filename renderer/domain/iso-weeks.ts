import { addDays, isoWeek, isoWeekday, plainDate, weeksInYear } from './plain-date';

/** The Monday of the ISO week in which a plain date lies. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - isoWeekday(date));
}

/** The Mondays of all 52 or 53 ISO weeks of a year; the first may lie in December of the year before. */
export function mondaysOfYear(year: number): string[] {
  // 4 January always lies in week 1.
  const first = mondayOf(plainDate(year, 1, 4));
  return Array.from({ length: weeksInYear(year) }, (_, index) => addDays(first, index * 7));
}

/** One half of a year in whole ISO weeks, so that no week is cut in two. */
export type HalfYear = { year: number; half: 1 | 2 };

/** The half to which a day's week belongs: that of its Thursday, as with the year of an ISO week. */
export function halfYearOf(date: string): HalfYear {
  const thursday = addDays(mondayOf(date), 3);
  return { year: isoWeek(date).year, half: Number(thursday.slice(5, 7)) <= 6 ? 1 : 2 };
}

/** The Mondays of a half year's weeks. */
export function mondaysOfHalf({ year, half }: HalfYear): string[] {
  return mondaysOfYear(year).filter((monday) => halfYearOf(monday).half === half);
}

/** The half year `steps` later; earlier if negative. */
export function shiftHalf({ year, half }: HalfYear, steps: number): HalfYear {
  const total = year * 2 + half - 1 + steps;
  return { year: Math.floor(total / 2), half: total % 2 === 0 ? 1 : 2 };
}
