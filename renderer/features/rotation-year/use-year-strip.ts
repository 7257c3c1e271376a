import { useMemo } from 'react';
import { useFormats } from '../../app/settings-context';
import { useClosingIndex, useSchoolHolidayIndex } from '../../app/use-closing-days';
import { useHouses, useOwnHouse } from '../../app/use-places';
import { usePlan } from '../../app/use-plan';
import { usePlanHouses } from '../../app/use-plan-houses';
import { useRotations } from '../../app/use-rotations';
import type { SchoolHoliday } from '../../domain/closing-day';
import { schoolRegionOf } from '../../domain/closing-presets';
import type { House } from '../../domain/house';
import { mondaysOfYear } from '../../domain/iso-weeks';
import { addDays } from '../../domain/plain-date';
import { gridGroups } from '../../domain/plan-people';
import type { Occurrence, Rotation } from '../../domain/rotation';
import { type ClosedDay, closedWeeks, sumWeeks } from './week-sums';

const noDays: readonly Occurrence[] = [];
const noRotations: readonly Rotation[] = [];

/** What the calendars beside a house say about the weeks, by Monday. */
export type HouseWeeks = {
  house: House;
  closed: ReadonlyMap<string, readonly ClosedDay[]>;
  holidays: ReadonlyMap<string, SchoolHoliday>;
};

/** Everything the strip of a year draws; `ready` is false until it has been read. */
export function useYearStrip(year: number) {
  const { collator } = useFormats();
  const houses = useHouses();
  const planHouses = usePlanHouses();
  const ownHouseId = useOwnHouse()?.id;
  const read = useRotations();
  const rotations = read ?? noRotations;
  const mondays = useMemo(() => mondaysOfYear(year), [year]);
  const from = mondays[0] ?? '';
  const until = addDays(mondays.at(-1) ?? from, 6);
  const plan = usePlan(from, until);
  const occurrences = plan?.occurrences ?? noDays;
  const closing = useClosingIndex(from, until);
  const schools = useSchoolHolidayIndex(from, until);

  const sums = useMemo(() => sumWeeks(occurrences), [occurrences]);
  const groups = useMemo(() => {
    const inYear = rotations.filter(
      (rotation) => rotation.from <= until && (rotation.until === '' || rotation.until >= from),
    );
    return gridGroups(inYear, { from, until }, { houses, ownHouseId, compare: collator.compare });
  }, [rotations, from, until, houses, ownHouseId, collator]);
  const byHouse = useMemo(
    () =>
      planHouses.map((house): HouseWeeks => {
        const region = schoolRegionOf(house);
        const holidays = new Map<string, SchoolHoliday>();
        for (const monday of mondays) {
          const found = [0, 1, 2, 3, 4].map((at) => schools.on(region, addDays(monday, at))).find(Boolean);
          if (found) holidays.set(monday, found);
        }
        return { house, closed: closedWeeks(house.id, mondays, closing), holidays };
      }),
    [planHouses, mondays, closing, schools],
  );
  const strip = useMemo(
    () => ({ year, mondays, groups, sums, byHouse, houses, ownHouseId }),
    [year, mondays, groups, sums, byHouse, houses, ownHouseId],
  );
  return { ready: plan !== undefined && read !== undefined, strip };
}

export type YearStripData = ReturnType<typeof useYearStrip>['strip'];
