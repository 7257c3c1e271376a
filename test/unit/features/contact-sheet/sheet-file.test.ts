import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeCard } from '../../../../renderer/codec/code-card';
import { readCsvRows } from '../../../../renderer/codec/csv-rows';
import { readContact } from '../../../../renderer/codec/read-contact';
import { parseCards } from '../../../support/cards-of';
import { readCsv } from '../../../../renderer/codec/table';
import type { Contact, PhoneKind, PlaceKind } from '../../../../renderer/domain/contact';
import { sheetFile } from '../../../../renderer/features/contact-sheet/sheet-file';
import { isWritable, sheetFormats } from '../../../../renderer/features/contact-sheet/sheet-format';
import { setupI18n } from '../../../../renderer/i18n/setup';
import { sheetColumns, sheetLayouts } from '../../../../renderer/print/contact-sheet/sheet-choices';
import { sheetContact } from '../../../../renderer/print/contact-sheet/sheet-contact';
import { sheetDocument } from '../../../../renderer/print/contact-sheet/sheet-document';
import { entriesOn } from '../../../../renderer/print/contact-sheet/sheet-people';
import { sheetRows } from '../../../../renderer/print/contact-sheet/sheet-rows';
import { sheetLanguageChoices } from '../../../../renderer/print/sheet-languages';
import { sheetPerson } from '../../../support/sheet-people';
import { hardPeople, sheetOrder } from '../../../support/sheet-cases';
import { readWorkbook } from '../../../support/read-workbook';

let i18n: Awaited<ReturnType<typeof setupI18n>>;
beforeAll(async () => {
  i18n = await setupI18n('de');
});

const phoneKinds: readonly PhoneKind[] = ['work', 'mobile', 'private', 'fax', 'other'];
const placeKinds: readonly PlaceKind[] = ['work', 'private', 'other'];

/** A contact whose details each say whether they may go out: "offen" or "geheim", with a number of their own. */
const anyContact = fc
  .record({
    phones: fc.array(fc.record({ kind: fc.constantFrom(...phoneKinds), withheld: fc.boolean() }), {
      maxLength: 4,
    }),
    mails: fc.array(fc.record({ kind: fc.constantFrom(...placeKinds), withheld: fc.boolean() }), {
      maxLength: 4,
    }),
    addresses: fc.array(fc.record({ kind: fc.constantFrom(...placeKinds), withheld: fc.boolean() }), {
      maxLength: 3,
    }),
  })
  .map(({ phones, mails, addresses }): Partial<Contact> => {
    const word = (open: boolean, at: number) => `${open ? 'offen' : 'geheim'}${at}`;
    const mayGo = (one: { kind: string; withheld: boolean }) => !one.withheld && one.kind !== 'private';
    return {
      houseId: 'krefeld',
      topics: ['fire-brigade'],
      phones: phones.map((one, at) => ({ ...one, value: word(mayGo(one) && one.kind !== 'fax', at) })),
      mails: mails.map((one, at) => ({ ...one, value: `${word(mayGo(one), at)}@example.org` })),
      addresses: addresses.map((one, at) => ({
        ...one,
        street: word(mayGo(one), at),
        postalCode: '',
        town: '',
        country: '',
        extra: '',
      })),
      websites: ['https://geheim.example.org'],
      source: 'geheim: Visitenkarte',
      partnershipIds: ['geheim'],
    };
  });

