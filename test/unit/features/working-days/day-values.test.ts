import { describe, expect, it } from 'vitest';
import {
  countriesOf,
  type DayValues,
  errorsOf,
  valuesOf,
} from '../../../../renderer/features/working-days/day-values';
import { weeksOfMonth } from '../../../../renderer/features/working-days/weeks-of-month';

const values: DayValues = {
  date: '2026-06-10',
  until: undefined,
  worked: 'one',
  country: 'DE',
  second: undefined,
  note: '',
};
const today = '2026-06-10';

describe('the form about a day', () => {
  it('begins with what is confirmed, else with the plan, else with the country of the own house', () => {
    const planned = { date: '2026-06-10', planned: ['NL'], confirmed: undefined };
    const confirmed = { ...planned, confirmed: { id: '2026-06-10', countries: ['DE', 'NL'], note: 'Bus' } };
    expect(valuesOf(confirmed, 'DE')).toMatchObject({
      worked: 'two',
      country: 'DE',
      second: 'NL',
      note: 'Bus',
    });
    expect(valuesOf(planned, 'DE')).toMatchObject({ worked: 'one', country: 'NL' });
    expect(valuesOf(undefined, 'DE')).toMatchObject({ worked: 'one', country: 'DE', date: undefined });
    const off = { ...planned, confirmed: { id: '2026-06-10', countries: [], note: '' } };
    expect(valuesOf(off, 'DE').worked).toBe('off');
  });

  it('names one country, two, or none', () => {
    expect(countriesOf(values)).toEqual(['DE']);
    expect(countriesOf({ ...values, worked: 'two', second: 'NL' })).toEqual(['DE', 'NL']);
    expect(countriesOf({ ...values, worked: 'off' })).toEqual([]);
  });

  it('takes today and the past, not a day to come', () => {
    expect(errorsOf(values, 2026, today)).toEqual({});
    expect(errorsOf({ ...values, date: '2026-06-11' }, 2026, today)).toEqual({ date: 'dayAhead' });
    expect(errorsOf({ ...values, until: '2026-06-11' }, 2026, today)).toEqual({ until: 'dayAhead' });
    expect(errorsOf({ ...values, until: '2026-06-09' }, 2026, today)).toEqual({ until: 'untilBefore' });
  });

  it('takes days of the year that is shown, since no other is looked at', () => {
    expect(errorsOf({ ...values, date: '2025-12-31' }, 2026, today)).toEqual({ date: 'otherYear' });
    expect(errorsOf({ ...values, date: '2025-06-01', until: '2026-01-02' }, 2025, today)).toEqual({
      until: 'otherYear',
    });
  });

  it('asks for the countries it needs, and for two different ones', () => {
    expect(errorsOf({ ...values, country: undefined }, 2026, today)).toEqual({ country: 'countryMissing' });
    expect(errorsOf({ ...values, worked: 'two' }, 2026, today)).toEqual({ second: 'countryMissing' });
    expect(errorsOf({ ...values, worked: 'two', second: 'DE' }, 2026, today)).toEqual({
      second: 'secondSame',
    });
    expect(errorsOf({ ...values, worked: 'off', country: undefined }, 2026, today)).toEqual({});
  });
});

describe('the days of a month', () => {
  it('stand in their ISO weeks, the first of January in week 53 of the year before', () => {
    const days = ['2027-01-01', '2027-01-04', '2027-01-08', '2027-02-01'].map((date) => ({
      date,
      planned: ['NL'],
      confirmed: undefined,
    }));
    const weeks = weeksOfMonth(days, 1);
    expect(weeks.map(({ year, week }) => `${week}/${year}`)).toEqual(['53/2026', '1/2027']);
    expect(weeks[1]?.days).toHaveLength(2);
  });
});
