import { joinBytes } from './join-bytes';
import { columnName, workbookCells } from './workbook-cells';
import { type WorkbookPart, workbookParts } from './workbook-parts';
import { writeZip } from './write-zip';

export type WorkbookTable = {
  /** Name of the sheet: Excel takes 31 characters and none of `\ / ? * [ ] :`. */
  name: string;
  /** The first row is the header. Every cell is a text, so that no number loses its zero and nothing is a formula. */
  rows: readonly (readonly string[])[];
  title: string;
  author: string;
  paper: 'A4' | 'A3';
  landscape: boolean;
  /** At the foot of each printed page, left; the right tells the page. */
  foot: string;
};

/** Widest column in characters; longer texts wrap. */
const widest = 42;

/**
 * A workbook (ISO/IEC 29500) with one table: header frozen, filtered and repeated on paper, columns as wide as what stands
 * in them. Not by the library that reads workbooks: what makes every kind of cell takes three times as long for texts alone.
 */
export async function writeWorkbook(table: WorkbookTable): Promise<Uint8Array> {
  const { rows, title, author, paper, landscape, foot } = table;
  const last = columnName(Math.max((rows[0]?.length ?? 0) - 1, 0));
  const look = {
    name: sheetName(table.name),
    widths: widthsOf(rows),
    range: `A1:${last}${Math.max(rows.length, 1)}`,
    filtered: `A1:${last}${Math.max(rows.length, 2)}`,
    paper,
    landscape,
    foot,
  };
  const parts = workbookParts(look, workbookCells(rows), { title, author });
  return writeZip(parts.map(([path, part]) => ({ path, bytes: bytesOf(part) })));
}

function bytesOf(part: WorkbookPart): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return joinBytes(part.map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece)));
}

/** A name that every spreadsheet program takes. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || '1'
  );
}

/** How wide each column of the header has to be, in one walk through all rows. */
function widthsOf(rows: WorkbookTable['rows']): number[] {
  const longest = (rows[0] ?? []).map(() => 0);
  for (const row of rows) {
    for (let column = 0; column < longest.length; column += 1) {
      const text = row[column] ?? '';
      // A short text has no longer line than all of it.
      if (text.length > (longest[column] ?? 0))
        longest[column] = Math.max(longest[column] ?? 0, longestLine(text));
    }
  }
  return longest.map((length) => Math.min(Math.max(length + 2, 8), widest));
}

/** Length of the longest line of a text. */
function longestLine(text: string): number {
  let longest = 0;
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    longest = Math.max(longest, end - from);
    from = end + 1;
  }
  return Math.max(longest, text.length - from);
}
