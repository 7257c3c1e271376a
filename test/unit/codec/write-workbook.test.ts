import { describe, expect, it } from 'vitest';
import { readXlsx as readParts } from 'hucre/xlsx';
import { readXlsx } from '../../../renderer/codec/table';
import { columnName } from '../../../renderer/codec/workbook-cells';
import { writeWorkbook } from '../../../renderer/codec/write-workbook';
import { readPackage, within } from '../../support/read-package';
import { readWorkbook } from '../../support/read-workbook';

const rows = [
  ['Name', 'Telefon', 'Hinweis'],
  ['Müller, Zoë', '+49 2151 86-1234', '=HYPERLINK("https://example.org")'],
  ['IJsvogel', '00712', 'eins\nzwei'],
];
const about = {
  name: 'Von A bis Z: [1]',
  rows,
  title: 'Kontakte',
  author: 'Lena Muster',
  paper: 'A3',
  landscape: true,
  foot: 'intern & mehr',
} as const;

describe('a workbook', () => {
  it('gives every cell back as the text it was', async () => {
    const [header, ...body] = rows;
    expect(await readXlsx(await writeWorkbook(about))).toEqual({ header, rows: body });
  });

  it('has its header frozen, filtered and on every page, and a name that spreadsheets take', async () => {
    const { sheets } = await readParts(await writeWorkbook(about));
    expect(sheets[0]).toMatchObject({
      name: 'Von A bis Z   1',
      freezePane: { rows: 1 },
      autoFilter: { range: 'A1:C3' },
      pageSetup: { paperSize: 'a3', orientation: 'landscape', printTitlesRow: '$1:$1' },
      headerFooter: { oddFooter: '&Lintern && mehr&R&P / &N' },
    });
  });

  it('has columns as wide as their longest line, within bounds', async () => {
    const wide = [
      ['Name', 'Telefon', 'Hinweis'],
      ['Ö', '02151 86-1234\n02151 86-12345', 'x'.repeat(60)],
    ];
    const { sheets } = await readParts(await writeWorkbook({ ...about, rows: wide }));
    expect(sheets[0]?.columns?.map(({ width }) => width)).toEqual([8, 16, 42]);
  });

  it('is written when there is nothing but a header', async () => {
    expect((await writeWorkbook({ ...about, rows: [['Name']] })).length).toBeGreaterThan(1000);
  });

  it('keeps every text that XML or a spreadsheet would take for something else', async () => {
    const hard = [
      ['Name', 'Wert'],
      ['<b> & "x" \'y\'', '#N/A'],
      ['_x0041_', '\u0007\r\n\uffff'],
      ['  vorn und hinten  ', 'Ősz 🌻 Жук'],
    ];
    const read = readWorkbook(await writeWorkbook({ ...about, rows: hard }));
    expect(read.rows).toEqual(hard);
    expect(read.kinds).toEqual(new Set(['text']));
  });

  it('leaves empty cells blank, and names every other one by its place', async () => {
    const gaps = [
      ['Name', 'Telefon', 'Hinweis'],
      ['', '', 'nur hier'],
    ];
    const sheet = readPackage(await writeWorkbook({ ...about, rows: gaps })).part('xl/worksheets/sheet1.xml');
    expect(within(sheet, 'c').map(({ attributes }) => attributes['r'])).toEqual(['A1', 'B1', 'C1', 'C2']);
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('quotes its name where ranges are named, as programs want it with a space or an apostrophe', async () => {
    const book = readPackage(await writeWorkbook({ ...about, name: "Van A tot Z's" })).part(
      'xl/workbook.xml',
    );
    expect(within(book, 'definedName').map(({ text }) => text)).toEqual([
      "'Van A tot Z''s'!$A$1:$C$3",
      "'Van A tot Z''s'!$1:$1",
    ]);
  });

  it('holds each different text once', async () => {
    const same = [['Name', 'Ort'], ...Array.from({ length: 50 }, () => ['Kim', 'Venlo'])];
    const texts = readPackage(await writeWorkbook({ ...about, rows: same })).part('xl/sharedStrings.xml');
    expect(texts.attributes).toMatchObject({ count: '102', uniqueCount: '4' });
    expect(within(texts, 'si')).toHaveLength(4);
  });
});
