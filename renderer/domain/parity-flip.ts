import { fromDayNumber, isoWeek, dayNumber } from './plain-date';
import { mondayOf } from './pattern-dates';

/** The first week in which "every second week" and "odd" or "even weeks" are not the same any more. */
export type ParityFlip = {
  /** Monday of that week, which is a week 1. */
  monday: string;
  /** The year whose week 53 comes right before it. */
  longYear: number;
};

/**
 * Where counting every second week from `from` and going by odd or even ISO weeks begin to differ, between the plain
 * dates `from` and `until`; `undefined` if they do not within it. Weeks 53 and 1 are both odd.
 */
export function firstParityFlip(from: string, until: string): ParityFlip | undefined {
  const last = mondayOf(dayNumber(until));
  let previous = isoWeek(from);
  for (let monday = mondayOf(dayNumber(from)) + 7; monday <= last; monday += 7) {
    const week = isoWeek(fromDayNumber(monday));
    if (previous.week === 53) return { monday: fromDayNumber(monday), longYear: previous.year };
    previous = week;
  }
  return undefined;
}
