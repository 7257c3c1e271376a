import { useMemo } from 'react';
import { useFormats, useSettings } from '../../app/settings-context';
import { useYearPlan } from '../../app/use-plan';
import type { YearPlan } from '../../domain/plan-year';

/** Everything the strip of a year draws, people by name. */
export type YearStripData = YearPlan & { ownHouseId: string | undefined };

/** The year with its people in the reader's order; `undefined` until it has been read. */
export function useYearStrip(year: number): YearStripData | undefined {
  const { collator } = useFormats();
  const ownHouseId = useSettings().settings.me?.houseId;
  const plan = useYearPlan(year);
  return useMemo(
    () =>
      plan && {
        ...plan,
        ownHouseId,
        groups: plan.groups.map((group) => ({
          ...group,
          people: group.people.toSorted((a, b) => collator.compare(a.name, b.name)),
        })),
      },
    [plan, ownHouseId, collator],
  );
}
