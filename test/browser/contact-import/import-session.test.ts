import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportSession } from '../../../renderer/features/contact-import/import-session';
import { readApart } from '../../../renderer/app/people-apart';
import { type TestDesk, openTestDesk } from '../../support/storage-desk';
import { card, house, person } from '../../support/storage-people';
import { fixture, plainOrder, readInto } from './import-files';

const text = (content: string) => new TextEncoder().encode(content);

describe('an import of vCards', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
    await desk.storage.houses.save(
      house('venlo', 'Venlo', { mailDomains: ['venlo.example.org'], language: 'nl', country: 'NL' }),
    );
  });
  afterEach(async () => desk.close());

  const rawTexts = async () => (await desk.db.cards.toArray()).map(({ raw }) => raw).join('');
  const file = async (name: string) => ({ name, bytes: await fixture(name) });

  it('reads an old phone with quoted-printable and charsets, and keeps every byte', async () => {
    const session = await readInto(desk, [await file('old-phone.vcf')]);
    const preview = await session.preview();
    expect(preview.sample).toMatchObject([{ name: 'Zoë Müller', phone: '02151 86-3710' }]);
    expect(preview.sample[0]?.role.de).toBe('Leiterin Straßenreinigung, Grünflächen');
    const { imported } = await session.write(plainOrder, {});
    expect(imported).toBe(1);
    expect(await rawTexts()).toBe(new TextDecoder().decode(await fixture('old-phone.vcf')));
  });

  it('takes in the cards around a broken one, which it keeps aside with its line', async () => {
    const session = await readInto(desk, [await file('broken-in-the-middle.vcf')]);
    const preview = await session.preview();
    expect(preview.total).toBe(2);
    expect(preview.broken).toMatchObject([
      { fileName: 'broken-in-the-middle.vcf', line: 9, reason: 'notClosed' },
    ]);
    const summary = await session.write(plainOrder, {});
    expect(summary).toMatchObject({ imported: 2, aside: 1, end: { kind: 'complete' } });
    const [piece] = await desk.storage.aside.list();
    expect(piece?.text).toContain('FN:Abgeschnitten Beispiel');
    expect(await rawTexts()).toContain('X-FOREIGN;X-KEEP=yes:stays');
  });

  it('keeps what it set aside only once when the file is read again', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      const session = await readInto(desk, [await file('broken-in-the-middle.vcf')]);
      await session.preview();
      await session.write(plainOrder, {});
    }
    expect(await desk.storage.aside.count()).toBe(1);
  });

  it('proposes the house that mails point to, and the language of its texts', async () => {
    const session = await readInto(desk, [await file('broken-in-the-middle.vcf')]);
    expect((await session.preview()).houses).toEqual([
      { houseId: '', count: 1 },
      { houseId: 'venlo', count: 1 },
    ]);
    const order = {
      ...plainOrder,
      assignments: { ...plainOrder.assignments, house: { kind: 'proposed' as const }, source: 'Messe' },
    };
    await session.write(order, {});
    const rows = await desk.db.contacts.toArray();
    expect(new Set(rows.map((row) => [row.name.family, row.houseId, row.source].join('|')))).toEqual(
      new Set(['Muster||Messe', 'Voorbeeld|venlo|Messe']),
    );

    expect(rows.find((row) => row.houseId === 'venlo')?.unit).toEqual({ nl: 'Openbare ruimte' });
    // Assignments are lines of our own; the card's own lines stand as they came.
    const raw = (await desk.db.cards.toArray()).map((row) => row.raw).join('');
    expect(raw).toContain('N:Muster;Lena;;;\r\nFN:Lena Muster\r\nEMAIL;TYPE=WORK:l.muster@example.org\r\n');
  });

  it('lists contacts without a name under mail, organisation or number, and never blocks them', async () => {
    const session = await readInto(desk, [await file('without-names.vcf')]);
    expect((await session.preview()).sample).toMatchObject([
      { name: '', standIn: 'info@example.org' },
      { standIn: expect.stringMatching(/^(Beispiel GmbH)?$/) },
      { name: '', standIn: '02151 0000' },
    ]);
    expect((await session.write(plainOrder, {})).imported).toBe(3);
  });

  it('leaves out what is here unchanged, and compares what has changed', async () => {
    const first = card('Lena', 'Muster', 'EMAIL:l.muster@example.org');
    const second = card('Jan', 'Beispiel', 'EMAIL:j.beispiel@example.org');
    await desk.storage.contacts.importCards([
      { raw: first, mainLanguage: 'de', extra: { topics: ['waste'] } },
      { raw: second, mainLanguage: 'de' },
    ]);
    const changed = second.replace('END:VCARD', 'TEL:02151 86-1\r\nEND:VCARD');
    const session = await readInto(desk, [{ name: 'wieder.vcf', bytes: text(first + changed) }]);
    const preview = await session.preview();
    expect(preview).toMatchObject({ total: 2, unchanged: 1 });
    expect(preview.matches).toMatchObject([
      { kind: 'changed', label: 'Jan Beispiel', proposed: 'compare', other: { label: 'Jan Beispiel' } },
    ]);
    expect(await session.write(plainOrder, {})).toMatchObject({ imported: 1, skipped: 1, toCompare: 1 });
  });

  it('offers who looks like a contact, and remembers who is someone else', async () => {
    const { id } = await desk.storage.contacts.create(
      person('Lena', 'Muster', { mails: [{ value: 'l.muster@example.org', kind: 'work', withheld: false }] }),
      { mainLanguage: 'de' },
    );
    const raw = card('Lena', 'Muster', 'EMAIL:L.Muster@example.org');
    const session = await readInto(desk, [{ name: 'neu.vcf', bytes: text(raw) }]);
    const [match] = (await session.preview()).matches;
    expect(match).toMatchObject({ kind: 'similar', proposed: 'compare', other: { id } });
    expect(match?.reasons).toContain('mail');
    await session.write({ ...plainOrder, choices: { [match?.key ?? 0]: 'separate' } }, {});
    const other = (await desk.db.contacts.toArray()).find((row) => row.id !== id);
    expect((await readApart(desk.storage))(id, other?.id ?? '')).toBe(true);
  });

  it('takes a card that stands in the files twice once', async () => {
    const raw = card('Lena', 'Muster');
    const session = await readInto(desk, [
      { name: 'eins.vcf', bytes: text(raw) },
      { name: 'zwei.vcf', bytes: text(raw) },
    ]);
    expect(await session.preview()).toMatchObject({ total: 2, twins: 1, matches: [] });
    expect((await session.write(plainOrder, {})).imported).toBe(1);
  });

  it('refuses what is no text, and says nothing was read of an empty file', async () => {
    const session = new ImportSession(desk.storage, 'de');
    expect(await session.add('bild.vcf', await fixture('picture.vcf'))).toBe(false);
    expect(await session.add('leer.vcf', text(' \r\n'))).toBe(false);
    expect((await session.preview()).sources).toEqual([]);
  });

  it('reads a file again in the character set the user chooses', async () => {
    const raw = card('Zoë', 'Müller');
    const bytes = Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
    const session = await readInto(desk, [{ name: 'alt.vcf', bytes }]);
    const guessed = await session.preview();
    expect(guessed.sources).toMatchObject([
      {
        text: {
          charset: 'windows-1252',
          guessed: true,
          accented: ['uid:zoë-müller@example.org', 'N:Müller;Zoë;;;', 'FN:Zoë Müller'],
        },
      },
    ]);
    await session.change(1, { charset: 'utf-8' });
    expect((await session.preview()).sample[0]?.name).toContain('\uFFFD');
    await session.change(1, { charset: 'windows-1252' });
    expect((await session.preview()).sample[0]?.name).toBe('Zoë Müller');
  });

  it('reads UTF-16, with a mark or without', async () => {
    const raw = card('Zoë', 'Müller');
    const wide = new Uint8Array(raw.length * 2);
    const view = new DataView(wide.buffer);
    for (let at = 0; at < raw.length; at += 1) view.setUint16(at * 2, raw.charCodeAt(at), true);
    for (const bytes of [wide, Uint8Array.from([0xff, 0xfe, ...wide])]) {
      const session = await readInto(desk, [{ name: 'breit.vcf', bytes }]);
      expect((await session.preview()).sample).toMatchObject([{ name: 'Zoë Müller' }]);
    }
  });

  it('is one step to undo, and when stopped says how many are there', async () => {
    const many = Array.from({ length: 900 }, (_, at) => card('Jan', `Voorbeeld${at}`)).join('');
    const session = await readInto(desk, [{ name: 'viele.vcf', bytes: text(many) }]);
    await session.preview();
    const stop = new AbortController();
    let reported = 0;
    const summary = await session.write(plainOrder, {
      signal: stop.signal,
      onProgress: (done) => {
        reported = done;
        stop.abort();
      },
    });
    expect(summary).toMatchObject({ imported: reported, wanted: 900, end: { kind: 'stopped' } });
    expect(reported).toBeLessThan(900);
    expect(await desk.storage.contacts.count()).toBe(reported);
    await desk.storage.history.undo(summary.historyId ?? 0);
    expect(await desk.storage.contacts.count()).toBe(0);
  });
});
