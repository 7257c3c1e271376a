import { describe, expect, test } from 'vitest';
import { bestWeekdays, weekdayCounts } from '../../../renderer/domain/best-weekday';
import { closingDaysOf } from '../../../renderer/domain/closing-days';
import { closingPresetsOf } from '../../../renderer/domain/closing-presets';
import { areInTheWay, isSamePerson, mostAtOnce, timesMeet } from '../../../renderer/domain/day-overlap';
import { housePresets } from '../../../renderer/domain/house-presets';
import { firstParityFlip } from '../../../renderer/domain/parity-flip';
import { patternDates, patternDays } from '../../../renderer/domain/pattern-dates';
import { patternOfRule, ruleOfPattern } from '../../../renderer/domain/pattern-rule';
import { dayNumber } from '../../../renderer/domain/plain-date';
import { planOf, type PlanWorld } from '../../../renderer/domain/plan-world';
import { readRule } from '../../../renderer/domain/recurrence-rule';
import { emptyRotation, type Rotation } from '../../../renderer/domain/rotation';

describe('the turn of a year with a week 53', () => {
  const frame = { from: '2026-12-14', until: '2027-01-31' };

  test('has two odd weeks, 53 and 1, one after the other', () => {
    const pattern = { kind: 'weekParity' as const, parity: 'odd' as const, weekdays: [2 as const] };
    expect(patternDates({ pattern, ...frame }, frame.from, frame.until)).toEqual([
      '2026-12-15',
      '2026-12-29',
      '2027-01-05',
      '2027-01-19',
    ]);
  });

  test('does not disturb every second week', () => {
    const pattern = { kind: 'everyWeeks' as const, every: 2, weekdays: [2 as const] };
    expect(patternDates({ pattern, ...frame }, frame.from, frame.until)).toEqual([
      '2026-12-15',
      '2026-12-29',
      '2027-01-12',
      '2027-01-26',
    ]);
  });

  test('is where both begin to differ', () => {
    expect(firstParityFlip('2026-01-05', '2027-06-30')).toEqual({ monday: '2027-01-04', longYear: 2026 });
    expect(firstParityFlip('2026-12-31', '2027-01-04')).toEqual({ monday: '2027-01-04', longYear: 2026 });
    expect(firstParityFlip('2026-01-05', '2027-01-03')).toBeUndefined();
    expect(firstParityFlip('2027-01-04', '2032-12-31')).toBeUndefined();
  });
});

describe('the best weekday', () => {
  const houses = housePresets.slice(0, 2);
  const year = { houseIds: houses.map(({ id }) => id), from: '2026-01-01', until: '2026-12-31' };
  const closed = houses.flatMap((house) =>
    closingDaysOf(house.id, closingPresetsOf(house), [], year.from, year.until),
  );

  test('in 2026 is no Thursday, since that meets closed days of both houses', () => {
    const counts = weekdayCounts(closed, year);
    const of = (weekday: number): string[] | undefined =>
      counts.find((count) => count.weekday === weekday)?.dates;
    expect(of(4)).toContain('2026-05-14');
    expect(of(4)).toContain('2026-06-04');
    expect(of(2)).toContain('2026-05-05');
    const best = bestWeekdays(counts);
    expect(best.map(({ weekday }) => weekday)).not.toContain(4);
    expect(best[0]?.dates.length).toBe(Math.min(...counts.map(({ dates }) => dates.length)));
  });

  test('counts a day on which both are closed once, and each house for itself', () => {
    const thursday = weekdayCounts(closed, year).find(({ weekday }) => weekday === 4);
    const both = thursday?.byHouse ?? {};
    expect(Math.max(...Object.values(both))).toBeLessThanOrEqual(thursday?.dates.length ?? 0);
    expect(new Set(thursday?.dates).size).toBe(thursday?.dates.length);
  });
});

