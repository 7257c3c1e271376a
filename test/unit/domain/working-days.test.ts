import { describe, expect, it } from 'vitest';
import { countryCodes } from '../../../renderer/domain/country-codes';
import { expandRotation } from '../../../renderer/domain/expand-rotation';
import { emptyRotation, type Occurrence, type Rotation } from '../../../renderer/domain/rotation';
import {
  confirmable,
  countForMark,
  freeWeekdays,
  plannedWorkDays,
  recordedDays,
  sumByMonth,
  sumWorkingDays,
} from '../../../renderer/domain/working-days';

const countryOf = (houseId: string) => ({ krefeld: 'DE', venlo: 'NL' })[houseId] ?? '';
const thursdays: Rotation = {
  ...emptyRotation('thursdays'),
  personId: 'lena',
  homeHouseId: 'krefeld',
  hostHouseId: 'venlo',
  pattern: { kind: 'everyWeeks', every: 1, weekdays: [4] },
  from: '2026-06-01',
  until: '2026-06-30',
};
const occurrence = (part: Partial<Occurrence>): Occurrence => ({
  rotationId: 'r',
  patternDate: '2026-06-04',
  date: '2026-06-04',
  kind: 'onSite',
  personId: 'lena',
  personName: '',
  homeHouseId: 'krefeld',
  hostHouseId: 'venlo',
  siteId: '',
  deskId: '',
  time: null,
  timeZone: 'Europe/Amsterdam',
  partnershipIds: [],
  state: 'planned',
  moved: false,
  swapWith: '',
  ...part,
});
const planned = (...parts: Partial<Occurrence>[]) =>
  plannedWorkDays(parts.map(occurrence), 'lena', countryOf);
const day = (id: string, ...countries: string[]) => ({ id, countries, note: '' });

describe('planned working days', () => {
  it('are the days on site and the office hours, in the country of the host', () => {
    expect(planned({}, { date: '2026-06-11', kind: 'officeHour', hostHouseId: 'krefeld' })).toEqual([
      { date: '2026-06-04', countries: ['NL'] },
      { date: '2026-06-11', countries: ['DE'] },
    ]);
  });

  it('leave out other people, remote days, absences, and what does not take place', () => {
    expect(
      planned(
        { personId: 'sanne' },
        { kind: 'remote' },
        { kind: 'absence' },
        { state: 'skipped' },
        { state: 'cancelled' },
      ),
    ).toEqual([]);
  });

  it('belong to nobody as long as nobody is named, and to no country if the house is unknown', () => {
    expect(plannedWorkDays([occurrence({ personId: '' })], '', countryOf)).toEqual([]);
    expect(planned({ hostHouseId: 'gone' })).toEqual([]);
  });

  it('have two countries when the day is spent in two, each once', () => {
    expect(planned({}, { kind: 'officeHour' }, { hostHouseId: 'krefeld' })).toEqual([
      { date: '2026-06-04', countries: ['DE', 'NL'] },
    ]);
  });

  it('follow a day that was moved', () => {
    const moved: Rotation = {
      ...thursdays,
      exceptions: [
        {
          kind: 'moved',
          date: '2026-06-04',
          to: '2026-06-05',
          time: null,
          siteId: '',
          deskId: '',
          swapWith: '',
          absenceId: '',
        },
      ],
    };
    const days = plannedWorkDays(expandRotation(moved, '2026-01-01', '2026-12-31'), 'lena', countryOf);
    expect(days.map(({ date }) => date)).toEqual(['2026-06-05', '2026-06-11', '2026-06-18', '2026-06-25']);
  });
});

