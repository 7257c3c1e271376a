import { useEffect, useMemo, useState } from 'react';
import { dayNumber, fromDayNumber } from '../domain/plain-date';
import type { Plan, PlanQuery } from '../domain/plan-world';
import type { YearPlan } from '../domain/plan-year';
import { useServices } from './services';
import { useSettings } from './settings-context';

export type { Plan } from '../domain/plan-world';

/** Plans are asked for in blocks of six weeks with one more at either side, so that steps are answered at once. */
const block = 42;

type Answered = { query: PlanQuery; plan: Plan | undefined };

/**
 * The plan between two plain dates, both included, of the partnership chosen in the top bar, computed in the worker;
 * live. `undefined` until it is there, and if it could not be computed. While another time is on its way, what is
 * known of it stays.
 */
export function usePlan(from: string, until: string): Pick<Plan, 'occurrences'> | undefined {
  const first = Math.floor(dayNumber(from) / block) - 1;
  const last = Math.floor(dayNumber(until) / block) + 1;
  const answered = useAnswer(fromDayNumber(first * block), fromDayNumber((last + 1) * block - 1), false);
  return useMemo(
    () =>
      answered && {
        occurrences: answered.occurrences.filter(({ date }) => date >= from && date <= until),
      },
    [answered, from, until],
  );
}

/** The same with what is to be settled between exactly these dates. */
export function useCheckedPlan(from: string, until: string): Plan | undefined {
  return useAnswer(from, until, true);
}

type AnsweredYear = { partnershipId: string | null; plan: YearPlan | undefined };

/**
 * A year summed up by weeks in the worker, of the partnership chosen in the top bar, with all that its strip shows;
 * live. While another year is on its way, the one before stays; `undefined` until the first is there.
 */
export function useYearPlan(year: number): YearPlan | undefined {
  const { planning } = useServices();
  const { partnershipId, me } = useSettings().settings;
  const ownHouseId = me?.houseId ?? '';
  const [answered, setAnswered] = useState<AnsweredYear>(() => ({
    partnershipId,
    plan: planning.knownYear({ year, partnershipId, ownHouseId }),
  }));
  useEffect(
    () =>
      planning.watchYear({ year, partnershipId, ownHouseId }, (plan) =>
        setAnswered((before) =>
          before.plan === plan && before.partnershipId === partnershipId ? before : { partnershipId, plan },
        ),
      ),
    [planning, year, partnershipId, ownHouseId],
  );
  return answered.partnershipId === partnershipId ? answered.plan : undefined;
}

function useAnswer(from: string, until: string, withProblems: boolean): Plan | undefined {
  const { planning } = useServices();
  const { partnershipId } = useSettings().settings;
  const [answered, setAnswered] = useState<Answered>();
  useEffect(() => {
    const query = { from, until, partnershipId, withProblems };
    return planning.watch(query, (plan) => setAnswered({ query, plan }));
  }, [planning, from, until, partnershipId, withProblems]);
  return answered?.query.partnershipId === partnershipId ? answered.plan : undefined;
}
