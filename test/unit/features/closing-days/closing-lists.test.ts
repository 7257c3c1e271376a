import { describe, expect, it } from 'vitest';
import type { ClosingTableRow } from '../../../../renderer/codec/closing-table-row';
import type { ClosingDayRow } from '../../../../renderer/domain/closing-day';
import { closingDaysOf, closingIndex } from '../../../../renderer/domain/closing-days';
import { housePresets } from '../../../../renderer/domain/house-presets';
import { closingEntriesOf, rowOfEntry } from '../../../../renderer/features/closing-days/closing-entries';
import { compareHouses } from '../../../../renderer/features/closing-days/compare-houses';
import {
  closingRowsOf,
  importRows,
  isProposed,
  schoolHolidaysFrom,
} from '../../../../renderer/features/closing-days/import-rows';

const [krefeld, venlo] = housePresets;
if (!krefeld || !venlo) throw new Error('The presets hold both houses');

function row(over: Partial<ClosingDayRow>): ClosingDayRow {
  return {
    id: 'row',
    houseId: 'krefeld',
    from: '2026-12-24',
    until: '2026-12-24',
    name: { de: 'Heiligabend' },
    basis: 'agreement',
    part: 'whole',
    source: '',
    checkedOn: '',
    ruleId: 'heiligabend',
    open: false,
    ...over,
  };
}

describe('the list of a house', () => {
  it('shows each rule once, and a changed day in the place of the computed one', () => {
    const entries = closingEntriesOf(krefeld, [row({ part: 'afternoon' })], 2026);
    expect(entries).toHaveLength(13);
    expect(entries.filter(({ ruleId }) => ruleId === 'heiligabend')).toMatchObject([
      { state: 'changed', part: 'afternoon', from: '2026-12-24' },
    ]);
    expect(closingEntriesOf(krefeld, [row({})], 2027).every(({ state }) => state === 'computed')).toBe(true);
  });

  it('keeps a day in sight on which the house is open after all, so that it can be closed again', () => {
    const opened = closingEntriesOf(krefeld, [row({ open: true })], 2026).find(
      ({ ruleId }) => ruleId === 'heiligabend',
    );
    expect(opened).toMatchObject({ state: 'opened', basis: 'agreement', row: { id: 'row' } });
  });

  it('shows an entered range once, in every year it touches', () => {
    const rows = [row({ ruleId: '', from: '2026-12-28', until: '2027-01-03', basis: 'custom' })];
    for (const year of [2026, 2027]) {
      expect(closingEntriesOf(krefeld, rows, year).filter(({ state }) => state === 'entered')).toHaveLength(
        1,
      );
    }
    expect(closingEntriesOf(krefeld, rows, 2028).some(({ state }) => state === 'entered')).toBe(false);
    expect(closingEntriesOf(venlo, rows, 2026).some(({ state }) => state === 'entered')).toBe(false);
  });

  it('makes one row of a computed day, and goes on with the same row after that', () => {
    const computed = closingEntriesOf(krefeld, [], 2026).find(({ ruleId }) => ruleId === 'fronleichnam');
    const changed = closingEntriesOf(krefeld, [row({})], 2026).find(({ state }) => state === 'changed');
    if (!computed || !changed) throw new Error('Both are in the list');
    expect(rowOfEntry(computed, 'krefeld', () => 'new')).toMatchObject({
      id: 'new',
      ruleId: 'fronleichnam',
      from: '2026-06-04',
      open: false,
    });
    expect(rowOfEntry(changed, 'krefeld', () => 'new').id).toBe('row');
  });
});

describe('two houses side by side', () => {
  const days = compareHouses(krefeld, venlo, [], 2026);
  const of = (date: string) => days.find((day) => day.date === date);

  it('differ on 5 May and on 4 June 2026, the one way and the other', () => {
    expect(of('2026-05-05')).toMatchObject({
      differs: true,
      first: { part: undefined },
      second: { part: 'whole' },
    });
    expect(of('2026-06-04')).toMatchObject({
      differs: true,
      first: { part: 'whole' },
      second: { part: undefined },
    });
    expect(of('2026-04-06')).toMatchObject({ differs: false });
  });

  it('differ where one is closed for half a day only', () => {
    const half = compareHouses(
      krefeld,
      venlo,
      [row({ ruleId: 'pfingstmontag', from: '2026-05-25', until: '2026-05-25', part: 'morning' })],
      2026,
    );
    expect(half.find(({ date }) => date === '2026-05-25')).toMatchObject({ differs: true });
  });

  it('leave weekends out', () => {
    // 3 October and 26 December 2026 are Saturdays, 1 November is a Sunday.
    expect(['2026-10-03', '2026-11-01', '2026-12-26'].map(of)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the rows of a file', () => {
  const read = (over: Partial<ClosingTableRow>): ClosingTableRow => ({
    line: 1,
    from: '2026-02-16',
    until: '2026-02-16',
    name: { de: 'Rosenmontag' },
    part: 'whole',
    source: '',
    repeats: false,
    ...over,
  });
  const index = closingIndex(closingDaysOf('krefeld', ['nrw'], [], '2026-01-01', '2026-12-31'));
  const known = { kind: 'closingDays', houseId: 'krefeld', index } as const;

  it('are proposed unless they are odd or say nothing new', () => {
    const rows = importRows(
      [
        read({}),
        read({ from: '2026-12-25', until: '2026-12-26' }),
        read({ from: '2026-12-25', until: '2026-12-27' }),
        read({ until: '2026-03-20' }),
        read({ until: '2026-02-01' }),
      ],
      known,
    );
    expect(rows.map(isProposed)).toEqual([true, false, true, false, false]);
    expect(rows.map((each) => each.known)).toEqual([false, true, false, false, false]);
  });

  it('become rows of the house with the file as their source, one day where the end is wrong', () => {
    let count = 0;
    const rows = closingRowsOf(
      importRows([read({ until: '2026-02-01' }), read({ source: 'Verfügung' })], known),
      'krefeld',
      {
        fileName: 'tage.csv',
        newId: () => String((count += 1)),
      },
    );
    expect(rows).toMatchObject([
      {
        id: '1',
        houseId: 'krefeld',
        from: '2026-02-16',
        until: '2026-02-16',
        source: 'tage.csv',
        basis: 'custom',
      },
      { id: '2', source: 'Verfügung', open: false, ruleId: '' },
    ]);
  });

  it('of school holidays are known if the same time is there already', () => {
    const holidays = [
      {
        id: '',
        region: 'DE-NW',
        from: '2027-03-22',
        until: '2027-04-03',
        name: {},
        source: '',
        checkedOn: '',
      },
    ] as const;
    const rows = importRows(
      [read({ from: '2027-03-22', until: '2027-04-03' }), read({ from: '2027-03-22', until: '2027-04-10' })],
      { kind: 'schoolHolidays', region: 'DE-NW', holidays },
    );
    expect(rows.map((each) => each.known)).toEqual([true, false]);
    expect(schoolHolidaysFrom(rows, 'DE-NW', { fileName: 'a.ics', newId: () => 'n' })[1]).toMatchObject({
      region: 'DE-NW',
      until: '2027-04-10',
    });
  });
});
