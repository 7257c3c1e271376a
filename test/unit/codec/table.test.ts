import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../renderer/codec/column-names';
import { guardFormula, undoFormulaGuard } from '../../../renderer/codec/formula-guard';
import { newCard } from '../../../renderer/codec/new-card';
import { readCsv, readXlsx } from '../../../renderer/codec/table';
import { rowToFields, withColumns } from '../../../renderer/codec/table-row';
import { writeCsv } from '../../../renderer/codec/write-csv';
import { emptyContact } from '../../../renderer/domain/contact';

describe('reading CSV', () => {
  test.each([
    [';', 'Name;Telefon\r\nMuster, Erika;02151\r\n'],
    [',', 'Name,Telefon\r\n"Muster; Erika",02151\r\n'],
    ['\t', 'Name\tTelefon\r\nMuster, Erika\t02151\r\n'],
    [';', 'sep=;\r\nName;Telefon\r\nA;1\r\n'],
    [',', 'a,b\r\n"x;1",2\r\n'],
  ])('finds the separator %j', (separator, text) => {
    const table = readCsv(text);
    expect(table.separator).toBe(separator);
    expect(table.header).toHaveLength(2);
    expect(table.rows).toHaveLength(1);
  });

  test('takes the separator of the caller, and gives long rows a column of their own', () => {
    expect(readCsv('a;b\n1,2;3', ',')).toEqual({ header: ['a;b', ''], rows: [['1', '2;3']], separator: ',' });
  });

  test('leaves out empty rows and survives odd quotes', () => {
    expect(readCsv('a;b\r\n;\r\n\r\n"x;1\r\n').rows).toEqual([['x;1\r\n', '']]);
    expect(readCsv('').rows).toEqual([]);
  });
});

describe('writing CSV', () => {
  test('starts with a byte order mark, ends lines with CRLF and quotes what needs it', () => {
    expect(
      writeCsv(
        [
          ['Name', 'Ort'],
          ['Muster; "Erika"', 'Krefeld'],
        ],
        { separator: ';' },
      ),
    ).toBe('\uFEFFName;Ort\r\n"Muster; ""Erika""";Krefeld\r\n');
  });

  test.each(['=1+1', '@SUM(A1)', '+cmd|x', '-1+cmd', '  =1', '\t=1', "'=1"])(
    'guards %j and takes the guard off again',
    (cell) => {
      expect(guardFormula(cell)).toBe(`'${cell}`);
      expect(undoFormulaGuard(guardFormula(cell))).toBe(cell);
    },
  );

  test.each([
    '+49 2151 86-1234',
    '+49 2151 86-1234\n+49 170 5550107',
    '+31 (0)77 359 66 66',
    '-12,50',
    '+5',
    "'t Hart",
    "'s-Hertogenbosch",
    'a=b',
  ])('leaves %j alone', (cell) => {
    expect(guardFormula(cell)).toBe(cell);
    expect(undoFormulaGuard(cell)).toBe(cell);
  });

  test('comes back cell by cell', () => {
    const cell = fc.oneof(
      fc.string({
        unit: fc.constantFrom('=', '@', '+', '-', "'", '"', ';', ',', '\t', '\n', ' ', 'a', '1'),
        maxLength: 8,
      }),
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\r', '')),
    );
    const row = fc
      .array(cell, { minLength: 3, maxLength: 3 })
      .filter((cells) => cells.some((each) => each.trim() !== ''));
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 5 }),
        fc.constantFrom(';' as const, ',' as const),
        (rows, separator) => {
          const header = ['Name', 'Ort', 'Notiz'];
          const text = writeCsv([header, ...rows], { separator });
          expect(readCsv(text, separator)).toEqual({ header, rows, separator });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('an Excel file gives the same table, with dates as plain dates', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Vorname', 'Nummer', 'Datum'],
          ['Erika', 4921518, new Date(Date.UTC(2026, 4, 1))],
        ],
      },
    ],
  });
  const { header, rows } = await readXlsx(bytes);
  expect(header).toEqual(['Vorname', 'Nummer', 'Datum']);
  expect(rows).toEqual([['Erika', '4921518', '2026-05-01']]);
});

test('bytes that are no Excel file are refused', async () => {
  await expect(readXlsx(Uint8Array.from([1, 2, 3]))).rejects.toThrow(/\S/);
});

