import fc from 'fast-check';
import { RRule, rrulestr } from 'rrule';
import { describe, expect, it } from 'vitest';
import { expandRotation } from '../../../renderer/domain/expand-rotation';
import { patternDates, patternDays } from '../../../renderer/domain/pattern-dates';
import { patternOfRule, ruleOfPattern } from '../../../renderer/domain/pattern-rule';
import { addDays, dayNumber, fromDayNumber, isoWeek, isoWeekday } from '../../../renderer/domain/plain-date';
import { codeOfWeekday } from '../../../renderer/domain/recurrence-rule';
import { emptyRotation, type IsoWeekday, type RotationPattern } from '../../../renderer/domain/rotation';

const least = dayNumber('2020-01-01');
const most = dayNumber('2040-12-31');
const day = fc.integer({ min: least, max: most }).map(fromDayNumber);
const weekday = fc.constantFrom<IsoWeekday>(1, 2, 3, 4, 5, 6, 7);
const weekdays = fc
  .uniqueArray(weekday, { minLength: 1, maxLength: 5 })
  .map((days) => days.toSorted((one, other) => one - other));

const regular: fc.Arbitrary<RotationPattern> = fc.oneof(
  fc.record({ kind: fc.constant('everyWeeks' as const), every: fc.integer({ min: 1, max: 8 }), weekdays }),
  fc.record({
    kind: fc.constant('monthly' as const),
    ordinal: fc.constantFrom<1 | 2 | 3 | 4 | 5 | -1>(1, 2, 3, 4, 5, -1),
    weekday,
  }),
  fc.constant({ kind: 'span' as const }),
);

/** A window within twenty years and a period of a rotation that begins somewhere in it. */
const frame = fc
  .record({ from: day, window: day, length: fc.integer({ min: 0, max: 800 }), open: fc.boolean() })
  .map(({ from, window, length, open }) => ({
    from,
    until: open ? '' : addDays(from, length),
    windowFrom: window,
    windowUntil: addDays(window, 400),
  }));

/** What an independent library finds for a rule from a day on, in a window, both included. */
function byLibrary(
  rule: string,
  from: string,
  until: string,
  windowFrom: string,
  windowUntil: string,
): string[] {
  const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);
  const end = until !== '' && until < windowUntil ? until : windowUntil;
  const start = `DTSTART:${from.replaceAll('-', '')}T000000Z`;
  const parsed = rrulestr(`${start}\nRRULE:${rule}`);
  if (end < windowFrom) return [];
  const found = parsed.between(utc(windowFrom), utc(end), true);
  // A day that two positions name comes twice from the library.
  return [...new Set(found.map((date) => date.toISOString().slice(0, 10)))];
}

