import { addMonths } from './plain-date';

/** Months after which an entry that nobody confirmed counts as stale, unless the user set another number. */
export const defaultStaleMonths = 12;

/** Entries confirmed before this day are stale on `today` (both YYYY-MM-DD). */
export function staleBefore(today: string, months = defaultStaleMonths): string {
  return addMonths(today, -months);
}

/** Whether an entry was last confirmed more than `months` ago, or never. */
export function isStale(confirmedOn: string, today: string, months = defaultStaleMonths): boolean {
  return !confirmedOn || confirmedOn < staleBefore(today, months);
}
