import type { ClosingDay } from './closing-day';
import { isoWeekday } from './plain-date';
import type { IsoWeekday } from './rotation';

/** How often a weekday meets a closed house within a period. */
export type WeekdayCount = {
  weekday: IsoWeekday;
  /** Dates on which at least one of the houses is closed the whole day, sorted. */
  dates: string[];
  /** Dates on which at least one is closed for half of the day and none for the whole, sorted. */
  halfDates: string[];
  /** Dates with a whole closed day, by house id. */
  byHouse: Record<string, number>;
};

const workDays: readonly IsoWeekday[] = [1, 2, 3, 4, 5];

/**
 * Monday to Friday with the closed days that each of them meets between two plain dates, both included; the one that
 * meets fewest comes first, and among equals the earlier weekday. Only closing days of `houseIds` count.
 */
export function weekdayCounts(
  closingDays: readonly ClosingDay[],
  { houseIds, from, until }: { houseIds: readonly string[]; from: string; until: string },
): WeekdayCount[] {
  const counts = workDays.map((weekday) => {
    const days = closingDays.filter(
      ({ date, houseId }) =>
        date >= from && date <= until && houseIds.includes(houseId) && isoWeekday(date) === weekday,
    );
    const whole = days.filter(({ part }) => part === 'whole');
    const dates = [...new Set(whole.map(({ date }) => date))].toSorted();
    const half = [...new Set(days.map(({ date }) => date))]
      .filter((date) => !dates.includes(date))
      .toSorted();
    const byHouse = Object.fromEntries(
      houseIds.map((houseId) => [
        houseId,
        new Set(whole.filter((day) => day.houseId === houseId).map(({ date }) => date)).size,
      ]),
    );
    return { weekday, dates, halfDates: half, byHouse };
  });
  return counts.toSorted(
    (one, other) =>
      one.dates.length - other.dates.length ||
      one.halfDates.length - other.halfDates.length ||
      one.weekday - other.weekday,
  );
}

/** The weekdays that meet fewest closed days: all that are equally good. */
export function bestWeekdays(counts: readonly WeekdayCount[]): WeekdayCount[] {
  const [best] = counts;
  if (!best) return [];
  return counts.filter(
    ({ dates, halfDates }) =>
      dates.length === best.dates.length && halfDates.length === best.halfDates.length,
  );
}
