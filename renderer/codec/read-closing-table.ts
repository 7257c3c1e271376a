import type { DayPart } from '../domain/closing-day';
import type { Language } from '../domain/localized';
import type { ClosingTable, ClosingTableFault, ClosingTableRow } from './closing-table-row';
import { type CsvRow, readCsvRows } from './csv-rows';
import { type LooseRange, readLooseDate, readLooseRange } from './loose-date';

type Column = 'from' | 'until' | 'name' | 'nameDe' | 'nameNl' | 'part' | 'source';

const names =
  `name bezeichnung feiertag ferien ferienart anlass titel tagname naam omschrijving benaming feestdag
  vakantie vakantieperiode gelegenheid soortvakantie`.split(/\s+/);

/** Names of columns in German and Dutch, folded: small letters, nothing but letters and digits. */
const columnNames: Record<Column, readonly string[]> = {
  from: `datum tag dag von vom beginn anfang start startdatum van begin begindatum ab ersterferientag erstertag
    eerstedag eerstevakantiedag`.split(/\s+/),
  until: `bis ende enddatum einddatum tot totenmet tm eind einde letzterferientag letztertag laatstedag
    laatstevakantiedag`.split(/\s+/),
  name: names,
  nameDe: ['', ...names].flatMap((name) => ['de', 'deutsch', 'duits'].map((language) => name + language)),
  nameNl: ['', ...names].flatMap((name) =>
    ['nl', 'niederländisch', 'nederlands'].map((language) => name + language),
  ),
  part: ['tagesteil', 'tagesabschnitt', 'umfang', 'dagdeel', 'deel'],
  source: ['quelle', 'grundlage', 'rechtsgrundlage', 'bron', 'grondslag'],
};
const columns = Object.keys(columnNames) as Column[];

const partWords: Record<DayPart, RegExp> = {
  whole: /^$|^(ganz|hele|gehele|volledig|full|whole)/,
  morning: /^(vormittag|morgen|ochtend|'?s ?ochtends|am vormittag)/,
  afternoon: /^(nachmittag|ab mittag|ab 12|middag|'?s ?middags|vanaf 12|am nachmittag)/,
};

/**
 * Reads a table of closing days or school holidays: German or Dutch column names or none at all, one day a row or
 * ranges in one cell or two. Names without a language are taken for `language`. What cannot be read is a fault.
 */
export function readClosingTable(text: string, language: Language): ClosingTable {
  const all = readCsvRows(text);
  const header = all[0] ? headerOf(all[0].cells) : undefined;
  const rows: ClosingTableRow[] = [];
  const faults: ClosingTableFault[] = [];
  for (const row of header ? all.slice(1) : all) {
    const read = header ? readByHeader(row, header, language) : readByContent(row, language);
    if ('reason' in read) faults.push(read);
    else rows.push(read);
  }
  return { rows, faults };
}

type Header = Partial<Record<Column, number>>;

/** Which column is which; `undefined` if the first row holds a date or no column that could hold one. */
function headerOf(cells: readonly string[]): Header | undefined {
  if (cells.some((cell) => readLooseRange(cell) !== undefined)) return undefined;
  const header: Header = {};
  for (const [index, cell] of cells.entries()) {
    const folded = cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const column = columns.find((each) => columnNames[each].includes(folded));
    if (column && header[column] === undefined) header[column] = index;
  }
  return header.from === undefined ? undefined : header;
}

function readByHeader(row: CsvRow, header: Header, language: Language): ClosingTableRow | ClosingTableFault {
  const cell = (column: Column) => row.cells[header[column] ?? -1] ?? '';
  const range = rangeOf(cell('from'), cell('until'));
  if (!range) return { line: row.line, text: row.text, reason: 'date' };
  const part = readPart(cell('part'));
  if (!part) return { line: row.line, text: row.text, reason: 'part' };
  const name = {
    ...named(cell('name'), language),
    ...named(cell('nameDe'), 'de'),
    ...named(cell('nameNl'), 'nl'),
  };
  return { line: row.line, ...range, name, part, source: cell('source'), repeats: false };
}

/** Without column names: the first dates are the range, the longest other text is the name. */
function readByContent(row: CsvRow, language: Language): ClosingTableRow | ClosingTableFault {
  const [first, second] = row.cells.filter((cell) => readLooseRange(cell) !== undefined);
  const range = rangeOf(first ?? '', second ?? '');
  if (!range) return { line: row.line, text: row.text, reason: 'date' };
  const text = row.cells
    .filter((cell) => cell !== first && cell !== second && /\p{L}/u.test(cell))
    .reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '');
  return { line: row.line, ...range, name: named(text, language), part: 'whole', source: '', repeats: false };
}

/** A filled cell for the end must be a day, or the row would be read as something it does not say. */
function rangeOf(first: string, last: string): LooseRange | undefined {
  const range = readLooseRange(first);
  if (!range || last === '') return range;
  const until = readLooseDate(last);
  return until === undefined ? undefined : { from: range.from, until };
}

function named(text: string, language: Language) {
  return text === '' ? {} : { [language]: text };
}

function readPart(text: string): DayPart | undefined {
  const plain = text.toLowerCase();
  if (partWords.whole.test(plain)) return 'whole';
  if (partWords.morning.test(plain)) return 'morning';
  return partWords.afternoon.test(plain) ? 'afternoon' : undefined;
}