describe('the days of a rotation', () => {
  it('are those an independent library finds, for every pattern that has a rule', () => {
    fc.assert(
      fc.property(regular, frame, (pattern, { from, until, windowFrom, windowUntil }) => {
        const rule = ruleOfPattern(pattern) ?? '';
        expect(patternDates({ pattern, from, until }, windowFrom, windowUntil)).toEqual(
          byLibrary(rule, from, until, windowFrom, windowUntil),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('in odd and even weeks are those whose ISO week number is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('odd' as const, 'even' as const),
        weekdays,
        frame,
        (parity, days, { from, until, windowFrom, windowUntil }) => {
          const expected: string[] = [];
          for (let date = windowFrom; date <= windowUntil; date = addDays(date, 1)) {
            const isIn = date >= from && (until === '' || date <= until);
            const isOdd = isoWeek(date).week % 2 === 1;
            const isDay = days.some((each) => each === isoWeekday(date));
            if (isIn && isDay && isOdd === (parity === 'odd')) expected.push(date);
          }
          const pattern = { kind: 'weekParity' as const, parity, weekdays: days };
          expect(patternDates({ pattern, from, until }, windowFrom, windowUntil)).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of foreign rules are those an independent library finds', () => {
    const days = weekdays.map((list) => list.map(codeOfWeekday).join(','));
    const ordinal = fc.constantFrom(-5, -2, -1, 1, 2, 3, 5);
    const ordinalDays = fc
      .array(fc.tuple(ordinal, weekday), { minLength: 1, maxLength: 3 })
      .map((list) => list.map(([each, on]) => `${each}${codeOfWeekday(on)}`).join(','));
    const monthDays = fc
      .uniqueArray(fc.constantFrom(-31, -3, -1, 1, 13, 28, 29, 30, 31), { minLength: 1, maxLength: 3 })
      .map((list) => list.join(','));
    const months = fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
      .map((list) => list.join(','));
    const positions = fc
      .uniqueArray(fc.constantFrom(-2, -1, 1, 2, 3), { minLength: 1, maxLength: 2 })
      .map((list) => list.join(','));
    const parts = fc.oneof(
      fc.tuple(days).map(([by]) => `FREQ=DAILY;BYDAY=${by}`),
      fc.tuple(monthDays, days).map(([by, on]) => `FREQ=DAILY;BYMONTHDAY=${by};BYDAY=${on}`),
      fc.tuple(days, weekday).map(([by, start]) => `FREQ=WEEKLY;BYDAY=${by};WKST=${codeOfWeekday(start)}`),
      fc.tuple(days, months).map(([by, list]) => `FREQ=WEEKLY;BYDAY=${by};BYMONTH=${list}`),
      // The library begins the first week on the first day, so that it counts positions from there.
      fc.tuple(days).map(([by]) => `FREQ=WEEKLY;BYDAY=${by};BYSETPOS=-1`),
      fc.constantFrom('FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY', 'FREQ=DAILY'),
      fc.tuple(ordinalDays).map(([by]) => `FREQ=MONTHLY;BYDAY=${by}`),
      fc.tuple(monthDays).map(([by]) => `FREQ=MONTHLY;BYMONTHDAY=${by}`),
      fc.tuple(monthDays, days).map(([by, on]) => `FREQ=MONTHLY;BYMONTHDAY=${by};BYDAY=${on}`),
      fc.tuple(days, positions).map(([by, list]) => `FREQ=MONTHLY;BYDAY=${by};BYSETPOS=${list}`),
      fc.tuple(days, months).map(([by, list]) => `FREQ=MONTHLY;BYDAY=${by};BYMONTH=${list}`),
      fc.tuple(ordinalDays, months).map(([by, list]) => `FREQ=YEARLY;BYDAY=${by};BYMONTH=${list}`),
      fc.tuple(ordinalDays).map(([by]) => `FREQ=YEARLY;BYDAY=${by}`),
      fc.tuple(monthDays, months).map(([by, list]) => `FREQ=YEARLY;BYMONTHDAY=${by};BYMONTH=${list}`),
      fc
        .tuple(months, days, positions)
        .map(([list, by, at]) => `FREQ=YEARLY;BYMONTH=${list};BYDAY=${by};BYSETPOS=${at}`),
    );
    const interval = fc.constantFrom(1, 1, 2, 3, 5);
    fc.assert(
      fc.property(parts, interval, frame, (rule, every, { from, until, windowFrom, windowUntil }) => {
        const text = `${rule};INTERVAL=${every}`;
        const expected = byLibrary(text, from, until, windowFrom, windowUntil);
        const whole: RotationPattern = { kind: 'rule', rule: text };
        expect(patternDates({ pattern: whole, from, until }, windowFrom, windowUntil)).toEqual(expected);
        const known = patternOfRule(text, from);
        expect(patternDates({ pattern: known, from, until }, windowFrom, windowUntil)).toEqual(expected);
      }),
      { numRuns: 800 },
    );
  });

  it('are found for rules that ask for too much, without taking long', () => {
    const rules = [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;INTERVAL=999999',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10',
      'FREQ=DAILY;COUNT=999999999',
      'FREQ=SECONDLY;INTERVAL=1',
    ];
    const began = performance.now();
    for (const rule of rules) {
      const pattern: RotationPattern = { kind: 'rule', rule };
      patternDays(
        { pattern, from: '0001-01-01', until: '' },
        dayNumber('0001-01-01'),
        dayNumber('9999-12-31'),
      );
    }
    expect(performance.now() - began).toBeLessThan(1500);
  });

  it('of two windows side by side are those of the whole', () => {
    const any = fc.oneof(
      regular,
      fc.record({
        kind: fc.constant('weekParity' as const),
        parity: fc.constantFrom('odd' as const, 'even' as const),
        weekdays,
      }),
    );
    fc.assert(
      fc.property(
        any,
        frame,
        fc.integer({ min: 0, max: 399 }),
        (pattern, { from, until, ...window }, cut) => {
          const rotation = { ...emptyRotation('a'), pattern, from, until };
          const middle = addDays(window.windowFrom, cut);
          const whole = expandRotation(rotation, window.windowFrom, window.windowUntil);
          const halves = [
            ...expandRotation(rotation, window.windowFrom, middle),
            ...expandRotation(rotation, addDays(middle, 1), window.windowUntil),
          ];
          expect(halves).toEqual(whole);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the library the days are compared with', () => {
  it('is asked in UTC, so that no clock of this computer has a say', () => {
    const rule = new RRule({ freq: RRule.DAILY, count: 400, dtstart: new Date('2026-01-01T00:00:00Z') });
    expect(rule.all().every((date) => date.getUTCHours() === 0)).toBe(true);
  });
});
