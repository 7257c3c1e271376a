import { Utf8Text } from './utf8-text';
import { cellStyles } from './workbook-parts';
import { workbookText } from './workbook-text';

/** The rows of a sheet and the texts that its cells name by number, each as the inside of its part, in UTF-8. */
export type WorkbookCells = { rows: Uint8Array; texts: Uint8Array; uses: number; different: number };

/**
 * Cells of a table, all of them texts, each different text once (ISO/IEC 29500-1 §18.3.1.4, §18.4.8). The first row is
 * the header. An empty one is no cell, so that programs take it for blank; its column says how it looks.
 */
export function workbookCells(table: readonly (readonly string[])[]): WorkbookCells {
  const numbers = new Map<string, number>();
  const beginnings = (table[0] ?? []).map((_, column) => `<c r="${columnName(column)}`);
  const rows = new Utf8Text();
  const texts = new Utf8Text();
  let uses = 0;
  for (let row = 0; row < table.length; row += 1) {
    const place = String(row + 1);
    const middle = `${place}" s="${row === 0 ? cellStyles.header : cellStyles.body}" t="s"><v>`;
    const cells = table[row] ?? [];
    let drawn = '';
    for (let column = 0; column < beginnings.length; column += 1) {
      const text = cells[column] ?? '';
      if (text === '') continue;
      let number = numbers.get(text);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(text, number);
        texts.add(item(text));
      }
      uses += 1;
      drawn += `${beginnings[column]}${middle}${number}</v></c>`;
    }
    rows.add(`<row r="${place}">${drawn}</row>`);
  }
  return { rows: rows.bytes, texts: texts.bytes, uses, different: numbers.size };
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
