import { addDays, isoWeek } from '../../domain/plain-date';

/** One week of the grid: its ISO number, the days that have a column, and the number of the first of these columns. */
export type GridWeek = { monday: string; year: number; week: number; dates: string[]; column: number };

/** Which days of the weekend have a column. */
export type Weekend = { saturday: boolean; sunday: boolean };
export const noWeekend: Weekend = { saturday: false, sunday: false };

/**
 * `count` weeks from the one that begins on `monday`. Where weeks begin on Sunday, a Sunday that is shown stands
 * before its Monday, so it is the last day of the ISO week before; the number is that of the Monday.
 */
export function gridWeeks(
  monday: string,
  count: number,
  { firstWeekday, weekend }: { firstWeekday: 1 | 7; weekend: Weekend },
): GridWeek[] {
  return Array.from({ length: count }, (_, index) => {
    const first = addDays(monday, index * 7);
    const workdays = [0, 1, 2, 3, 4].map((day) => addDays(first, day));
    const before = weekend.sunday && firstWeekday === 7 ? [addDays(first, -1)] : [];
    const after = [
      ...(weekend.saturday ? [addDays(first, 5)] : []),
      ...(weekend.sunday && firstWeekday === 1 ? [addDays(first, 6)] : []),
    ];
    const dates = [...before, ...workdays, ...after];
    // Column 1 is that of the names.
    return { monday: first, ...isoWeek(first), dates, column: 2 + index * dates.length };
  });
}
