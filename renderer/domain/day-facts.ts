import type { ClosingDay, DayPart, SchoolHoliday } from './closing-day';
import type { ClosingIndex } from './closing-days';
import { schoolRegionOf } from './closing-presets';
import type { House } from './house';
import type { SchoolHolidayIndex } from './school-holidays';

/** What the calendars of the houses say about a day, whoever sits where. */
export type DayFacts = {
  closed: { house: House; part: DayPart; days: readonly ClosingDay[] }[];
  /** School holidays beside a house. */
  holidays: { house: House; holiday: SchoolHoliday }[];
};

/** Looks up a day; asked for every cell, so each day is worked out once. */
export type FactsOf = (date: string) => DayFacts;

/** Facts about any day for the given houses. */
export function dayFacts(
  houses: readonly House[],
  closing: ClosingIndex,
  schools: SchoolHolidayIndex,
): FactsOf {
  const known = new Map<string, DayFacts>();
  return (date) => {
    const there = known.get(date);
    if (there) return there;
    const facts: DayFacts = {
      closed: houses.flatMap((house) => {
        const part = closing.closedPart(house.id, date);
        return part ? [{ house, part, days: closing.on(house.id, date) }] : [];
      }),
      holidays: houses.flatMap((house) => {
        const holiday = schools.on(schoolRegionOf(house), date);
        return holiday ? [{ house, holiday }] : [];
      }),
    };
    known.set(date, facts);
    return facts;
  };
}
