import { type ClosingDayRow, type SchoolHoliday, schoolRegions } from './closing-day';
import { closingDaysOf, closingIndex } from './closing-days';
import { closingPresetsOf } from './closing-presets';
import { dayFacts } from './day-facts';
import { expandRotation } from './expand-rotation';
import type { House } from './house';
import type { Partnership } from './partnership';
import { isRotationOf } from './partnership-rules';
import { type PlanProblem, planProblems } from './plan-problems';
import type { Occurrence, Rotation } from './rotation';
import { schoolHolidayIndex, schoolHolidaysOf } from './school-holidays';
import type { Site } from './site';

/** Everything that a plan is computed from. */
export type PlanWorld = {
  rotations: readonly Rotation[];
  houses: readonly House[];
  partnerships: readonly Partnership[];
  sites: readonly Site[];
  closingDays: readonly ClosingDayRow[];
  /** Imported ones; the shipped ones are known. */
  schoolHolidays: readonly SchoolHoliday[];
};

/** Which plan: between two plain dates, both included. */
export type PlanQuery = {
  from: string;
  until: string;
  /** Of this partnership only; `null` for all. */
  partnershipId: string | null;
  /** Whether what is to be settled is looked for too. */
  withProblems: boolean;
};

/** What is planned in some time. */
export type Plan = {
  /** Every day of everybody, those that do not take place too, sorted by date. */
  occurrences: Occurrence[];
  /** What somebody should look at, by date; empty if it was not asked for. */
  problems: PlanProblem[];
};

/** Computes a plan. */
export function planOf(world: PlanWorld, { from, until, partnershipId, withProblems }: PlanQuery): Plan {
  const chosen = world.partnerships.find(({ id }) => id === partnershipId);
  const rotations = chosen
    ? world.rotations.filter((rotation) => isRotationOf(rotation, chosen))
    : world.rotations;
  const occurrences = rotations
    .flatMap((rotation) => expandRotation(rotation, from, until, { withSkipped: true }))
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  if (!withProblems) return { occurrences, problems: [] };
  const closing = closingIndex(
    world.houses.flatMap((house) =>
      closingDaysOf(house.id, closingPresetsOf(house), world.closingDays, from, until),
    ),
  );
  const schools = schoolHolidayIndex(
    schoolRegions.flatMap((region) => schoolHolidaysOf(region, world.schoolHolidays, from, until)),
  );
  const context = {
    factsOf: dayFacts(world.houses, closing, schools),
    sites: world.sites,
    partnerships: chosen ? [chosen] : world.partnerships,
  };
  return { occurrences, problems: planProblems(occurrences, { from, until }, context) };
}
