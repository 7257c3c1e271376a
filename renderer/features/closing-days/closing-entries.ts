import type { ClosingBasis, ClosingDayRow, DayPart } from '../../domain/closing-day';
import { correctionOf } from '../../domain/closing-days';
import { closingPresetsOf } from '../../domain/closing-presets';
import { type ClosingRule, closingRules } from '../../domain/closing-rules';
import type { House } from '../../domain/house';
import type { Localized } from '../../domain/localized';

/**
 * One line of the list. `computed`: as the rule says; `changed`: a row stands in its place; `opened`: the house is open
 * after all; `entered`: there is no rule behind it.
 */
export type ClosingEntry = {
  key: string;
  state: 'computed' | 'changed' | 'opened' | 'entered';
  from: string;
  until: string;
  name: Localized;
  basis: ClosingBasis;
  part: DayPart;
  source: string;
  checkedOn: string;
  ruleId: string;
  /** The row behind it; absent if nobody has touched the day. */
  row?: ClosingDayRow;
};

/** What the list of a house shows for a year: each rule and each row once, days taken out included, sorted by date. */
export function closingEntriesOf(
  house: Pick<House, 'id' | 'closingPreset'>,
  rows: readonly ClosingDayRow[],
  year: number,
): ClosingEntry[] {
  const own = rows.filter((row) => row.houseId === house.id);
  const ruled = closingPresetsOf(house)
    .flatMap((preset) => closingRules[preset])
    .flatMap((rule) => ruledEntry(rule, own, year) ?? []);
  const entered = own
    .filter((row) => row.ruleId === '' && !row.open && touches(row, year))
    .map((row) => entryOfRow(row, 'entered'));
  return [...ruled, ...entered].toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}

function ruledEntry(
  rule: ClosingRule,
  rows: readonly ClosingDayRow[],
  year: number,
): ClosingEntry | undefined {
  const date = rule.dateIn(year);
  if (date === undefined) return undefined;
  const opening = rows.find((row) => row.open && row.ruleId === '' && row.from <= date && date <= row.until);
  const row = correctionOf(rows, rule.id, year) ?? opening;
  if (row && !row.open) return entryOfRow(row, 'changed');
  const { id, name, basis, source, checkedOn } = rule;
  const day = { from: date, until: date, name, basis, part: 'whole' as const, source, checkedOn, ruleId: id };
  return row ? { ...day, key: row.id + id, state: 'opened', row } : { ...day, key: id, state: 'computed' };
}

function entryOfRow(row: ClosingDayRow, state: 'changed' | 'entered'): ClosingEntry {
  const { from, until, name, basis, part, source, checkedOn, ruleId } = row;
  return { key: row.id, state, from, until, name, basis, part, source, checkedOn, ruleId, row };
}

function touches(row: ClosingDayRow, year: number): boolean {
  return row.from <= `${year}-12-31` && row.until >= `${year}-01-01`;
}

/** A row that stands in the place of an entry, to be changed and written. */
export function rowOfEntry(entry: ClosingEntry, houseId: string, newId: () => string): ClosingDayRow {
  const { from, until, name, basis, part, source, checkedOn, ruleId } = entry;
  const id = entry.row?.ruleId === ruleId && entry.row ? entry.row.id : newId();
  return { id, houseId, from, until, name, basis, part, source, checkedOn, ruleId, open: false };
}
