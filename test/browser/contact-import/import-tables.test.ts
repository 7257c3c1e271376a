import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newCard } from '../../../renderer/codec/new-card';
import { columnWords } from '../../../renderer/app/column-words';
import { guessMapping } from '../../../renderer/codec/column-names';
import type { Contact } from '../../../renderer/domain/contact';
import { defaultTableChoices, exportColumns, tableText } from '../../../renderer/app/contact-table';
import { type TestDesk, openTestDesk } from '../../support/storage-desk';
import { person } from '../../support/storage-people';
import de from '../../../locales/de/contactImport.json';
import nl from '../../../locales/nl/contactImport.json';
import { fixture, plainOrder, readInto } from './import-files';

describe('an import of tables', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(async () => desk.close());

  const rows = async () =>
    (await desk.db.contacts.toArray()).toSorted((a, b) => b.name.given.localeCompare(a.name.given));

  it('reads a CSV of Excel in windows-1252, guesses its columns, and keeps what has no field', async () => {
    const session = await readInto(desk, [{ name: 'alt.csv', bytes: await fixture('windows-1252.csv') }]);
    const { sources, total } = await session.preview();
    expect(total).toBe(2);
    expect(sources[0]).toMatchObject({ text: { charset: 'windows-1252', guessed: true } });
    expect(sources[0]?.table).toMatchObject({
      separator: ';',
      hasHeader: true,
      columns: [
        { header: 'Vorname', target: 'given', samples: ['Zoë', 'Joris'] },
        { header: 'Nachname', target: 'family' },
        { header: 'E-Mail', target: 'mail.work' },
        { header: 'Telefon geschäftlich', target: 'phone.work' },
        { header: 'Firma', target: 'company' },
        { header: 'Lieblingsfarbe', target: null, samples: ['grün'] },
      ],
    });
    await session.write(plainOrder, {});
    expect(await rows()).toMatchObject([
      { name: { given: 'Zoë', family: 'Müller' }, mails: [{ value: 'z.mueller@example.org' }] },
      { name: { given: 'Joris' }, phones: [{ value: '+31 77 3596666' }] },
    ]);
    const raw = (await desk.db.cards.toArray()).map((card) => card.raw).join('');
    expect(raw).toContain('X-TANDEM-COLUMN:Lieblingsfarbe: grün');
  });

  it('reads the columns as the user assigns them, with or without a row of names', async () => {
    const bytes = new TextEncoder().encode('Muster,Lena,blau\r\nBeispiel,Jan,rot\r\n');
    const session = await readInto(desk, [{ name: 'liste.txt', bytes }]);
    await session.change(1, {
      table: { separator: ',', hasHeader: false, targets: ['family', 'given', null] },
    });
    const { sample, sources } = await session.preview();
    expect(sample.map((row) => row.name)).toEqual(['Lena Muster', 'Jan Beispiel']);
    expect(sources[0]?.table?.columns.map((column) => column.target)).toEqual(['family', 'given', null]);
  });

  it('reads an Excel workbook', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Kontakte',
          rows: [
            ['Voornaam', 'Achternaam', 'E-mailadres', 'Telefoon'],
            ['Sanne', 'Voorbeeld', 's.voorbeeld@example.org', '077-3596666'],
          ],
        },
      ],
    });
    const session = await readInto(desk, [{ name: 'lijst.xlsx', bytes }], 'nl');
    const preview = await session.preview();
    expect(preview.sources[0]?.text).toBeUndefined();
    expect(preview.sample).toMatchObject([
      { name: 'Sanne Voorbeeld', phone: '077-3596666', mail: 's.voorbeeld@example.org' },
    ]);
  });

  it('takes formulas for text, and takes the mark against them away', async () => {
    const session = await readInto(desk, [{ name: 'formeln.csv', bytes: await fixture('formulas.csv') }]);
    const { sample } = await session.preview();
    expect(sample[0]?.name).toBe('=HYPERLINK("http://example.org") Muster');
    await session.write(plainOrder, {});
    const notes = new Set((await rows()).map((row) => row.note.de));
    expect(notes).toEqual(new Set(['=1+2', '@SUM(A1)']));
  });

  it('finds the column of every name it writes, in both languages', () => {
    for (const words of [de.target, nl.target]) {
      const header = exportColumns.map((column) => words[columnWords[column]]);
      expect(guessMapping(header)).toEqual([...exportColumns]);
    }
  });

  it('reads back what was exported, formulas included', async () => {
    const fields = person('=1+1', 'Müller; "Zoë"', {
      role: { de: 'Leiterin', nl: 'teamleider' },
      phones: [
        { value: '+49 2151 86-1', kind: 'work', withheld: false },
        { value: '02151 86-2', kind: 'work', withheld: false },
      ],
      mails: [{ value: 'z@example.org', kind: 'work', withheld: false }],
      note: { de: 'erste Zeile\nzweite Zeile' },
    });
    const contact: Contact = { ...fields, id: 'a', uid: 'a', hasPhoto: false };
    const words = {
      header: (column: (typeof exportColumns)[number]) => de.target[columnWords[column]],
      house: () => '',
      topic: (id: string) => id,
      language: (tag: string) => tag,
      salutation: () => '',
    };
    for (const separator of [';', ','] as const) {
      const text = tableText([contact], { ...defaultTableChoices, separator }, words);
      expect(text).toContain("'=1+1");
      const session = await readInto(desk, [{ name: 'aus.csv', bytes: new TextEncoder().encode(text) }]);
      await session.write(plainOrder, {});
      const [row] = (await rows()).slice(-1);
      expect(row).toMatchObject({
        name: fields.name,
        role: fields.role,
        phones: fields.phones,
        mails: fields.mails,
        note: fields.note,
      });
      await desk.db.contacts.clear();
    }
  });

  it('reads its own cards as vCards whatever the file is called', async () => {
    const raw = newCard(
      { ...person('Lena', 'Muster'), id: 'a', uid: 'a', hasPhoto: false },
      { mainLanguage: 'de' },
    );
    const session = await readInto(desk, [{ name: 'karten.txt', bytes: new TextEncoder().encode(raw) }]);
    expect((await session.preview()).sources[0]?.table).toBeUndefined();
  });
});
