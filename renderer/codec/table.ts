import Papa from 'papaparse';
import { undoFormulaGuard } from './formula-guard';

/** A list as people keep it: the names of its columns, and rows of as many cells each. */
export type Table = { header: string[]; rows: string[][] };
export type CsvSeparator = ';' | ',' | '\t';
export type CsvTable = Table & { separator: CsvSeparator };

const separators: readonly CsvSeparator[] = [';', ',', '\t'];
/** Enough to tell separators apart without reading a large file three times. */
const sampleLength = 20_000;
const sampleRows = 20;

/**
 * Reads CSV text (RFC 4180). The separator is the caller's, else the one a first line `sep=;` names, else guessed.
 * Marks against formulas are undone; rows without any text are left out. Never throws: odd quotes are read as text.
 */
export function readCsv(text: string, separator?: CsvSeparator): CsvTable {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const stated = /^"?sep=([;,\t])"?(?:\r\n?|\n)/i.exec(plain.slice(0, 20));
  const body = stated ? plain.slice(stated[0].length) : plain;
  const chosen = separator ?? separators.find((each) => each === stated?.[1]) ?? guessSeparator(body);
  const cells = parseRows(body, chosen).map((row) => row.map(undoFormulaGuard));
  return { ...tableOf(cells), separator: chosen };
}

function parseRows(text: string, delimiter: CsvSeparator, preview = 0): string[][] {
  return Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false }).data;
}

/** The separator that cuts most rows into as many cells as the header; among equals the one with more columns. */
export function guessSeparator(text: string): CsvSeparator {
  const sample = text.slice(0, sampleLength);
  const scored = separators.map((separator) => {
    const rows = parseRows(sample, separator, sampleRows).filter((row) => row.some((cell) => cell.trim()));
    const columns = rows[0]?.length ?? 0;
    const fitting = rows.filter((row) => row.length === columns).length;
    return { separator, score: columns < 2 ? 0 : fitting / rows.length + columns / 10_000 };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).separator;
}

/** First row with text as header; all rows cut or filled to one width, so that no cell is without a column. */
function tableOf(cells: readonly (readonly string[])[]): Table {
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = Math.max(filled[0]?.length ?? 0, widest(filled));
  const [header = [], ...rows] = filled.map((row) =>
    Array.from({ length: width }, (_, index) => row[index] ?? ''),
  );
  return { header: header.map((name) => name.trim()), rows };
}

function widest(rows: readonly (readonly string[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.findLastIndex((cell) => cell !== '') + 1), 0);
}

/**
 * Reads the first visible sheet of an Excel file. Dates become YYYY-MM-DD. Rejects with the reader's error if the
 * bytes are no XLSX file. The reader is loaded when first used, since few people import one.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const reader = await import('hucre/xlsx');
  const book = await reader.readXlsx(bytes);
  const sheet = book.sheets.find((each) => !each.hidden && !each.veryHidden) ?? book.sheets[0];
  return tableOf((sheet?.rows ?? []).map((row) => Array.from(row, cellText)));
}

function cellText(cell: string | number | boolean | Date | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
