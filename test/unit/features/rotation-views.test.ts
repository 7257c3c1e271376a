import { describe, expect, it } from 'vitest';
import { closingDaysOf, closingIndex } from '../../../renderer/domain/closing-days';
import { dayFacts } from '../../../renderer/domain/day-facts';
import { expandRotation } from '../../../renderer/domain/expand-rotation';
import { mondaysOfYear } from '../../../renderer/domain/iso-weeks';
import type { Partnership } from '../../../renderer/domain/partnership';
import type { Occurrence, Rotation } from '../../../renderer/domain/rotation';
import { schoolHolidayIndex } from '../../../renderer/domain/school-holidays';
import { closedWeeks, sumWeeks } from '../../../renderer/domain/week-sums';
import { listWeeks } from '../../../renderer/features/rotation-list/week-lines';
import { lastEnd, presenceOf, weekRows } from '../../../renderer/features/today/presence';
import { onDates, twoHouses } from '../../support/plan-world';

const closing = closingIndex([
  ...closingDaysOf('krefeld', ['nrw'], [], '2026-01-01', '2026-12-31'),
  ...closingDaysOf('venlo', ['nlGemeenten'], [], '2026-01-01', '2026-12-31'),
]);
const factsOf = dayFacts(twoHouses, closing, schoolHolidayIndex([]));
const byName = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const days = (...rotations: Rotation[]): Occurrence[] =>
  rotations
    .flatMap((rotation) => expandRotation(rotation, '2026-01-01', '2026-12-31', { withSkipped: true }))
    .toSorted((a, b) => byName(a.date, b.date));

const leave = (from: string, until: string): Rotation => ({
  ...onDates('leave', [from]),
  kind: 'absence',
  hostHouseId: '',
  pattern: { kind: 'span' },
  from,
  until,
});

describe('the list of a half year', () => {
  it('has closing days before visits, and visits of a day by time', () => {
    const early = onDates('early', ['2026-06-04'], { time: { from: '08:00', to: '12:00' } });
    const late = onDates('late', ['2026-06-04'], {
      personId: 'lena',
      personName: 'Lena Muster',
      time: { from: '13:00', to: '16:00' },
    });
    const [week] = listWeeks(['2026-06-01'], days(late, early), factsOf, byName);
    expect(week?.lines.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'closed krefeld 2026-06-04',
      'day early 2026-06-04',
      'day late 2026-06-04',
    ]);
  });

  it('tells a leave in one line a week', () => {
    const weeks = listWeeks(
      ['2026-06-15', '2026-06-22'],
      days(leave('2026-06-18', '2026-06-23')),
      factsOf,
      byName,
    );
    expect(
      weeks.map(({ lines }) => lines.map((line) => (line.kind === 'leave' ? [line.date, line.until] : line))),
    ).toEqual([[['2026-06-18', '2026-06-21']], [['2026-06-22', '2026-06-23']]]);
  });

  it('keeps a week in which nothing happens', () => {
    expect(listWeeks(['2026-03-02'], [], factsOf, byName)).toEqual([{ monday: '2026-03-02', lines: [] }]);
  });
});

describe('the sums of a week', () => {
  it('count visits by house, and apart from them what does not take place', () => {
    const visits = onDates('a', ['2026-06-09', '2026-06-10', '2026-06-11'], {
      exceptions: [{ kind: 'skipped', date: '2026-06-11', reason: 'single', absenceId: '' }],
    });
    const hour = onDates('b', ['2026-06-12'], { kind: 'officeHour' });
    expect(sumWeeks(days(visits, hour)).get('joris')?.get('2026-06-08')).toEqual({
      visits: [{ houseId: 'venlo', onSite: 2, officeHour: 1 }],
      gone: [{ houseId: 'venlo', onSite: 1, officeHour: 0 }],
      remote: 0,
      absence: 0,
    });
  });

  it('count absence on working days only', () => {
    const weeks = sumWeeks(days(leave('2026-06-18', '2026-06-21'))).get('joris');
    expect(weeks?.get('2026-06-15')?.absence).toBe(2);
  });

  it('know in which weeks a house is closed from Monday to Friday', () => {
    const mondays = mondaysOfYear(2026);
    const krefeld = closedWeeks('krefeld', mondays, closing);
    const venlo = closedWeeks('venlo', mondays, closing);
    expect(krefeld.get('2026-06-01')?.map(({ date }) => date)).toEqual(['2026-06-04']);
    expect(venlo.has('2026-06-01')).toBe(false);
  });
});

describe('who is there today', () => {
  const partnership: Partnership = {
    id: 'krefeld-venlo',
    houseIds: ['krefeld', 'venlo'],
    since: '1964-01-01',
    state: { kind: 'active' },
  };
  const time = { from: '09:00', to: '12:00' };
  const there = onDates('a', ['2026-06-10'], { time });
  const hour = onDates('b', ['2026-06-10', '2026-06-17'], {
    kind: 'officeHour',
    time: { from: '13:00', to: '15:30' },
  });

  it('is told once a person, until the last of the days ends', () => {
    const [ours, theirs] = presenceOf(days(there, hour), partnership, '2026-06-10');
    expect(ours.there.map((each) => each.map(({ rotationId }) => rotationId))).toEqual([['a', 'b']]);
    expect(lastEnd(ours.there[0] ?? [])).toBe('15:30');
    expect(theirs.there).toEqual([]);
    expect(theirs.next).toBeUndefined();
  });

  it('is followed by the next day that takes place, never by a skipped one', () => {
    const skipped = onDates('c', ['2026-06-11'], {
      exceptions: [{ kind: 'skipped', date: '2026-06-11', reason: 'hostClosed', absenceId: '' }],
    });
    const [ours] = presenceOf(days(skipped, hour), partnership, '2026-06-10');
    expect(ours.next?.date).toBe('2026-06-17');
  });

  it('does not count days of other partnerships', () => {
    const other = onDates('d', ['2026-06-10'], { partnershipIds: ['krefeld-leiden'] });
    const [ours] = presenceOf(days(other), partnership, '2026-06-10');
    expect([ours.there, ours.next]).toEqual([[], undefined]);
  });

  it('stands in a week with everybody who has something in it, by house and name', () => {
    const visitor = onDates('e', ['2026-06-09'], {
      personId: 'anna',
      personName: 'Anna Voorbeeld',
      homeHouseId: 'venlo',
      hostHouseId: 'krefeld',
    });
    const week = ['2026-06-08', '2026-06-09', '2026-06-10'];
    const rows = weekRows(days(there, visitor), partnership, week, byName);
    expect(rows.map(({ name, days: own }) => [name, [...own.keys()]])).toEqual([
      ['Joris Voorbeeld', ['2026-06-10']],
      ['Anna Voorbeeld', ['2026-06-09']],
    ]);
  });
});
