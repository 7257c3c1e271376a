import { housePresets } from '../../renderer/domain/house-presets';
import { addDays } from '../../renderer/domain/plain-date';
import type { PlanWorld } from '../../renderer/domain/plan-world';
import {
  emptyRotation,
  type IsoWeekday,
  type Rotation,
  type RotationException,
  type RotationPattern,
} from '../../renderer/domain/rotation';
import type { Site } from '../../renderer/domain/site';

const weekday = (number: number): IsoWeekday => ((number % 5) + 1) as IsoWeekday;

/** Patterns of every kind in turn, as people who work at fixed intervals in the other house have them. */
function patternOf(number: number): RotationPattern {
  const first = weekday(number);
  const second = weekday(number + 2);
  const patterns: RotationPattern[] = [
    { kind: 'everyWeeks', every: 1, weekdays: [first, second] },
    { kind: 'weekParity', parity: number % 4 < 2 ? 'odd' : 'even', weekdays: [first] },
    { kind: 'everyWeeks', every: 2, weekdays: [first] },
    { kind: 'monthly', ordinal: -1, weekday: first },
    { kind: 'rule', rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2,-2' },
  ];
  return patterns[number % patterns.length] ?? { kind: 'span' };
}

/** Every twelfth week a day is moved, every twentieth one is skipped, as far as the plan goes. */
function exceptionsOf(from: string, pattern: RotationPattern): RotationException[] {
  if (pattern.kind !== 'everyWeeks') return [];
  const [day = 1] = pattern.weekdays;
  const dateOf = (week: number): string => addDays(from, week * 7 + day - 1);
  const moved = Array.from({ length: 20 }, (_, index) => dateOf(index * 12)).map(
    (date): RotationException => ({
      kind: 'moved',
      date,
      to: addDays(date, 1),
      time: null,
      siteId: '',
      deskId: '',
      swapWith: '',
      absenceId: '',
    }),
  );
  const skipped = Array.from({ length: 12 }, (_, index) => dateOf(index * 20 + 6)).map(
    (date): RotationException => ({ kind: 'skipped', date, reason: 'single', absenceId: '' }),
  );
  return [...moved, ...skipped].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * Forty people of two houses with one plan each of mixed patterns from Monday `from` on, without end, and two weeks of
 * leave a year; four desks in each house, so that many meet at one.
 */
export function fortyPeople(from: string, years: number): PlanWorld {
  const houses = housePresets.slice(0, 2);
  const [one = '', other = ''] = houses.map(({ id }) => id);
  const sites = houses.map(
    ({ id }): Site => ({
      id: `${id}-site`,
      houseId: id,
      name: { de: 'Rathaus' },
      address: { street: '', postalCode: '', town: '' },
      directions: {},
      phone: '',
      desks: [1, 2, 3, 4].map((desk) => ({ id: `${id}-desk-${desk}`, name: {}, capacity: 2 })),
    }),
  );
  const plans = Array.from({ length: 40 }, (_, number): Rotation => {
    const [home, host] = number % 2 === 0 ? [one, other] : [other, one];
    const pattern = patternOf(number);
    return {
      ...emptyRotation(`plan-${number}`),
      personId: `person-${number}`,
      personName: `Muster ${number}`,
      homeHouseId: home,
      hostHouseId: host,
      siteId: `${host}-site`,
      deskId: `${host}-desk-${(Math.floor(number / 2) % 4) + 1}`,
      time: number % 3 === 0 ? { from: '09:00', to: '12:30' } : { from: '08:30', to: '16:00' },
      pattern,
      from,
      exceptions: exceptionsOf(from, pattern),
    };
  });
  const leave = plans.flatMap(({ personId, personName, homeHouseId }, number) =>
    Array.from({ length: years }, (_, year): Rotation => {
      const begin = addDays(from, year * 364 + 180 + (number % 8) * 7);
      return {
        ...emptyRotation(`leave-${number}-${year}`),
        kind: 'absence',
        personId,
        personName,
        homeHouseId,
        pattern: { kind: 'span' },
        from: begin,
        until: addDays(begin, 13),
      };
    }),
  );
  return {
    rotations: [...plans, ...leave],
    houses,
    partnerships: [{ id: 'p', houseIds: [one, other], since: from, state: { kind: 'active' } }],
    sites,
    closingDays: [],
    schoolHolidays: [],
  };
}
