import { useMemo } from 'react';
import { useOwnHouse, useHouses } from '../../app/use-places';
import { useClosingIndex, useSchoolHolidayIndex } from '../../app/use-closing-days';
import { useRotations } from '../../app/use-rotations';
import { useFormats } from '../../app/settings-context';
import { usePlanHouses } from '../../app/use-plan-houses';
import { usePlan } from '../../app/use-plan';
import { addDays, isoWeekday } from '../../domain/plain-date';
import type { Rotation } from '../../domain/rotation';
import type { GridBand } from './band-row';
import { dayFacts } from '../../domain/day-facts';
import { daysByPerson, gridGroups, personKey } from '../../domain/plan-people';
import { gridWeeks, noWeekend, type Weekend } from './grid-weeks';
import type { PlanWindow } from './plan-window';

const noRotations: readonly Rotation[] = [];

/** Everything that the grid draws for a window of weeks; `ready` is false until it has been read. */
export function usePlanGrid({ monday, weeks: count }: PlanWindow) {
  const { collator, firstWeekday } = useFormats();
  const houses = useHouses();
  const ownHouseId = useOwnHouse()?.id;
  const shownHouses = usePlanHouses();
  const rotations = useRotations();
  // From a Sunday that may stand before the first Monday to the last Sunday.
  const from = addDays(monday, -1);
  const until = addDays(monday, count * 7 - 1);
  const plan = usePlan(from, until);
  const closing = useClosingIndex(from, until);
  const schools = useSchoolHolidayIndex(from, until);

  const { saturday, sunday } = useMemo<Weekend>(() => {
    const weekend =
      plan?.occurrences.filter(({ kind, date }) => kind !== 'absence' && isoWeekday(date) > 5) ?? [];
    if (weekend.length === 0) return noWeekend;
    return {
      saturday: weekend.some(({ date }) => isoWeekday(date) === 6),
      sunday: weekend.some(({ date }) => isoWeekday(date) === 7),
    };
  }, [plan]);
  const weeks = useMemo(
    () => gridWeeks(monday, count, { firstWeekday, weekend: { saturday, sunday } }),
    [monday, count, firstWeekday, saturday, sunday],
  );
  const groups = useMemo(
    () =>
      gridGroups(
        rotations ?? noRotations,
        { from, until },
        { houses, ownHouseId, compare: collator.compare },
      ),
    [rotations, from, until, houses, ownHouseId, collator],
  );
  const days = useMemo(() => daysByPerson(plan?.occurrences ?? []), [plan]);
  const hosts = useMemo(() => hostsOf(rotations ?? noRotations), [rotations]);
  const bands = useMemo(
    () => [
      ...shownHouses.map((house): GridBand => ({ key: `closed:${house.id}`, kind: 'closed', house })),
      ...shownHouses.map((house): GridBand => ({ key: `holidays:${house.id}`, kind: 'holidays', house })),
    ],
    [shownHouses],
  );
  const factsOf = useMemo(() => dayFacts(shownHouses, closing, schools), [shownHouses, closing, schools]);
  return {
    ready: plan !== undefined && rotations !== undefined,
    rotations: rotations ?? noRotations,
    occurrences: plan?.occurrences ?? [],
    weeks,
    groups,
    days,
    hosts,
    bands,
    houses,
    ownHouseId,
    factsOf,
    weekend: { saturday, sunday },
  };
}

/** The houses that each person visits at all, so that the rows of the grid can hatch their closing days. */
function hostsOf(rotations: readonly Rotation[]): Map<string, string> {
  const hosts = new Map<string, Set<string>>();
  for (const rotation of rotations) {
    if (rotation.hostHouseId === '') continue;
    const key = personKey(rotation);
    hosts.set(key, (hosts.get(key) ?? new Set()).add(rotation.hostHouseId));
  }
  return new Map([...hosts].map(([key, ids]) => [key, [...ids].join(' ')]));
}
