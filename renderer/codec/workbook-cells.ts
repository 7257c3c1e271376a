import { cellStyles } from './workbook-parts';
import { workbookText } from './workbook-text';

/** The rows of a sheet and the texts that its cells name by number, each as the inside of its part. */
export type WorkbookCells = { rows: string; texts: string; uses: number; different: number };

/**
 * Cells of a table, all of them texts, each different text once (ISO/IEC 29500-1 §18.3.1.4, §18.4.8). The first row is
 * the header. An empty one is no cell, so that programs take it for blank; its column says how it looks.
 */
export function workbookCells(table: readonly (readonly string[])[]): WorkbookCells {
  const numbers = new Map<string, number>();
  const names = (table[0] ?? []).map((_, column) => columnName(column));
  let rows = '';
  let texts = '';
  let uses = 0;
  for (let row = 0; row < table.length; row += 1) {
    const place = String(row + 1);
    const style = row === 0 ? cellStyles.header : cellStyles.body;
    rows += `<row r="${place}">`;
    const cells = table[row] ?? [];
    for (let column = 0; column < names.length; column += 1) {
      const text = cells[column] ?? '';
      if (text === '') continue;
      let number = numbers.get(text);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(text, number);
        texts += item(text);
      }
      uses += 1;
      rows += `<c r="${names[column]}${place}" s="${style}" t="s"><v>${number}</v></c>`;
    }
    rows += '</row>';
  }
  return { rows, texts, uses, different: numbers.size };
}

/** Space that XML would give up is kept by its attribute alone. */
function item(text: string): string {
  const space = text.includes('\n') || text !== text.trim() ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${workbookText(text)}</t></si>`;
}

/** "A" for the first column, "AA" for the twenty-seventh. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