describe('days in each other\u2019s way', () => {
  const day = { personId: 'lena', personName: '', kind: 'onSite' as const, hostHouseId: 'venlo', time: null };

  test('are those whose times meet; a moment at which one ends and the other begins is none', () => {
    const morning = { from: '08:00', to: '12:00' };
    expect(timesMeet(morning, { from: '12:00', to: '16:00' })).toBe(false);
    expect(timesMeet(morning, { from: '11:59', to: '16:00' })).toBe(true);
    expect(timesMeet(morning, null)).toBe(true);
    expect(timesMeet({ from: '22:00', to: '02:00' }, { from: '23:00', to: '23:30' })).toBe(true);
    expect(timesMeet({ from: '22:00', to: '02:00' }, morning)).toBe(false);
  });

  test('are two town halls on one date, at whatever times', () => {
    const there = { ...day, time: { from: '08:00', to: '10:00' } };
    const elsewhere = { ...day, hostHouseId: 'krefeld', time: { from: '14:00', to: '16:00' } };
    expect(areInTheWay(there, elsewhere)).toBe(true);
    expect(areInTheWay(there, { ...elsewhere, hostHouseId: 'venlo' })).toBe(false);
  });

  test('are not an office hour and the day in the same house around it', () => {
    expect(areInTheWay(day, { ...day, kind: 'officeHour' })).toBe(false);
    expect(areInTheWay(day, day)).toBe(true);
    expect(areInTheWay(day, { ...day, kind: 'absence', hostHouseId: '' })).toBe(true);
  });

  test('are never of one person if they name nobody', () => {
    expect(isSamePerson({ personId: '', personName: '' }, { personId: '', personName: '' })).toBe(false);
    expect(isSamePerson({ personId: '', personName: 'Jan' }, { personId: '', personName: 'Jan' })).toBe(true);
    expect(isSamePerson({ personId: 'a', personName: 'Jan' }, { personId: '', personName: 'Jan' })).toBe(
      false,
    );
  });

  test('fill a desk only if they are there at the same moment', () => {
    const times = [
      { time: { from: '08:00', to: '12:00' } },
      { time: { from: '12:00', to: '16:00' } },
      { time: { from: '11:00', to: '13:00' } },
    ];
    expect(mostAtOnce(times.slice(0, 2), null)).toBe(1);
    expect(mostAtOnce(times, null)).toBe(2);
    expect(mostAtOnce(times, { from: '13:00', to: '14:00' })).toBe(1);
    expect(mostAtOnce([], null)).toBe(0);
  });
});

describe('what is to be settled', () => {
  const weekly = (id: string, change: Partial<Rotation>): Rotation => ({
    ...emptyRotation(id),
    personId: id,
    personName: id,
    homeHouseId: 'krefeld',
    hostHouseId: 'venlo',
    siteId: 'site',
    deskId: 'desk',
    pattern: { kind: 'everyWeeks', every: 1, weekdays: [2] },
    from: '2026-03-02',
    until: '2026-05-31',
    ...change,
  });
  const world = (rotations: Rotation[], maxWeeksBetweenVisits?: number): PlanWorld => ({
    rotations,
    houses: housePresets.slice(0, 2),
    partnerships: [
      {
        id: 'p',
        houseIds: ['krefeld', 'venlo'],
        since: '2026-01-01',
        state: { kind: 'active' },
        ...(maxWeeksBetweenVisits !== undefined && { maxWeeksBetweenVisits }),
      },
    ],
    sites: [
      {
        id: 'site',
        houseId: 'venlo',
        name: {},
        address: { street: '', postalCode: '', town: '' },
        directions: {},
        phone: '',
        desks: [{ id: 'desk', name: {}, capacity: 1 }],
      },
    ],
    closingDays: [],
    schoolHolidays: [],
  });
  const problems = (from: string, until: string, rotations: Rotation[], weeks?: number) =>
    planOf(world(rotations, weeks), { from, until, partnershipId: null, withProblems: true }).problems;
  const kinds = (from: string, until: string, rotations: Rotation[]): string[] =>
    problems(from, until, rotations).map((problem) =>
      problem.kind === 'day' ? `${problem.date} ${problem.objection.kind}` : `${problem.date} gap`,
    );

  test('5 May 2026: Venlo is closed, Krefeld is not', () => {
    expect(kinds('2026-05-04', '2026-05-10', [weekly('lena', {})])).toEqual(['2026-05-05 hostClosed']);
    const back = weekly('jan', { homeHouseId: 'venlo', hostHouseId: 'krefeld', deskId: '' });
    expect(kinds('2026-05-04', '2026-05-10', [back])).toEqual([]);
  });

  test('4 June 2026: Krefeld is closed, Venlo is not', () => {
    const thursdays = {
      pattern: { kind: 'everyWeeks' as const, every: 1, weekdays: [4 as const] },
      until: '',
    };
    expect(kinds('2026-06-01', '2026-06-07', [weekly('lena', thursdays)])).toEqual([]);
    const back = weekly('jan', { ...thursdays, homeHouseId: 'venlo', hostHouseId: 'krefeld', deskId: '' });
    expect(kinds('2026-06-01', '2026-06-07', [back])).toEqual(['2026-06-04 hostClosed']);
  });

  test('two at one desk are told once', () => {
    expect(kinds('2026-03-02', '2026-03-08', [weekly('lena', {}), weekly('jan', {})])).toEqual([
      '2026-03-03 deskTaken',
    ]);
  });

  test('a person in two places, and one who is away though planned', () => {
    const twice = weekly('remote', { personId: 'lena', kind: 'remote', hostHouseId: '', deskId: '' });
    expect(kinds('2026-03-02', '2026-03-08', [weekly('lena', {}), twice])).toEqual(['2026-03-03 busy']);
    const away = weekly('away', {
      personId: 'lena',
      kind: 'absence',
      hostHouseId: '',
      deskId: '',
      pattern: { kind: 'span' },
    });
    expect(kinds('2026-03-02', '2026-03-08', [weekly('lena', {}), away])).toEqual(['2026-03-03 busy']);
  });

  test('nobody there for longer than the partnership allows, and whether leave is why', () => {
    const skip = (date: string) => ({
      kind: 'skipped' as const,
      date,
      reason: 'absence' as const,
      absenceId: 'x',
    });
    const dates = ['2026-03-10', '2026-03-17', '2026-03-24', '2026-03-31', '2026-04-07'];
    const lena = weekly('lena', { exceptions: dates.map(skip) });
    const found = problems('2026-03-02', '2026-04-30', [lena]);
    expect(found).toMatchObject([
      { kind: 'gap', date: '2026-03-09', until: '2026-04-06', weeks: 5, throughLeave: true },
    ]);
    expect(problems('2026-03-02', '2026-04-30', [lena], 5)).toEqual([]);
    expect(problems('2026-03-02', '2026-04-30', [lena], 2)).toHaveLength(1);
  });
});

