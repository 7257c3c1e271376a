import { useMemo } from 'react';
import { useClosingIndex, useSchoolHolidayIndex } from '../../app/use-closing-days';
import { useHouses, usePartnerships } from '../../app/use-places';
import { usePlan } from '../../app/use-plan';
import { useChosenPartnership } from '../../app/use-rotations';
import { useSites } from '../../app/use-sites';
import { dayFacts } from '../../domain/day-facts';
import { addDays } from '../../domain/plain-date';
import { type PlanProblem, planProblems } from './plan-problems';
import type { FixContext } from './problem-fixes';

/** Half a year: as far as is planned at a time. */
const ahead = 26 * 7;
const nothing: never[] = [];

/** What is to be settled in the weeks shown and in the half year to come, with what is needed to find a way out. */
export function usePlanProblems(
  window: { from: string; until: string },
  today: string,
): { problems: PlanProblem[]; context: FixContext } {
  const from = window.from < today ? window.from : today;
  const end = addDays(today, ahead);
  const until = window.until > end ? window.until : end;
  const plan = usePlan(from, until);
  const houses = useHouses();
  const sites = useSites();
  const all = usePartnerships();
  const chosen = useChosenPartnership();
  const closing = useClosingIndex(from, until);
  const schools = useSchoolHolidayIndex(from, until);
  const context = useMemo<FixContext>(
    () => ({
      factsOf: dayFacts(houses, closing, schools),
      sites,
      occurrences: plan?.occurrences ?? nothing,
      today,
    }),
    [houses, closing, schools, sites, plan, today],
  );
  const problems = useMemo(
    () =>
      planProblems(
        context.occurrences,
        { from, until },
        { factsOf: context.factsOf, sites, partnerships: chosen ? [chosen] : all },
      ),
    [context, from, until, sites, chosen, all],
  );
  return { problems, context };
}
