import Papa from 'papaparse';
import { undoFormulaGuard } from './formula-guard';
import { type CsvSeparator, guessSeparator } from './table';

/** A row of a CSV text with the place it came from. */
export type CsvRow = {
  /** Number of its first line, from 1. */
  line: number;
  /** As written, without its line end. */
  text: string;
  cells: string[];
};

/**
 * Reads CSV text (RFC 4180) row by row with line numbers, for files of which single rows may be unusable. The
 * separator is the one a first line `sep=;` names, else guessed. Rows without any text are left out. Never throws.
 */
export function readCsvRows(text: string): CsvRow[] {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const stated = /^"?sep=([;,\t])"?(?:\r\n?|\n)/i.exec(plain.slice(0, 20));
  const body = stated ? plain.slice(stated[0].length) : plain;
  const delimiter = (stated?.[1] as CsvSeparator | undefined) ?? guessSeparator(body);
  const rows: CsvRow[] = [];
  let start = 0;
  let line = stated ? 2 : 1;
  Papa.parse<string[]>(body, {
    delimiter,
    skipEmptyLines: false,
    step: ({ data, meta }) => {
      const raw = body.slice(start, meta.cursor);
      if (data.some((cell) => cell.trim() !== '')) {
        rows.push({
          line,
          text: raw.replace(/\r?\n$|\r$/, ''),
          cells: data.map((cell) => undoFormulaGuard(cell).trim()),
        });
      }
      line += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
      start = meta.cursor;
    },
  });
  return rows;
}
