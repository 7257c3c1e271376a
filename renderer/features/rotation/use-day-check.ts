import { useMemo } from 'react';
import { useClosingIndex, useSchoolHolidayIndex } from '../../app/use-closing-days';
import { useHouses } from '../../app/use-places';
import { useAllRotations } from '../../app/use-rotations';
import { useSites } from '../../app/use-sites';
import { expandRotation } from '../../domain/expand-rotation';
import type { Occurrence } from '../../domain/rotation';
import { dayFacts } from '../../domain/day-facts';
import { dayObjections, type Objection, type Wish } from '../../domain/day-objections';

/** A day as it is wished for: what it is, and when. */
export type WishedDay = Wish & { date: string };

/** What speaks against a day on its date, among everybody of every partnership; live. */
export function useDayCheck(wish: WishedDay | undefined): Objection[] {
  const date = wish?.date ?? '1970-01-01';
  const houses = useHouses();
  const sites = useSites();
  const rotations = useAllRotations();
  const closing = useClosingIndex(date, date);
  const schools = useSchoolHolidayIndex(date, date);
  return useMemo(() => {
    if (!wish) return [];
    const concerned = houses.filter(({ id }) => id === wish.hostHouseId || id === wish.homeHouseId);
    const facts = dayFacts(concerned, closing, schools)(date);
    const others = (rotations ?? []).flatMap((rotation): Occurrence[] =>
      expandRotation(rotation, date, date),
    );
    return dayObjections(wish, facts, others, sites);
  }, [wish, date, houses, sites, rotations, closing, schools]);
}
