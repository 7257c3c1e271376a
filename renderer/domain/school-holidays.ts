import shipped from '../../assets/school-holidays.json' with { type: 'json' };
import { type SchoolHoliday, type SchoolRegion, schoolRegions } from './closing-day';

/** The school holidays that ship with Tandem, each with source and the day it was checked; none of them closes a house. */
export const shippedSchoolHolidays: readonly SchoolHoliday[] = shipped.flatMap((row) => {
  const region = schoolRegions.find((each) => each === row.region);
  return region ? [{ ...row, id: '', region }] : [];
});

/**
 * School holidays of a region that touch `from` to `until` (plain dates, both included), sorted. An imported one
 * stands in the place of every shipped one that it overlaps, as whoever imported it knew something newer.
 */
export function schoolHolidaysOf(
  region: SchoolRegion | '',
  imported: readonly SchoolHoliday[],
  from: string,
  until: string,
): SchoolHoliday[] {
  const own = imported.filter((each) => each.region === region);
  const kept = shippedSchoolHolidays.filter(
    (each) => each.region === region && !own.some((other) => overlap(each, other)),
  );
  return [...kept, ...own]
    .filter((each) => each.from <= until && from <= each.until)
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}

/** From which day to which the shipped table knows the holidays of a region. */
export function shippedSchoolSpan(region: SchoolRegion): { from: string; until: string } {
  const own = shippedSchoolHolidays.filter((each) => each.region === region);
  return { from: own[0]?.from ?? '', until: own.at(-1)?.until ?? '' };
}

/** School holidays by region and date, for checks that ask often. */
export type SchoolHolidayIndex = {
  /** The holidays in which the day lies; `undefined` if the schools are open or nothing is known of that time. */
  on: (region: SchoolRegion | '', date: string) => SchoolHoliday | undefined;
};

/** Prepares holidays for look-ups. There are so few of them that a sorted list is enough. */
export function schoolHolidayIndex(holidays: readonly SchoolHoliday[]): SchoolHolidayIndex {
  const byRegion = new Map(
    schoolRegions.map((region) => [
      region as string,
      holidays.filter((each) => each.region === region).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    ]),
  );
  return {
    on: (region, date) => byRegion.get(region)?.findLast((each) => each.from <= date && date <= each.until),
  };
}

function overlap(a: SchoolHoliday, b: SchoolHoliday): boolean {
  return a.from <= b.until && b.from <= a.until;
}
