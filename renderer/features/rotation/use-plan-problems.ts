import { useMemo } from 'react';
import { useClosingIndex, useSchoolHolidayIndex } from '../../app/use-closing-days';
import { useHouses } from '../../app/use-places';
import { type Plan, useCheckedPlan } from '../../app/use-plan';
import { useSites } from '../../app/use-sites';
import { dayFacts } from '../../domain/day-facts';
import { addDays } from '../../domain/plain-date';
import type { PlanProblem } from '../../domain/plan-problems';
import type { FixContext } from '../../domain/problem-fixes';

/** Half a year: as far as is planned at a time. */
const ahead = 26 * 7;
const nothing: Plan = { occurrences: [], problems: [] };

/** What is to be settled in the weeks shown and in the half year to come, with what is needed to find a way out. */
export function usePlanProblems(
  window: { from: string; until: string },
  today: string,
): { problems: PlanProblem[]; context: FixContext } {
  const from = window.from < today ? window.from : today;
  const end = addDays(today, ahead);
  const until = window.until > end ? window.until : end;
  const { occurrences, problems } = useCheckedPlan(from, until) ?? nothing;
  const houses = useHouses();
  const sites = useSites();
  const closing = useClosingIndex(from, until);
  const schools = useSchoolHolidayIndex(from, until);
  const context = useMemo<FixContext>(
    () => ({
      factsOf: dayFacts(houses, closing, schools),
      sites,
      occurrences,
      today,
    }),
    [houses, closing, schools, sites, occurrences, today],
  );
  return { problems, context };
}
