import { childrenOf, readPackage, within, type XmlElement } from './read-package';

/** What stands in the first sheet of a workbook, read by other programs than the one that wrote it. */
export type ReadWorkbook = {
  rows: string[][];
  /** Kinds of filled cells: "text", or the type they have instead. */
  kinds: Set<string>;
  frozenRows: number;
  filter: string;
  paper: string;
  orientation: string;
  fitsWidth: boolean;
  /** Rows on every page of paper. */
  repeated: string;
  footer: string;
  widths: number[];
  title: string;
};

/** Reads `xl/worksheets/sheet1.xml` and its neighbours (ISO/IEC 29500-1 §18). */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const { names, part } = readPackage(bytes);
  const sheet = part('xl/worksheets/sheet1.xml');
  const strings = names.includes('xl/sharedStrings.xml')
    ? childrenOf(part('xl/sharedStrings.xml'), 'si').map(textOf)
    : [];
  const first = (name: string) => within(sheet, name)[0]?.attributes ?? {};
  const cells = within(sheet, 'row').map((row) => childrenOf(row, 'c'));
  const width = Math.max(...cells.map((row) => row.length));
  const valueOf = (cell: XmlElement) => {
    const value = childrenOf(cell, 'v')[0]?.text ?? '';
    return cell.attributes['t'] === 's' ? (strings[Number(value)] ?? '') : value || textOf(cell);
  };
  return {
    rows: cells.map((row) => {
      const values = Array.from({ length: width }, () => '');
      for (const cell of row) values[columnOf(cell)] = valueOf(cell);
      return values;
    }),
    kinds: new Set(
      cells
        .flat()
        .filter((cell) => valueOf(cell) !== '')
        .map(({ attributes: { t: type = 'n' } }) => (type === 's' || type === 'inlineStr' ? 'text' : type)),
    ),
    frozenRows: first('pane')['state'] === 'frozen' ? Number(first('pane')['ySplit']) : 0,
    filter: first('autoFilter')['ref'] ?? '',
    paper: first('pageSetup')['paperSize'] ?? '',
    orientation: first('pageSetup')['orientation'] ?? '',
    fitsWidth: first('pageSetUpPr')['fitToPage'] !== undefined && first('pageSetup')['fitToHeight'] === '0',
    repeated:
      within(part('xl/workbook.xml'), 'definedName').find(
        ({ attributes }) => attributes['name'] === '_xlnm.Print_Titles',
      )?.text ?? '',
    footer: within(sheet, 'oddFooter')[0]?.text ?? '',
    widths: within(sheet, 'col').flatMap(({ attributes }) =>
      Array.from({ length: Number(attributes['max']) - Number(attributes['min']) + 1 }, () =>
        Number(attributes['width']),
      ),
    ),
    title: within(part('docProps/core.xml'), 'dc:title')[0]?.text ?? '',
  };
}

/** Column of a cell by its reference: "C7" is 2. */
function columnOf({ attributes }: XmlElement): number {
  const [letters = ''] = /^[A-Z]+/.exec(attributes['r'] ?? '') ?? [];
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Characters that XML has no place for stand as `_x0007_` (ST_Xstring, ISO/IEC 29500-1 §22.9.2.19). */
function textOf(element: XmlElement): string {
  if (element.name !== 't') return element.children.map(textOf).join('');
  return element.text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
