import type { ClosingDayRow } from '../../renderer/domain/closing-day';
import { closingDaysOf, closingIndex } from '../../renderer/domain/closing-days';
import { closingPresetsOf, schoolRegionOf } from '../../renderer/domain/closing-presets';
import type { House } from '../../renderer/domain/house';
import { housePresets } from '../../renderer/domain/house-presets';
import { emptyRotation, type Rotation } from '../../renderer/domain/rotation';
import { schoolHolidayIndex, schoolHolidaysOf } from '../../renderer/domain/school-holidays';
import type { Site } from '../../renderer/domain/site';
import { newPlanDraft, type PlanDraft } from '../../renderer/features/rotation-wizard/plan-draft';
import { occurrencesByDate, type Surroundings } from '../../renderer/features/rotation-wizard/plan-facts';

export const twoHouses: readonly House[] = housePresets.slice(0, 2);

/** Two desks in the town hall of Venlo, one for a single person and one for two. */
export const stadskantoor: Site = {
  id: 'stadskantoor',
  houseId: 'venlo',
  name: { nl: 'Stadskantoor', de: 'Stadtverwaltung' },
  address: { street: 'Hanzeplaats 1', postalCode: '5912 AT', town: 'Venlo' },
  directions: {},
  phone: '',
  desks: [
    { id: 'desk-1', name: { nl: 'Werkplek 1', de: 'Platz 1' }, capacity: 1 },
    { id: 'desk-2', name: { nl: 'Werkplek 2', de: 'Platz 2' }, capacity: 2 },
  ],
};

/** What is known around a plan in Krefeld and Venlo between two plain dates. */
export function surroundings(
  rotations: readonly Rotation[] = [],
  { from = '2025-01-01', until = '2031-12-31', rows = [] as ClosingDayRow[], ownId = '' } = {},
): Surroundings {
  const days = twoHouses.flatMap((house) =>
    closingDaysOf(house.id, closingPresetsOf(house), rows, from, until),
  );
  const regions = new Map(twoHouses.map((house) => [house.id, schoolRegionOf(house)]));
  const holidays = schoolHolidayIndex(
    [...regions.values()].flatMap((region) => schoolHolidaysOf(region, [], from, until)),
  );
  return {
    closing: closingIndex(days),
    holidayAt: (houseId, date) => holidays.on(regions.get(houseId) ?? '', date),
    others: occurrencesByDate(rotations, ownId, from, until),
    capacityOf: (deskId) => stadskantoor.desks.find(({ id }) => id === deskId)?.capacity ?? 1,
  };
}

/** Lena Muster of Krefeld in Venlo, every Thursday of a half-year; `change` what differs. */
export function lenasDraft(change: Partial<PlanDraft> = {}): PlanDraft {
  return {
    ...newPlanDraft('2026-01-02'),
    personId: 'lena',
    homeHouseId: 'krefeld',
    hostHouseId: 'venlo',
    siteId: 'stadskantoor',
    deskId: 'desk-1',
    weekdays: [4],
    from: '2026-01-05',
    until: '2026-06-30',
    ...change,
  };
}

/** A plan of someone on the given dates. */
export function onDates(id: string, dates: string[], change: Partial<Rotation> = {}): Rotation {
  return {
    ...emptyRotation(id),
    personId: 'joris',
    personName: 'Joris Voorbeeld',
    homeHouseId: 'krefeld',
    hostHouseId: 'venlo',
    siteId: 'stadskantoor',
    deskId: 'desk-1',
    pattern: { kind: 'dates', dates },
    from: dates[0] ?? '',
    until: dates.at(-1) ?? '',
    ...change,
  };
}

/** Leave of Lena Muster. */
export function leaveOf(id: string, from: string, until: string, change: Partial<Rotation> = {}): Rotation {
  return {
    ...emptyRotation(id),
    kind: 'absence',
    personId: 'lena',
    personName: 'Lena Muster',
    homeHouseId: 'krefeld',
    pattern: { kind: 'span' },
    from,
    until,
    ...change,
  };
}
