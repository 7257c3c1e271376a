import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import type { ClosingDayRow } from '../../../renderer/domain/closing-day';
import { closingDaysOf, closingIndex } from '../../../renderer/domain/closing-days';
import { closingPresetOf, schoolRegionOf } from '../../../renderer/domain/closing-presets';
import { closingRules } from '../../../renderer/domain/closing-rules';
import { easterSunday } from '../../../renderer/domain/easter';
import { newHouse } from '../../../renderer/domain/house-presets';
import { isoWeekday } from '../../../renderer/domain/plain-date';

const years = Array.from({ length: 21 }, (_, index) => 2020 + index);

function ownDates(preset: 'nrw' | 'nlGemeenten', year: number): string[] {
  return closingDaysOf('house', [preset], [], `${year}-01-01`, `${year}-12-31`).map(({ date }) => date);
}

function oracleDates(oracle: Holidays, year: number, types: readonly string[]): string[] {
  return oracle
    .getHolidays(year)
    .filter(({ type }) => types.includes(type))
    .map(({ date }) => date.slice(0, 10))
    .toSorted();
}

function row(over: Partial<ClosingDayRow>): ClosingDayRow {
  return {
    id: 'row',
    houseId: 'krefeld',
    from: '2026-12-24',
    until: '2026-12-24',
    name: { de: 'Heiligabend' },
    basis: 'custom',
    part: 'whole',
    source: '',
    checkedOn: '',
    ruleId: '',
    open: false,
    ...over,
  };
}

describe('Easter', () => {
  it('falls on the days that the tables of the church give', () => {
    expect([2026, 2027, 2028, 2029, 2030].map(easterSunday)).toEqual([
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
      '2030-04-21',
    ]);
    // The two years in which the formula must be put right, the earliest Easter and the latest.
    expect([1954, 1981, 2285, 2038].map(easterSunday)).toEqual([
      '1954-04-18',
      '1981-04-19',
      '2285-03-22',
      '2038-04-25',
    ]);
  });
});

describe('the presets', () => {
  it('name each rule once, in both languages, with basis, source and the day it was read', () => {
    const rules = Object.values(closingRules).flat();
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.name.de && rule.name.nl && rule.source).toBeTruthy();
      expect(rule.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(['law', 'agreement']).toContain(rule.basis);
    }
  });

  it('agree with an independent library on the holidays of North Rhine-Westphalia from 2020 to 2040', () => {
    const oracle = new Holidays('DE', 'NW');
    for (const year of years) {
      // "bank": 24 and 31 December, which the collective agreement and not the law gives.
      expect(ownDates('nrw', year)).toEqual(oracleDates(oracle, year, ['public', 'bank']));
    }
  });

  it('agree with it on the days of Dutch municipalities, whose list leaves out what the library files elsewhere', () => {
    const oracle = new Holidays('NL');
    for (const year of years) {
      // The library has Easter and Whit Sunday as holidays, which close nothing, and 5 May under "school" with Good Friday.
      const sundays = [easterSunday(year), oracleWhitSunday(oracle, year)];
      const expected = oracleDates(oracle, year, ['public'])
        .filter((date) => !sundays.includes(date))
        .concat(year >= 2024 ? [`${year}-05-05`] : [])
        .toSorted();
      expect(ownDates('nlGemeenten', year)).toEqual(expected);
      expect(oracleDates(oracle, year, ['school'])).toContain(`${year}-05-05`);
    }
  });

  it('move Koningsdag to Saturday where the 27th is a Sunday', () => {
    const koningsdag = closingRules.nlGemeenten.find(({ id }) => id === 'koningsdag');
    expect(koningsdag?.dateIn(2025)).toBe('2025-04-26');
    expect(koningsdag?.dateIn(2026)).toBe('2026-04-27');
    expect(years.every((year) => isoWeekday(koningsdag?.dateIn(year) ?? '') !== 7)).toBe(true);
  });

  it('are known for Krefeld and Venlo, can be chosen otherwise, and are never guessed from a country', () => {
    expect([closingPresetOf({ id: 'krefeld' }), schoolRegionOf({ id: 'krefeld' })]).toEqual(['nrw', 'DE-NW']);
    expect([closingPresetOf({ id: 'venlo' }), schoolRegionOf({ id: 'venlo' })]).toEqual([
      'nlGemeenten',
      'NL-Zuid',
    ]);
    expect(closingPresetOf({ id: 'krefeld', closingPreset: 'none' })).toBe('none');
    expect(schoolRegionOf({ id: 'venlo', schoolRegion: '' })).toBe('');
    const kiel = newHouse('Kiel', 'DE', []);
    expect([closingPresetOf(kiel), schoolRegionOf(kiel)]).toEqual(['none', '']);
  });
});

