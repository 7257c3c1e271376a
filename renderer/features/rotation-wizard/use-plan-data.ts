import { useMemo } from 'react';
import { useClosingDayRows, useSchoolHolidayIndex } from '../../app/use-closing-days';
import { useHouses, usePartnerships } from '../../app/use-places';
import { useAllRotations } from '../../app/use-rotations';
import { useSites } from '../../app/use-sites';
import type { ClosingDay } from '../../domain/closing-day';
import { closingDaysOf, closingIndex } from '../../domain/closing-days';
import { closingPresetsOf, schoolRegionOf } from '../../domain/closing-presets';
import type { House } from '../../domain/house';
import type { Partnership } from '../../domain/partnership';
import { addDays } from '../../domain/plain-date';
import type { Rotation } from '../../domain/rotation';
import type { Site } from '../../domain/site';
import type { PlanDraft } from './plan-draft';
import { occurrencesByDate, type Surroundings } from './plan-facts';
import { type Series, seriesOf } from './plan-result';
import { type PlanRow, planRows, previewEnd } from './plan-rows';

/** What the wizard knows and what follows from what it was told. */
export type PlanView = {
  houses: House[];
  partnerships: Partnership[];
  sites: Site[];
  series: Series;
  rows: PlanRow[];
  around: Surroundings;
  /** Closing days of both houses within the period. */
  closingDays: ClosingDay[];
  home: House | undefined;
  host: House | undefined;
  /** Not all that is needed has been read yet. */
  isLoading: boolean;
};

/** Days are moved so far at most, so that much around the period is looked at too. */
const margin = 14;
const noRotations: Rotation[] = [];
const nowhere = { from: '1970-01-01', until: '1970-01-01' };

/** Works out the preview, live: a colleague's new plan or another closing day shows at once. */
export function usePlanView(draft: PlanDraft, before: Rotation | null): PlanView {
  const houses = useHouses();
  const partnerships = usePartnerships();
  const sites = useSites();
  const all = useAllRotations();
  const rotations = all ?? noRotations;
  const closingRows = useClosingDayRows();

  const series = useMemo(() => seriesOf(draft, before, houses), [draft, before, houses]);
  const { plan } = series;
  const period = plan.from === '' ? nowhere : { from: plan.from, until: previewEnd(plan) };
  const isReal = period.until >= period.from;
  const from = addDays(isReal ? period.from : nowhere.from, -margin);
  const until = addDays(isReal ? period.until : nowhere.until, margin);
  const schools = useSchoolHolidayIndex(from, until);

  const concerned = useMemo(
    () => houses.filter(({ id }) => id === plan.homeHouseId || id === plan.hostHouseId),
    [houses, plan.homeHouseId, plan.hostHouseId],
  );
  const closingDays = useMemo(
    () =>
      concerned.flatMap((house) =>
        closingDaysOf(house.id, closingPresetsOf(house), closingRows, from, until),
      ),
    [concerned, closingRows, from, until],
  );
  const others = useMemo(
    () => occurrencesByDate(rotations, before?.id ?? '', from, until),
    [rotations, before?.id, from, until],
  );
  const around = useMemo((): Surroundings => {
    const desks = new Map(
      sites.flatMap((site) => site.desks.map((desk) => [desk.id, desk.capacity] as const)),
    );
    const regions = new Map(concerned.map((house) => [house.id, schoolRegionOf(house)]));
    return {
      closing: closingIndex(closingDays),
      holidayAt: (houseId, date) => schools.on(regions.get(houseId) ?? '', date),
      others,
      capacityOf: (deskId) => desks.get(deskId) ?? 1,
    };
  }, [sites, concerned, closingDays, schools, others]);
  const { choices, rules } = draft;
  const rows = useMemo(
    () => planRows(series.plan, series.before, { choices, rules }, around),
    [series, choices, rules, around],
  );
  return {
    houses,
    partnerships,
    sites,
    series,
    rows,
    around,
    closingDays: closingDays.filter(({ date }) => date >= period.from && date <= period.until),
    home: houses.find(({ id }) => id === plan.homeHouseId),
    host: houses.find(({ id }) => id === plan.hostHouseId),
    isLoading: all === undefined || houses.length === 0,
  };
}
