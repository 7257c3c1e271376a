import type { Localized } from './localized';
import { daysBetween } from './plain-date';

/** What a table is about: days on which a house is closed, or school holidays. */
export type ClosingTableKind = 'closingDays' | 'schoolHolidays';

/** Why someone should look at a row again. None of them keeps it from being taken over. */
export type ClosingDoubt =
  | 'endBeforeStart'
  | 'longForClosing'
  | 'longForHolidays'
  | 'longForWeek'
  | 'repeats';

/** More calendar days in a row than a house is usually closed. */
const longestClosing = 5;
/** Seven weeks: no summer holidays of either country are longer. */
const longestHolidays = 49;
/** Three weeks and two days: Christmas holidays with the weekends around them. */
const longestShortHolidays = 23;
/** A week with both weekends. */
const longestWeek = 9;

/** Doubts about one row of a table of closing days or school holidays; dates are plain and both included. */
export function closingDoubts(
  kind: ClosingTableKind,
  row: { from: string; until: string; name: Localized; repeats?: boolean },
): ClosingDoubt[] {
  const doubts: ClosingDoubt[] = row.repeats ? ['repeats'] : [];
  if (row.until < row.from) return ['endBeforeStart', ...doubts];
  const days = daysBetween(row.from, row.until) + 1;
  const name = `${row.name.de ?? ''} ${row.name.nl ?? ''}`;
  if (kind === 'closingDays') {
    if (days > longestClosing) doubts.unshift('longForClosing');
  } else if (/woche|week/i.test(name) && days > longestWeek) doubts.unshift('longForWeek');
  else if (days > (/sommer|zomer/i.test(name) ? longestHolidays : longestShortHolidays)) {
    doubts.unshift('longForHolidays');
  }
  return doubts;
}
