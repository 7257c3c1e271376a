import { useMemo } from 'react';
import { useFormats } from '../../app/settings-context';
import { useClosingIndex, useSchoolHolidayIndex } from '../../app/use-closing-days';
import { usePlan } from '../../app/use-plan';
import { usePlanHouses } from '../../app/use-plan-houses';
import { dayFacts } from '../../domain/day-facts';
import { mondaysOfHalf } from '../../domain/iso-weeks';
import { addDays } from '../../domain/plain-date';
import { personKey } from '../../domain/plan-people';
import type { Occurrence } from '../../domain/rotation';
import type { ListChoices } from './list-choices';
import { listWeeks } from './week-lines';

const nothing: Occurrence[] = [];

/** The weeks of the chosen half year, and who may be chosen; `ready` is false until the plan has been read. */
export function useHalfYear({ year, half, person, houseId }: ListChoices) {
  const { collator } = useFormats();
  const houses = usePlanHouses();
  const mondays = useMemo(() => mondaysOfHalf({ year, half }), [year, half]);
  const from = mondays[0] ?? '';
  const until = addDays(mondays.at(-1) ?? from, 6);
  const plan = usePlan(from, until);
  const closing = useClosingIndex(from, until);
  const schools = useSchoolHolidayIndex(from, until);
  const occurrences = plan?.occurrences ?? nothing;

  const people = useMemo(() => {
    const names = new Map(occurrences.map((day) => [personKey(day), day]));
    return [...names]
      .map(([key, { personName, homeHouseId }]) => ({ key, name: personName, homeHouseId }))
      .toSorted((a, b) => collator.compare(a.name, b.name));
  }, [occurrences, collator]);
  // Somebody who has no day in this half year is no choice here, and does not empty the list.
  const shownPerson = people.some(({ key }) => key === person) ? person : '';
  const shownHouse = houses.some(({ id }) => id === houseId) ? houseId : '';
  const weeks = useMemo(() => {
    const wanted = occurrences.filter(
      (day) =>
        (shownPerson === '' || personKey(day) === shownPerson) &&
        (shownHouse === '' || day.homeHouseId === shownHouse),
    );
    return listWeeks(mondays, wanted, dayFacts(houses, closing, schools), collator.compare);
  }, [occurrences, shownPerson, shownHouse, mondays, houses, closing, schools, collator]);
  return { ready: plan !== undefined, weeks, people, houses, person: shownPerson, houseId: shownHouse };
}