describe('patterns and rules', () => {
  test('say the same to each other', () => {
    const start = '2026-01-06';
    expect(patternOfRule('FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU', start)).toEqual({
      kind: 'everyWeeks',
      every: 2,
      weekdays: [2],
    });
    expect(patternOfRule('FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU', start).kind).toBe('rule');
    expect(patternOfRule('FREQ=DAILY;INTERVAL=14', start)).toEqual({
      kind: 'everyWeeks',
      every: 2,
      weekdays: [2],
    });
    expect(patternOfRule('FREQ=DAILY;BYDAY=MO,TU', start)).toEqual({
      kind: 'everyWeeks',
      every: 1,
      weekdays: [1, 2],
    });
    expect(patternOfRule('freq=monthly;byday=we;bysetpos=-1', start)).toEqual({
      kind: 'monthly',
      ordinal: -1,
      weekday: 3,
    });
    expect(patternOfRule('FREQ=DAILY', start)).toEqual({ kind: 'span' });
    expect(ruleOfPattern({ kind: 'monthly', ordinal: 5, weekday: 1 })).toBe('FREQ=MONTHLY;BYDAY=5MO');
    expect(ruleOfPattern({ kind: 'weekParity', parity: 'odd', weekdays: [1] })).toBeUndefined();
  });

  test.each([
    ['FREQ=HOURLY', 'FREQ=HOURLY'],
    ['', 'FREQ='],
    ['FREQ=YEARLY;BYWEEKNO=20', 'BYWEEKNO'],
    ['FREQ=WEEKLY;INTERVAL=0', 'INTERVAL'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=XX', 'BYDAY'],
    ['FREQ=DAILY;BYSETPOS=1', 'BYSETPOS'],
    ['FREQ=WEEKLY;X-OWN=1', 'X-OWN'],
  ])('%s is not half understood: %s', (rule, part) => {
    expect(readRule(rule)).toEqual({ kind: 'unsupported', part });
  });

  test('a rule that cannot be expanded has its first day', () => {
    const plan = { pattern: { kind: 'rule' as const, rule: 'FREQ=HOURLY' }, from: '2026-01-06', until: '' };
    expect(patternDays(plan, 0, 100_000)).toEqual([dayNumber('2026-01-06')]);
  });
});
