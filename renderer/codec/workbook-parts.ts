import type { WorkbookCells } from './workbook-cells';
import { workbookText } from './workbook-text';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles of cells by their number in `styles.xml`; 0 is that of cells outside the table. */
export const cellStyles = { header: 1, body: 2 } as const;

/** How a sheet looks: all but its cells. */
export type SheetLook = {
  name: string;
  /** Of the columns, in characters. */
  widths: readonly number[];
  /** All cells, as "A1:F9". */
  range: string;
  /** What the filter covers: the same, and a row below a header that stands alone. */
  filtered: string;
  paper: 'A4' | 'A3';
  landscape: boolean;
  /** At the foot on the left. */
  foot: string;
};

/** What a file of a workbook holds, piece by piece; bytes are UTF-8. */
export type WorkbookPart = readonly (string | Uint8Array)[];

/** The files of a workbook with one sheet (ISO/IEC 29500-1 §12.3) by their paths. */
export function workbookParts(
  look: SheetLook,
  cells: WorkbookCells,
  about: { title: string; author: string },
): [path: string, part: WorkbookPart][] {
  return [
    ['[Content_Types].xml', [contentTypes]],
    ['_rels/.rels', [rootRelations]],
    ['docProps/core.xml', [coreProperties(about)]],
    ['xl/workbook.xml', [workbook(look)]],
    ['xl/_rels/workbook.xml.rels', [workbookRelations]],
    ['xl/styles.xml', [styles]],
    ['xl/sharedStrings.xml', sharedTexts(cells)],
    ['xl/worksheets/sheet1.xml', sheet(look, cells)],
  ];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const contentTypes =
  `${head}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/>` +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';

const rootRelations = relations([
  `${office}/officeDocument`,
  'xl/workbook.xml',
  `${packages}/relationships/metadata/core-properties`,
  'docProps/core.xml',
]);

const workbookRelations = relations([
  `${office}/worksheet`,
  'worksheets/sheet1.xml',
  `${office}/styles`,
  'styles.xml',
  `${office}/sharedStrings`,
  'sharedStrings.xml',
]);

/** Of pairs of a type and its target; the first is called `rId1` (ISO/IEC 29500-2 §9.3). */
function relations(pairs: readonly string[]): string {
  let each = '';
  for (let at = 0; at < pairs.length; at += 2) {
    each += `<Relationship Id="rId${at / 2 + 1}" Type="${pairs[at]}" Target="${pairs[at + 1]}"/>`;
  }
  return `${head}<Relationships xmlns="${packages}/relationships">${each}</Relationships>`;
}

function coreProperties({ title, author }: { title: string; author: string }): string {
  return (
    `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${workbookText(title)}</dc:title><dc:creator>${workbookText(author)}</dc:creator></cp:coreProperties>`
  );
}

/** The rows on each printed page and the filter are names of ranges as well (§18.2.5), and those quote a sheet's name. */
function workbook({ name, filtered }: SheetLook): string {
  const quoted = `'${workbookText(name).replaceAll("'", "''")}'`;
  const fixed = filtered.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${office}">` +
    `<sheets><sheet name="${workbookText(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${fixed}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName></definedNames></workbook>`
  );
}

const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
/** Every cell shows all it holds, from the upper edge on. */
const wrap = 'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';

/** In the order of `cellStyles`. The two fills are fixed by what programs expect at their numbers. */
const styles =
  `${head}<styleSheet xmlns="${main}"><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" ${wrap}` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" ${wrap}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function sharedTexts({ texts, uses, different }: WorkbookCells): WorkbookPart {
  return [`${head}<sst xmlns="${main}" count="${uses}" uniqueCount="${different}">`, texts, '</sst>'];
}

/** Its elements have a fixed order (§18.3.1.99). */
function sheet(
  { widths, range, filtered, paper, landscape, foot }: SheetLook,
  { rows }: WorkbookCells,
): WorkbookPart {
  const columns = widths
    .map((width, at) => {
      const place = at + 1;
      return `<col min="${place}" max="${place}" width="${width}" style="${cellStyles.body}" customWidth="1"/>`;
    })
    .join('');
  const footer = `&L${foot.replaceAll('&', '&&')}&R&P / &N`;
  return [
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/>` +
      '<sheetViews><sheetView workbookViewId="0">' +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<sheetFormatPr defaultRowHeight="15"/>${columns && `<cols>${columns}</cols>`}<sheetData>`,
    rows,
    `</sheetData><autoFilter ref="${filtered}"/>` +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      `<pageSetup paperSize="${paper === 'A3' ? 8 : 9}" fitToHeight="0" orientation="${landscape ? 'landscape' : 'portrait'}"/>` +
      `<headerFooter><oddFooter>${workbookText(footer)}</oddFooter></headerFooter></worksheet>`,
  ];
}
