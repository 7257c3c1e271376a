import type { ClosingDay, DayPart } from '../../domain/closing-day';
import { closingDaysOf, closingIndex } from '../../domain/closing-days';
import { closingPresetsOf } from '../../domain/closing-presets';
import type { ClosingDayRow } from '../../domain/closing-day';
import type { House } from '../../domain/house';
import { isoWeekday } from '../../domain/plain-date';

/** What one house does on a day; `part` is absent if it is open. */
export type HouseDay = { part: DayPart | undefined; days: readonly ClosingDay[] };

/** A day on which at least one of two houses is closed. */
export type ComparedDay = { date: string; first: HouseDay; second: HouseDay; differs: boolean };

/** Saturdays and Sundays are left out: nobody is expected at either house then. */
export function compareHouses(
  first: House,
  second: House,
  rows: readonly ClosingDayRow[],
  year: number,
): ComparedDay[] {
  const from = `${year}-01-01`;
  const until = `${year}-12-31`;
  const days = [first, second].flatMap((house) =>
    closingDaysOf(house.id, closingPresetsOf(house), rows, from, until),
  );
  const index = closingIndex(days);
  const dates = [...new Set(days.map(({ date }) => date))].filter((date) => isoWeekday(date) <= 5).toSorted();
  const of = (house: House, date: string): HouseDay => ({
    part: index.closedPart(house.id, date),
    days: index.on(house.id, date),
  });
  return dates.map((date) => {
    const compared = { date, first: of(first, date), second: of(second, date) };
    return { ...compared, differs: compared.first.part !== compared.second.part };
  });
}
