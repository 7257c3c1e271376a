import { describe, expect, it } from 'vitest';
import { readXlsx as readParts } from 'hucre/xlsx';
import { readXlsx } from '../../../renderer/codec/table';
import { writeWorkbook } from '../../../renderer/codec/write-workbook';

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
});
