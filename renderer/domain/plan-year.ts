import type { SchoolHoliday } from './closing-day';
import { closingDaysOf, closingIndex } from './closing-days';
import { closingPresetsOf, schoolRegionOf } from './closing-presets';
import type { House } from './house';
import { mondaysOfYear } from './iso-weeks';
import { isRotationOf } from './partnership-rules';
import { addDays } from './plain-date';
import { type GridPerson, gridGroups } from './plan-people';
import { planOf, type PlanWorld } from './plan-world';
import { schoolHolidayIndex, schoolHolidaysOf } from './school-holidays';
import { type ClosedDay, closedWeeks, type PersonWeeks, sumWeeks } from './week-sums';

/** Which year: by its ISO weeks, of one partnership or of all (`null`), seen from one house. */
export type YearQuery = { year: number; partnershipId: string | null; ownHouseId: string };

/** Somebody's year. */
export type PersonYear = GridPerson & { weeks: PersonWeeks };

/** The people of one house, in no particular order; `house` is undefined if it is not known. */
export type YearGroup = { houseId: string; house: House | undefined; people: PersonYear[] };

/** What the calendars beside a house say about the weeks, by Monday. */
export type HouseWeeks = {
  house: House;
  closed: ReadonlyMap<string, readonly ClosedDay[]>;
  holidays: ReadonlyMap<string, SchoolHoliday>;
};

/** A year as the strip shows it. */
export type YearPlan = {
  year: number;
  /** The Mondays of its 52 or 53 weeks. */
  mondays: string[];
  /** Whether nobody has a plan, in whatever year. */
  isEmpty: boolean;
  /** All houses that are known. */
  houses: readonly House[];
  /** Own house first. */
  groups: YearGroup[];
  /** The houses between which plans run, own one first. */
  byHouse: HouseWeeks[];
};

const noWeeks: PersonWeeks = new Map();

/** Sums up a year: what each person has in each week, and what is closed beside it. */
export function yearPlanOf(world: PlanWorld, { year, partnershipId, ownHouseId }: YearQuery): YearPlan {
  const mondays = mondaysOfYear(year);
  const from = mondays[0] ?? '';
  const until = addDays(mondays.at(-1) ?? from, 6);
  const chosen = world.partnerships.find(({ id }) => id === partnershipId);
  const rotations = chosen
    ? world.rotations.filter((rotation) => isRotationOf(rotation, chosen))
    : world.rotations;
  const sums = sumWeeks(planOf(world, { from, until, partnershipId, withProblems: false }).occurrences);
  const inYear = rotations.filter(
    (rotation) => rotation.from <= until && (rotation.until === '' || rotation.until >= from),
  );
  const groups = gridGroups(
    inYear,
    { from, until },
    { houses: world.houses, ownHouseId, compare: (a, b) => (a < b ? -1 : Number(a > b)) },
  );
  const ids = new Set<string>(
    chosen?.houseIds ?? rotations.flatMap(({ homeHouseId, hostHouseId }) => [homeHouseId, hostHouseId]),
  );
  const houses = world.houses
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => Number(b.id === ownHouseId) - Number(a.id === ownHouseId));
  return {
    year,
    mondays,
    isEmpty: rotations.length === 0,
    houses: world.houses,
    groups: groups.map((group) => ({
      ...group,
      people: group.people.map((person) => ({ ...person, weeks: sums.get(person.key) ?? noWeeks })),
    })),
    byHouse: houses.map((house) => houseWeeks(house, mondays, { from, until }, world)),
  };
}

function houseWeeks(
  house: House,
  mondays: readonly string[],
  { from, until }: { from: string; until: string },
  world: PlanWorld,
): HouseWeeks {
  const days = closingDaysOf(house.id, closingPresetsOf(house), world.closingDays, from, until);
  const region = schoolRegionOf(house);
  const schools = schoolHolidayIndex(
    region === '' ? [] : schoolHolidaysOf(region, world.schoolHolidays, from, until),
  );
  const holidays = new Map<string, SchoolHoliday>();
  for (const monday of mondays) {
    const found = [0, 1, 2, 3, 4].map((at) => schools.on(region, addDays(monday, at))).find(Boolean);
    if (found) holidays.set(monday, found);
  }
  return { house, closed: closedWeeks(house.id, mondays, closingIndex(days)), holidays };
}
