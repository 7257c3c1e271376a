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

/** Every cell shows all it holds, from the upper edge on. */
const wrap = { alignment: { wrapText: true, vertical: 'top' as const } };

/**
 * A workbook (ECMA-376) with one table: header frozen, filtered and repeated on paper, columns as wide as what stands in them.
 */
export async function writeWorkbook(table: WorkbookTable): Promise<Uint8Array> {
  // Read with the first workbook only.
  const { rangeRef, writeXlsx } = await import('hucre/xlsx');
  const [header = [], ...body] = table.rows;
  const last = Math.max(header.length - 1, 0);
  // A style for each cell by its place costs the library more than everything else; it takes that of the column as well.
  const heads = header.map(
    (_, column) => [`0,${column}`, { style: { ...wrap, font: { bold: true } } }] as const,
  );
  return writeXlsx({
    properties: { title: table.title, creator: table.author },
    sheets: [
      {
        name: sheetName(table.name),
        rows: table.rows.map((row) => [...row]),
        cells: new Map(heads),
        columns: widthsOf(table.rows).map((width) => ({ width, style: wrap })),
        freezePane: { rows: 1 },
        autoFilter: { range: rangeRef(0, 0, Math.max(body.length, 1), last) },
        pageSetup: {
          paperSize: table.paper === 'A3' ? 'a3' : 'a4',
          orientation: table.landscape ? 'landscape' : 'portrait',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$1:$1',
        },
        headerFooter: { oddFooter: `&L${table.foot.replaceAll('&', '&&')}&R&P / &N` },
      },
    ],
  });
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