describe('column names', () => {
  test.each([
    [
      'Outlook, German',
      [
        'Anrede',
        'Vorname',
        'Nachname',
        'Firma',
        'Abteilung',
        'Position',
        'Telefon geschäftlich',
        'Mobiltelefon',
        'E-Mail-Adresse',
        'Ort geschäftlich',
        'Postleitzahl geschäftlich',
        'Notizen',
      ],
      [
        'salutation',
        'given',
        'family',
        'company',
        'unit',
        'role',
        'phone.work',
        'phone.mobile',
        'mail.work',
        'town.work',
        'postalCode.work',
        'note',
      ],
    ],
    [
      'Dutch',
      [
        'Voornaam',
        'Tussenvoegsel',
        'Achternaam',
        'Bedrijf',
        'Functie',
        'Zakelijke telefoon',
        'Mobiele telefoon',
        'E-mailadres',
        'Notities',
      ],
      ['given', 'prefix', 'family', 'company', 'role', 'phone.work', 'phone.mobile', 'mail.work', 'note'],
    ],
    [
      'Outlook, English',
      ['First Name', 'Last Name', 'Company', 'Job Title', 'Business Phone', 'E-mail Address', 'Web Page'],
      ['given', 'family', 'company', 'role', 'phone.work', 'mail.work', 'website'],
    ],
    [
      'Google',
      [
        'Given Name',
        'Family Name',
        'Organization 1 - Name',
        'Organization 1 - Title',
        'E-mail 1 - Value',
        'Phone 1 - Value',
      ],
      ['given', 'family', 'company', 'role', 'mail.work', 'phone.work'],
    ],
    [
      'Thunderbird',
      [
        'Vorname',
        'Nachname',
        'Anzeigename',
        'Primäre E-Mail-Adresse',
        'Dienstlich: Telefon',
        'Mobiltelefonnr.',
        'Unbekannt',
      ],
      ['given', 'family', 'fullName', 'mail.work', 'phone.work', null, null],
    ],
    [
      'both languages',
      ['Funktion (DE)', 'Funktion (NL)', 'Sprachen', 'Themen'],
      ['role.de', 'role.nl', 'languages', 'topics'],
    ],
  ])('of %s are known', (_, header, mapping) => {
    expect(guessMapping(header)).toEqual(mapping);
  });

  test('that occur twice fill a single field once', () => {
    expect(guessMapping(['Vorname', 'Vorname', 'Telefon', 'Telefon'])).toEqual([
      'given',
      null,
      'phone.work',
      'phone.work',
    ]);
  });
});

describe('a row', () => {
  const header = [
    'Anrede',
    'Name',
    'Funktion',
    'Telefon',
    'Straße',
    'Ort',
    'Sprachen',
    'Geprüft am',
    'Kürzel',
    'Organisation',
  ];
  const row = [
    'Frau',
    'Dr. Anna van der Berg',
    'Leiterin',
    '+49 2151 86',
    'Weg 1',
    'Krefeld',
    'Deutsch, Klingonisch',
    '31.02.2026',
    'AB; 7',
    'Stadt Krefeld',
  ];

  test('becomes fields, and what fits nowhere is kept', () => {
    const { fields, loose } = rowToFields(row, guessMapping(header), { header, mainLanguage: 'de' });
    expect(fields).toMatchObject({
      salutation: 'mrs',
      name: { title: 'Dr.', given: 'Anna', prefix: 'van der', family: 'Berg' },
      role: { de: 'Leiterin' },
      phones: [{ value: '+49 2151 86', kind: 'work' }],
      addresses: [{ street: 'Weg 1', town: 'Krefeld' }],
      company: 'Stadt Krefeld',
    });
    expect(loose).toEqual([
      { column: 'Sprachen', value: 'Deutsch, Klingonisch' },
      { column: 'Geprüft am', value: '31.02.2026' },
      { column: 'Kürzel', value: 'AB; 7' },
    ]);
    const raw = newCard({ ...emptyContact('a'), ...fields }, { mainLanguage: 'de' });
    expect(withColumns(raw, loose)).toContain('X-TANDEM-COLUMN:Kürzel: AB\\; 7\r\n');
  });

  test('whose name is its organisation is an office', () => {
    const { fields } = rowToFields(['Rathaus', 'Rathaus'], ['fullName', 'company'], {
      header: ['a', 'b'],
      mainLanguage: 'de',
    });
    expect(fields.name).toMatchObject({ organisation: 'Rathaus', family: '' });
  });

  test('loses no cell, whatever it holds and wherever it is put', () => {
    const targets = [
      ...guessMapping([
        'Vorname',
        'Nachname',
        'Name',
        'Firma',
        'Funktion',
        'Telefon',
        'E-Mail',
        'Ort',
        'Notiz',
        'Titel',
        'Initialen',
        'Einrichtung',
      ]),
      null,
      null,
    ];
    const cell = fc.stringMatching(/^[b-d]{0,6}$/);
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 11, maxLength: 11 }),
        fc.shuffledSubarray(targets, { minLength: 11 }),
        (cells, mapping) => {
          const names = cells.map((_, index) => `c${index}`);
          const { fields, loose } = rowToFields(cells, mapping, { header: names, mainLanguage: 'nl' });
          const kept = JSON.stringify(fields) + JSON.stringify(loose);
          expect(cells.filter((each) => !kept.includes(each))).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
