import sites from '../../assets/sample/sites.json' with { type: 'json' };
import { closingDaysOf } from './closing-days';
import { expandRotation } from './expand-rotation';
import { housePresets } from './house-presets';
import { displayName } from './name';
import { addDays, addMonths, isoWeekday } from './plain-date';
import {
  type DayTime,
  emptyRotation,
  type Rotation,
  type RotationKind,
  type RotationPattern,
} from './rotation';
import { sampleContacts } from './sample-data';
import type { Site } from './site';

type SamplePlan = {
  id: string;
  personId: string;
  hostHouseId: string;
  desk: number;
  kind: RotationKind;
  time: DayTime;
  pattern: RotationPattern;
};

/** Two people of each city; a Thursday meets Ascension and Corpus Christi every year, so that there is something to solve. */
const plans: readonly SamplePlan[] = [
  {
    id: 'sample-rotation-lena',
    personId: 'sample-lena-muster',
    hostHouseId: 'venlo',
    desk: 1,
    kind: 'onSite',
    time: { from: '08:30', to: '16:00' },
    pattern: { kind: 'weekParity', parity: 'odd', weekdays: [2] },
  },
  {
    id: 'sample-rotation-jonas',
    personId: 'sample-jonas-beispiel',
    hostHouseId: 'venlo',
    desk: 2,
    kind: 'onSite',
    time: { from: '09:00', to: '15:00' },
    pattern: { kind: 'everyWeeks', every: 2, weekdays: [4] },
  },
  {
    id: 'sample-rotation-joris',
    personId: 'sample-joris-voorbeeld',
    hostHouseId: 'krefeld',
    desk: 1,
    kind: 'onSite',
    time: { from: '09:00', to: '16:30' },
    pattern: { kind: 'everyWeeks', every: 1, weekdays: [4] },
  },
  {
    id: 'sample-rotation-femke',
    personId: 'sample-femke-voorbeeld',
    hostHouseId: 'krefeld',
    desk: 2,
    kind: 'onSite',
    time: { from: '09:30', to: '15:00' },
    pattern: { kind: 'everyWeeks', every: 2, weekdays: [3] },
  },
  {
    id: 'sample-rotation-lena-office-hour',
    personId: 'sample-lena-muster',
    hostHouseId: 'venlo',
    desk: 1,
    kind: 'officeHour',
    time: { from: '10:00', to: '12:00' },
    pattern: { kind: 'monthly', ordinal: 1, weekday: 5 },
  },
];

/** The public buildings of both cities with two desks each; the rooms are invented. */
export function sampleSites(): Site[] {
  return structuredClone(sites).map((site) => ({ phone: '', ...site }));
}

/**
 * Half a year back and half a year ahead of `today` (plain date) for the invented people of both cities. One day to
 * come is skipped and one is moved to the day after.
 */
export function sampleRotations(today: string): Rotation[] {
  const rotations = plans.map((plan) => rotationOf(plan, today));
  return rotations.map((rotation): Rotation => {
    const coming = expandRotation(rotation, addDays(today, 7), rotation.until);
    if (rotation.id === 'sample-rotation-lena') {
      const date = coming[1]?.patternDate;
      if (date) return { ...rotation, exceptions: [skipped(date)] };
    }
    if (rotation.id === 'sample-rotation-femke') {
      const isClosed = closedDays(rotation);
      const date = coming.find(({ date }) => !isClosed.has(addDays(date, 1)))?.patternDate;
      if (date) return { ...rotation, exceptions: [movedOn(date)] };
    }
    return rotation;
  });
}

/** Days on which the house that is visited is closed. */
function closedDays({ hostHouseId, from, until }: Rotation): Set<string> {
  const preset = hostHouseId === 'venlo' ? 'nlGemeenten' : 'nrw';
  return new Set(closingDaysOf(hostHouseId, [preset], [], from, until).map(({ date }) => date));
}

function rotationOf(plan: SamplePlan, today: string): Rotation {
  const { desk, ...given } = plan;
  const contact = sampleContacts(today).find(({ id }) => id === plan.personId);
  const host = housePresets.find(({ id }) => id === plan.hostHouseId);
  const site = sampleSites().find(({ houseId }) => houseId === plan.hostHouseId);
  const name = contact ? displayName(contact.name) : '';
  const city = host?.city ?? '';
  const start = addMonths(today, -6);
  return {
    ...emptyRotation(plan.id),
    ...given,
    personName: name,
    homeHouseId: contact?.houseId ?? '',
    siteId: site?.id ?? '',
    deskId: site?.desks[desk - 1]?.id ?? '',
    place: site ? `${site.name.de}, ${site.address.street}` : '',
    title:
      plan.kind === 'officeHour'
        ? { de: `Sprechstunde von ${name} in ${city}`, nl: `Spreekuur van ${name} in ${city}` }
        : { de: `${name} in ${city}`, nl: `${name} in ${city}` },
    timeZone: host?.timeZone ?? 'Europe/Berlin',
    from: addDays(start, 1 - isoWeekday(start)),
    until: addMonths(today, 6),
    partnershipIds: ['krefeld-venlo'],
  };
}

function skipped(date: string): Rotation['exceptions'][number] {
  return { kind: 'skipped', date, reason: 'single', absenceId: '' };
}

/** To the day after, at the same desk and time. */
function movedOn(date: string): Rotation['exceptions'][number] {
  return {
    kind: 'moved',
    date,
    to: addDays(date, 1),
    time: null,
    siteId: '',
    deskId: '',
    swapWith: '',
    absenceId: '',
  };
}
