import fc from 'fast-check';
import { addDays, dayNumber, fromDayNumber } from '../../renderer/domain/plain-date';
import {
  emptyRotation,
  type IsoWeekday,
  type Rotation,
  type RotationException,
  type RotationPattern,
  rotationKinds,
  type SkipReason,
} from '../../renderer/domain/rotation';

/** Days between 2020 and 2040. */
export const anyDate = fc
  .integer({ min: dayNumber('2020-01-01'), max: dayNumber('2040-12-31') })
  .map(fromDayNumber);

export const anyWeekday = fc.constantFrom<IsoWeekday>(1, 2, 3, 4, 5, 6, 7);
const anyWeekdays = fc.uniqueArray(anyWeekday, { minLength: 1, maxLength: 4 });

/** Every pattern that a screen can make, around a first day. */
export function anyPattern(from: string): fc.Arbitrary<RotationPattern> {
  return fc.oneof(
    fc.record({
      kind: fc.constant('everyWeeks' as const),
      every: fc.integer({ min: 1, max: 6 }),
      weekdays: anyWeekdays,
    }),
    fc.record({
      kind: fc.constant('weekParity' as const),
      parity: fc.constantFrom('odd' as const, 'even' as const),
      weekdays: anyWeekdays,
    }),
    fc.record({
      kind: fc.constant('monthly' as const),
      ordinal: fc.constantFrom<1 | 2 | 3 | 4 | 5 | -1>(1, 2, 3, 4, 5, -1),
      weekday: anyWeekday,
    }),
    fc.record({
      kind: fc.constant('dates' as const),
      dates: fc
        .array(fc.integer({ min: -10, max: 200 }), { maxLength: 8 })
        .map((days) => days.map((days_) => addDays(from, days_))),
    }),
    fc.constant({ kind: 'span' as const }),
  );
}

const anyClock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${minutes}`);
export const anyTime = fc.record({ from: anyClock, to: anyClock });

/** Ids and texts, among them what could break a line. */
const anyId = fc.oneof(fc.constant(''), fc.uuid(), fc.constantFrom('krefeld', 'a b', 'x;y,z:1', '100%'));
const anyText = fc.oneof(
  fc.constant(''),
  fc.constantFrom('Platz 3, zweiter Stock; links', 'Ünï\nzwei Zeilen', 'a\r\nATTENDEE:mailto:x@example.org'),
  fc.string({ maxLength: 90 }),
);
const anyLocalized = fc.record({ de: anyText, nl: anyText }, { requiredKeys: [] });

const reasons: SkipReason[] = ['single', 'hostClosed', 'homeClosed', 'schoolHoliday', 'deskTaken', 'absence'];

export function anyException(from: string): fc.Arbitrary<RotationException> {
  const near = fc.integer({ min: 0, max: 120 }).map((days) => addDays(from, days));
  return fc.oneof(
    fc.record({
      kind: fc.constant('skipped' as const),
      date: near,
      reason: fc.constantFrom(...reasons),
      absenceId: anyId,
    }),
    fc.record({
      kind: fc.constant('moved' as const),
      date: near,
      to: near,
      time: fc.option(anyTime),
      siteId: anyId,
      deskId: anyId,
      swapWith: anyId,
      absenceId: anyId,
    }),
  );
}

/** A rotation as a screen can make it. */
export const anyRotation: fc.Arbitrary<Rotation> = anyDate.chain((from) =>
  fc
    .record({
      kind: fc.constantFrom(...rotationKinds),
      personId: anyId,
      personName: anyText,
      homeHouseId: anyId,
      hostHouseId: anyId,
      siteId: anyId,
      deskId: anyId,
      place: anyText,
      title: anyLocalized,
      note: anyLocalized,
      timeZone: fc.constantFrom(
        'Europe/Berlin',
        'Europe/Amsterdam',
        'Europe/Sofia',
        'Europe/Kyiv',
        'America/New_York',
      ),
      time: fc.option(anyTime),
      pattern: anyPattern(from),
      until: fc.oneof(
        fc.constant(''),
        fc.integer({ min: 0, max: 500 }).map((days) => addDays(from, days)),
      ),
      added: fc
        .array(fc.integer({ min: -20, max: 300 }), { maxLength: 3 })
        .map((days) => days.map((day) => addDays(from, day))),
      exceptions: fc.array(anyException(from), { maxLength: 4 }),
      partnershipIds: fc.array(anyId, { maxLength: 3 }),
    })
    .map((fields) => ({ ...emptyRotation('r1'), ...fields, from })),
);