describe('the record of a year', () => {
  const plan = plannedWorkDays(expandRotation(thursdays, '2026-01-01', '2027-12-31'), 'lena', countryOf);

  it('holds the days of that calendar year only, whatever their ISO week', () => {
    const days = recordedDays([], [day('2026-12-31', 'DE'), day('2027-01-01', 'DE')], 2027);
    expect(days.map(({ date }) => date)).toEqual(['2027-01-01']);
  });

  it('keeps the plan beside what was confirmed instead', () => {
    const [first] = recordedDays(plan, [day('2026-06-04', 'DE')], 2026);
    expect(first).toEqual({ date: '2026-06-04', planned: ['NL'], confirmed: day('2026-06-04', 'DE') });
  });

  it('counts confirmed and planned days apart; a confirmed day is no longer planned', () => {
    const sums = sumWorkingDays(recordedDays(plan, [day('2026-06-04', 'NL'), day('2026-06-05', 'DE')], 2026));
    expect(sums.countries).toEqual([
      { country: 'DE', count: { confirmed: 1, planned: 0 } },
      { country: 'NL', count: { confirmed: 1, planned: 3 } },
    ]);
    expect(sums.days).toEqual({ confirmed: 2, planned: 3 });
  });

  it('counts a day in two countries in both, among those in two, and once as a day', () => {
    const sums = sumWorkingDays(recordedDays([], [day('2026-06-04', 'DE', 'NL')], 2026));
    expect(sums.countries.map(({ count }) => count.confirmed)).toEqual([1, 1]);
    expect(sums.twoCountries.confirmed).toBe(1);
    expect(sums.days.confirmed).toBe(1);
  });

  it('counts a day in two other countries once among the others and in each of them', () => {
    const sums = sumWorkingDays(
      recordedDays([], [day('2026-06-04', 'FR', 'BE'), day('2026-06-05', 'BE')], 2026),
    );
    expect(sums.countries.slice(2)).toEqual([
      { country: 'BE', count: { confirmed: 2, planned: 0 } },
      { country: 'FR', count: { confirmed: 1, planned: 0 } },
    ]);
    expect(sums.others.confirmed).toBe(2);
  });

  it('counts a day confirmed as no working day nowhere, and no longer as planned', () => {
    const sums = sumWorkingDays(recordedDays(plan.slice(0, 1), [day('2026-06-04')], 2026));
    expect(sums.days).toEqual({ confirmed: 0, planned: 0 });
    expect(sums.countries.map(({ count }) => count.planned)).toEqual([0, 0]);
  });

  it('gives twelve months whose days add up to those of the year', () => {
    const days = recordedDays(plan, [day('2026-01-07', 'DE'), day('2026-12-31', 'DE', 'NL')], 2026);
    const months = sumByMonth(days);
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const total = months.reduce((sum, { sums }) => sum + sums.days.confirmed + sums.days.planned, 0);
    expect(total).toBe(6);
    expect(months[5]?.sums.days).toEqual({ confirmed: 0, planned: 4 });
  });

  it('offers for confirmation what has come and is open, today included, as it was planned', () => {
    const days = recordedDays(plan, [day('2026-06-04', 'DE')], 2026);
    expect(confirmable(days, '2026-06-18')).toEqual([day('2026-06-11', 'NL'), day('2026-06-18', 'NL')]);
    expect(confirmable(days, '2026-06-10')).toEqual([]);
  });

  it('gives a mark of one’s own the days in its country, none if there were none', () => {
    const sums = sumWorkingDays(recordedDays(plan, [day('2026-06-04', 'NL')], 2026));
    const mark = { id: 'm', label: '', country: 'NL', days: 60 };
    expect(countForMark(mark, sums)).toEqual({ confirmed: 1, planned: 3 });
    expect(countForMark({ ...mark, country: 'BE' }, sums)).toEqual({ confirmed: 0, planned: 0 });
  });
});

describe('several days at once', () => {
  it('are Mondays to Fridays without closed days and without those that have an entry', () => {
    const taken = recordedDays([{ date: '2026-06-11', countries: ['NL'] }], [], 2026);
    const closed = (date: string) => date === '2026-06-10';
    expect(freeWeekdays('2026-06-06', '2026-06-14', taken, closed)).toEqual([
      '2026-06-08',
      '2026-06-09',
      '2026-06-12',
    ]);
  });
});

describe('the countries to choose from', () => {
  it('are each a code that has a name, and each once', () => {
    const names = new Intl.DisplayNames('de', { type: 'region', fallback: 'none' });
    expect(countryCodes.filter((code) => names.of(code) === undefined)).toEqual([]);
    expect(new Set(countryCodes).size).toBe(countryCodes.length);
  });
});