function oracleWhitSunday(oracle: Holidays, year: number): string {
  return (
    oracle
      .getHolidays(year)
      .find(({ rule }) => rule === 'easter 49')
      ?.date.slice(0, 10) ?? ''
  );
}

describe('closing days of two houses', () => {
  const year = ['2026-01-01', '2026-12-31'] as const;
  const krefeld = (rows: readonly ClosingDayRow[] = []) => closingDaysOf('krefeld', ['nrw'], rows, ...year);
  const index = closingIndex([...krefeld(), ...closingDaysOf('venlo', ['nlGemeenten'], [], ...year)]);

  it('differ: 5 May 2026 is closed in Venlo only, 4 June 2026 in Krefeld only', () => {
    expect(index.isClosed('venlo', '2026-05-05')).toBe(true);
    expect(index.isClosed('krefeld', '2026-05-05')).toBe(false);
    expect(index.isClosed('venlo', '2026-06-04')).toBe(false);
    expect(index.isClosed('krefeld', '2026-06-04')).toBe(true);
    expect(index.isClosed('venlo', '2026-04-03')).toBe(false);
    expect(index.isClosed('krefeld', '2026-04-03')).toBe(true);
  });

  it('keep law and agreement apart', () => {
    expect(index.on('krefeld', '2026-12-24')).toMatchObject([{ basis: 'agreement', ruleId: 'heiligabend' }]);
    expect(index.on('krefeld', '2026-12-25')).toMatchObject([{ basis: 'law', rowId: '' }]);
    expect(index.on('venlo', '2026-12-25')).toMatchObject([{ basis: 'agreement' }]);
  });

  it('let a row make a half day of a computed one, in its year only', () => {
    const rows = [row({ ruleId: 'heiligabend', part: 'afternoon', basis: 'agreement' })];
    const half = closingIndex(closingDaysOf('krefeld', ['nrw'], rows, '2026-01-01', '2027-12-31'));
    expect(half.on('krefeld', '2026-12-24')).toMatchObject([{ rowId: 'row', ruleId: 'heiligabend' }]);
    expect(half.closedPart('krefeld', '2026-12-24')).toBe('afternoon');
    expect(half.closedPart('krefeld', '2027-12-24')).toBe('whole');
    expect(half.isClosed('krefeld', '2026-12-24', { from: '08:30', to: '12:00' })).toBe(false);
    expect(half.isClosed('krefeld', '2026-12-24', { from: '08:30', to: '12:15' })).toBe(true);
    expect(half.isClosed('krefeld', '2026-12-24')).toBe(true);
  });

  it('let a row open the house after all, of one rule or of a range', () => {
    const one = krefeld([row({ ruleId: 'silvester', from: '2026-12-31', until: '2026-12-31', open: true })]);
    expect(one.some(({ date }) => date === '2026-12-31')).toBe(false);
    const range = krefeld([row({ from: '2026-12-24', until: '2026-12-31', open: true })]);
    expect(range.filter(({ date }) => date >= '2026-12-01')).toEqual([]);
  });

  it('show every day of an entered range beside the computed ones, law first', () => {
    const days = krefeld([row({ from: '2026-12-23', until: '2026-12-26', name: { de: 'Betriebsferien' } })]);
    expect(
      days.filter(({ date }) => date > '2026-12-22').map(({ date, basis }) => `${date} ${basis}`),
    ).toEqual([
      '2026-12-23 custom',
      '2026-12-24 agreement',
      '2026-12-24 custom',
      '2026-12-25 law',
      '2026-12-25 custom',
      '2026-12-26 law',
      '2026-12-26 custom',
      '2026-12-31 agreement',
    ]);
  });

  it('follow a corrected day over the turn of the year', () => {
    const rows = [row({ ruleId: 'silvester', from: '2026-12-31', until: '2027-01-02' })];
    const days = closingDaysOf('krefeld', ['nrw'], rows, '2027-01-01', '2027-01-03');
    expect(days.map(({ date, rowId }) => [date, rowId])).toEqual([
      ['2027-01-01', ''],
      ['2027-01-01', 'row'],
      ['2027-01-02', 'row'],
    ]);
  });

  it('add up to a whole day where a morning and an afternoon meet', () => {
    const days = krefeld([
      row({ id: 'a', from: '2026-02-12', until: '2026-02-12', part: 'morning' }),
      row({ id: 'b', from: '2026-02-12', until: '2026-02-12', part: 'afternoon' }),
    ]);
    expect(closingIndex(days).closedPart('krefeld', '2026-02-12')).toBe('whole');
  });

  it('do not touch other houses, and a row of a rule that does not hold here says nothing', () => {
    expect(krefeld([row({ houseId: 'venlo' }), row({ ruleId: 'koningsdag' })])).toEqual(krefeld());
  });
});
