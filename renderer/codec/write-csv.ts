import { guardFormula } from './formula-guard';

/**
 * CSV as Excel reads it with German and Dutch settings: byte order mark, CRLF, the separator asked for (`;` for
 * them), quotes where needed (RFC 4180), and no cell that runs as a formula. The first row is the header.
 */
export function writeCsv(
  rows: readonly (readonly string[])[],
  { separator }: { separator: ';' | ',' },
): string {
  const lines = rows.map((row) => {
    const line = row.map((cell) => quoteCell(guardFormula(cell))).join(separator);
    // An empty cell alone would be an empty line, which readers skip.
    return line === '' ? '""' : line;
  });
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** Both separators and the tab are quoted, so that a wrong guess of the separator does not tear a cell apart. */
function quoteCell(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
