import { emptyRotation, type Rotation } from '../../../renderer/domain/rotation';

/** Invented people of both cities in the spring of 2026, with what the grid has to show. */
export const lena: Rotation = {
  ...emptyRotation('lena'),
  personId: 'p-lena',
  personName: 'Lena Muster',
  homeHouseId: 'krefeld',
  hostHouseId: 'venlo',
  siteId: 'stadskantoor',
  deskId: 'platz-3',
  timeZone: 'Europe/Amsterdam',
  title: { de: 'Lena Muster in Venlo', nl: 'Lena Muster in Venlo' },
  time: { from: '09:00', to: '16:30' },
  pattern: { kind: 'everyWeeks', every: 1, weekdays: [3] },
  from: '2026-01-07',
  until: '2026-12-30',
};

export const erik: Rotation = {
  ...lena,
  id: 'erik',
  uid: 'erik',
  personId: 'p-erik',
  personName: 'Erik Beispiel',
  kind: 'officeHour',
  deskId: '',
  title: { de: 'Sprechstunde in Venlo' },
  time: { from: '10:00', to: '12:00' },
  pattern: { kind: 'everyWeeks', every: 2, weekdays: [1] },
  from: '2026-06-01',
};

export const joris: Rotation = {
  ...lena,
  id: 'joris',
  uid: 'joris',
  personId: 'p-joris',
  personName: 'Joris Voorbeeld',
  homeHouseId: 'venlo',
  hostHouseId: 'krefeld',
  siteId: '',
  deskId: '',
  timeZone: 'Europe/Berlin',
  title: { nl: 'Joris Voorbeeld in Krefeld' },
  time: { from: '08:30', to: '16:00' },
  pattern: { kind: 'everyWeeks', every: 1, weekdays: [4] },
  from: '2026-01-08',
};

export const sanneAway: Rotation = {
  ...joris,
  id: 'sanne',
  uid: 'sanne',
  personId: 'p-sanne',
  personName: 'Sanne Voorbeeld',
  kind: 'absence',
  hostHouseId: '',
  time: null,
  title: { nl: 'Sanne Voorbeeld afwezig' },
  pattern: { kind: 'span' },
  from: '2026-06-15',
  until: '2026-06-19',
};

export const samples: readonly Rotation[] = [lena, erik, joris, sanneAway];
