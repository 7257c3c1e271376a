import type { ClosingTableFault, ClosingTableRow } from '../../codec/closing-table-row';
import type { ClosingDayRow, SchoolHoliday, SchoolRegion } from '../../domain/closing-day';
import type { ClosingIndex } from '../../domain/closing-days';
import { type ClosingDoubt, type ClosingTableKind, closingDoubts } from '../../domain/closing-plausible';
import { addDays } from '../../domain/plain-date';

/** A row of the file with what speaks against taking it over; `known`: it stands here already. */
export type ImportRow = ClosingTableRow & { key: string; doubts: ClosingDoubt[]; known: boolean };

/** Everything a preview needs of one file. */
export type ImportPreview = {
  fileName: string;
  kind: ClosingTableKind;
  rows: ImportRow[];
  faults: ClosingTableFault[];
};

/** What is known already: days the house is closed on, or holidays of the region. */
export type KnownDays =
  | { kind: 'closingDays'; houseId: string; index: ClosingIndex }
  | { kind: 'schoolHolidays'; region: SchoolRegion; holidays: readonly SchoolHoliday[] };

/** Adds doubts to the rows of a file and marks those that say nothing new. */
export function importRows(rows: readonly ClosingTableRow[], known: KnownDays): ImportRow[] {
  return rows.map((row, index) => ({
    ...row,
    key: String(index),
    doubts: closingDoubts(known.kind, row),
    known: isKnown(row, known),
  }));
}

function isKnown(row: ClosingTableRow, known: KnownDays): boolean {
  if (known.kind === 'schoolHolidays') {
    return known.holidays.some((each) => each.from === row.from && each.until === row.until);
  }
  if (row.until < row.from) return false;
  for (let date = row.from; date <= row.until; date = addDays(date, 1)) {
    const part = known.index.closedPart(known.houseId, date);
    if (part !== 'whole' && part !== row.part) return false;
  }
  return true;
}

/** Rows nothing speaks against are proposed; the others wait for the officer's word. */
export function isProposed(row: ImportRow): boolean {
  return row.doubts.length === 0 && !row.known;
}

type Provenance = { fileName: string; newId: () => string };

/** Rows of the store for what was chosen. Where the end lies before the start only the first day is taken. */
export function closingRowsOf(
  rows: readonly ImportRow[],
  houseId: string,
  { fileName, newId }: Provenance,
): ClosingDayRow[] {
  return rows.map((row) => ({
    id: newId(),
    houseId,
    from: row.from,
    until: row.until < row.from ? row.from : row.until,
    name: row.name,
    basis: 'custom',
    part: row.part,
    source: row.source || fileName,
    checkedOn: '',
    ruleId: '',
    open: false,
  }));
}

/** The same for school holidays. */
export function schoolHolidaysFrom(
  rows: readonly ImportRow[],
  region: SchoolRegion,
  { fileName, newId }: Provenance,
): SchoolHoliday[] {
  return rows.map((row) => ({
    id: newId(),
    region,
    from: row.from,
    until: row.until < row.from ? row.from : row.until,
    name: row.name,
    source: row.source || fileName,
    checkedOn: '',
  }));
}
