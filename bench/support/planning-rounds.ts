import { addDays } from '../../renderer/domain/plain-date';
import { planOf } from '../../renderer/domain/plan-world';
import { fortyPeople } from '../../test/support/forty-people';

const years = 5;
const from = '2026-01-05';
const until = addDays(from, years * 365);

/** Milliseconds of each round, and what was found in it. */
export type PlanningRounds = { expanded: number[]; checked: number[]; days: number; problems: number };

/** Computes the plan of forty people over five years again and again, as the worker does. */
export function planningRounds(rounds: number): PlanningRounds {
  const world = fortyPeople(from, years);
  const query = { from, until, partnershipId: null, withProblems: true };
  const result: PlanningRounds = { expanded: [], checked: [], days: 0, problems: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const plan = planOf(world, query);
    const between = performance.now();
    planOf(world, { ...query, withProblems: false });
    result.checked.push(between - began);
    result.expanded.push(performance.now() - between);
    result.days = plan.occurrences.length;
    result.problems = plan.problems.length;
  }
  return result;
}
