import { describe, expect, it } from 'vitest';
import { closingIndex, closingDaysOf } from '../../../renderer/domain/closing-days';
import { closingPresetsOf } from '../../../renderer/domain/closing-presets';
import { dayFacts } from '../../../renderer/domain/day-facts';
import { dayObjections, isMild, type Objection } from '../../../renderer/domain/day-objections';
import { addDays } from '../../../renderer/domain/plain-date';
import { planOf } from '../../../renderer/domain/plan-world';
import type { Occurrence } from '../../../renderer/domain/rotation';
import { schoolHolidayIndex } from '../../../renderer/domain/school-holidays';
import { fortyPeople } from '../../support/forty-people';

const from = '2026-01-05';
const until = addDays(from, 365);
const world = fortyPeople(from, 1);
const { occurrences, problems } = planOf(world, { from, until, partnershipId: null, withProblems: true });

const factsOf = dayFacts(
  world.houses,
  closingIndex(
    world.houses.flatMap((house) =>
      closingDaysOf(house.id, closingPresetsOf(house), world.closingDays, from, until),
    ),
  ),
  schoolHolidayIndex([]),
);
/** What the wizard would say of a day, gravely. */
const graveOf = (day: Occurrence): Objection[] =>
  dayObjections(
    day,
    factsOf(day.date),
    occurrences.filter(({ date }) => date === day.date),
    world.sites,
  ).filter((objection) => !isMild(objection));
const told = problems.flatMap((problem) => (problem.kind === 'day' ? [problem] : []));
const working = occurrences.filter(({ state, kind }) => state === 'planned' && kind !== 'absence');

describe('what is to be settled in a year of forty people', () => {
  it('is nothing that the day by itself would not say', () => {
    expect(told.length).toBeGreaterThan(20);
    for (const { day, objection } of told) expect(graveOf(day)).toContainEqual(objection);
  });

  it('leaves no day out: each is told itself, or by the one that it is in the way of', () => {
    for (const day of working) {
      const grave = graveOf(day);
      if (grave.length === 0) continue;
      const isToldAt = (other: Occurrence) => told.some((problem) => problem.day === other);
      const isTold =
        isToldAt(day) ||
        grave.some((objection) =>
          objection.kind === 'busy'
            ? isToldAt(objection.with)
            : objection.kind === 'deskTaken' &&
              working.some(
                (other) => other.date === day.date && other.deskId === day.deskId && isToldAt(other),
              ),
        );
      expect(isTold, `${day.personName} on ${day.date}`).toBe(true);
    }
  });
});