describe('what leaves the house with a sheet', () => {
  it('holds nothing that is private or not to be handed out, in no file and no code', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyContact,
        fc.constantFrom(...sheetLayouts),
        fc.constantFrom(...sheetLanguageChoices),
        async (about, layout, languages) => {
          const order = sheetOrder(i18n, { layout, languages }, [sheetPerson('a', 'Muster', about)]);
          const { content, choices } = order.props;
          const written = [
            // What Word documents and workbooks are made of; that nothing else is in them is told below.
            JSON.stringify(sheetDocument(order.props, { ...order, pictures: new Map() })),
            ...(content.kind === 'askFirst'
              ? []
              : [JSON.stringify(sheetRows(content, choices.columns, order.say, order.source))]),
            ...entriesOn(content).map((entry) =>
              codeCard(sheetContact(entry, sheetColumns, languages), 'de'),
            ),
            await sheetFile('cards3', order),
            await sheetFile('cards4', order),
          ];
          for (const text of written) {
            expect(text).toContain('Kim');
            expect(String(text).replace(/\r\n /g, '')).not.toContain('geheim');
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('holds no line of a card but those it names', async () => {
    const text = await sheetFile('cards3', sheetOrder(i18n, { layout: 'alphabet' }));
    if (typeof text !== 'string') throw new Error('bytes');
    const names = new Set([...text.matchAll(/^([A-Z0-9-]+)[;:]/gm)].map(([, name]) => name));
    const known = [
      'BEGIN',
      'VERSION',
      'UID',
      'N',
      'FN',
      'ORG',
      'TITLE',
      'TEL',
      'EMAIL',
      'ADR',
      'NOTE',
      'CATEGORIES',
      'END',
    ];
    const own = ['HOUSE', 'TITLE', 'NOTE', 'ORG', 'TOPIC', 'LANGS', 'AVAIL', 'PREFIX', 'TRANSLATION'];
    const expected = new Set([...known, ...own.map((name) => `X-TANDEM-${name}`)]);
    expect([...names].filter((name) => name && !expected.has(name))).toEqual([]);
  });
});

describe('a sheet as cards', () => {
  it('has one card a contact with what the sheet says of them, in both versions', async () => {
    for (const [format, version] of [
      ['cards3', '3.0'],
      ['cards4', '4.0'],
    ] as const) {
      const order = sheetOrder(i18n, { layout: 'byTopic', languages: 'both' });
      const cards = parseCards(await sheetFile(format, order));
      const entries = entriesOn(order.props.content);
      expect(cards.length).toBe(entries.length);
      for (const [at, entry] of entries.entries()) {
        const raw = cards[at] ?? '';
        expect(raw).toContain(`VERSION:${version}`);
        const read = readContact(raw, { id: entry.id, mainLanguage: 'de' });
        const { name, company, role, phones, mails, addresses } = sheetContact(entry, sheetColumns, 'both');
        expect(read).toMatchObject({ name, role, mails, addresses });
        expect(read.phones).toEqual(phones);
        expect(read.company).toBe(company);
      }
    }
  });

  it('leaves out what was not ticked for the sheet', async () => {
    const text = await sheetFile('cards3', sheetOrder(i18n, { layout: 'alphabet', columns: ['phone'] }));
    expect(text).toContain('TEL');
    expect(text).not.toMatch(/EMAIL|TITLE|ADR|NOTE|\+31 6 12/);
  });
});

describe('a sheet as CSV', () => {
  it('comes back cell by cell with either separator, numbers as they are and formulas as text', async () => {
    for (const [format, separator] of [
      ['csvSemicolon', ';'],
      ['csvComma', ','],
    ] as const) {
      const order = sheetOrder(i18n, { layout: 'alphabet' });
      const { content, choices } = order.props;
      if (content.kind === 'askFirst') throw new Error('no table');
      const rows = sheetRows(content, choices.columns, order.say, order.source);
      const text = await sheetFile(format, order);
      if (typeof text !== 'string') throw new Error('bytes');
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.replaceAll(/"[^"]*"/g, '')).not.toMatch(/[^\r]\n/);
      expect(text).toContain('+49 2151 86-1234');
      expect(text).not.toContain("'+49");
      expect(text).toContain("'=1+1");
      const read = readCsv(text);
      expect(read.separator).toBe(separator);
      expect([read.header, ...read.rows]).toEqual(rows);
      expect(readCsvRows(text).map(({ cells }) => cells)).toEqual(
        rows.map((row) => row.map((cell) => cell.trim())),
      );
    }
  });
});

describe('a sheet as a workbook', () => {
  it('holds every cell as a text, for a reader that is not the one that wrote it', async () => {
    for (const layout of ['byTopic', 'byUnit', 'crisis'] as const) {
      const order = sheetOrder(i18n, { layout, paper: 'A3', landscape: true });
      const { content, choices } = order.props;
      if (content.kind === 'askFirst') throw new Error('no table');
      const content8 = await sheetFile('workbook', order);
      if (typeof content8 === 'string') throw new Error('a text');
      const book = readWorkbook(content8);
      const rows = sheetRows(content, choices.columns, order.say, order.source);
      expect(book.rows).toEqual(rows);
      expect(book.kinds).toEqual(new Set(['text']));
      const last = `${String.fromCharCode(64 + (rows[0]?.length ?? 0))}${rows.length}`;
      expect(book).toMatchObject({
        frozenRows: 1,
        filter: `A1:${last}`,
        paper: '8',
        orientation: 'landscape',
        fitsWidth: true,
        repeated: expect.stringMatching(/\$1:\$1$/),
        title: 'Wer ist wofür da? – <Krefeld>',
      });
      expect(book.footer).toContain('&P / &N');
      expect(book.widths).toHaveLength(rows[0]?.length ?? 0);
      expect(Math.min(...book.widths)).toBeGreaterThanOrEqual(8);
    }
  });
});

it('of contacts whose names are hard there are files of every kind', () => {
  expect(hardPeople.length).toBe(5);
  expect(sheetFormats.filter((format) => isWritable(format, 'askFirst'))).toEqual([
    'document',
    'cards3',
    'cards4',
  ]);
});
