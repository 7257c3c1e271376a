import 'fake-indexeddb/auto';
import { Ajv2020 } from 'ajv/dist/2020';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveFields, archiveLists } from '../../../../renderer/codec/archive/archive-fields';
import { splitCalendar } from '../../../../renderer/codec/calendar-text';
import { splitCards } from '../../../../renderer/codec/card-text';
import { readCsv } from '../../../../renderer/codec/table';
import { readZip } from '../../../../renderer/codec/read-zip';
import { writeZip } from '../../../../renderer/codec/write-zip';
import { ArchiveSession } from '../../../../renderer/features/archive/archive-session';
import { makeArchive } from '../../../../renderer/features/archive/make-archive';
import { sampleSet } from '../../../../renderer/features/first-run/sample-set';
import { type Letterhead, plainLetterhead } from '../../../../renderer/domain/letterhead';
import { createDeskStorage } from '../../../../renderer/storage/desk-storage';
import { type TestDesk, contentOf, openTestDesk, situationOf } from '../../../support/storage-desk';
import { card } from '../../../support/storage-people';

const now = Date.UTC(2026, 5, 10, 7);
const order = { withWorkDays: true, language: 'de', now } as const;
const today = '2026-06-10';
const letterhead: Letterhead = {
  ...plainLetterhead('krefeld'),
  logo: { mediaType: 'image/png', base64: 'iVBORw0KGgo=', width: 40, height: 20 },
  footer: { de: 'Von-der-Leyen-Platz 1', nl: 'Von-der-Leyen-Platz 1' },
};
let desks: TestDesk[] = [];

async function openDesk(): Promise<TestDesk> {
  const desk = await openTestDesk();
  desks.push(desk);
  return desk;
}

/** A desk with the sample data and one of everything that it has not. */
async function fullDesk(): Promise<TestDesk> {
  const desk = await openDesk();
  const { storage } = desk;
  await storage.sampleData.load(sampleSet('de', today));
  await storage.contacts.importCards([
    { raw: `\uFEFF${card('Oude', 'Kaart', 'TEL;CELL:=1+1')}`.replaceAll('\r\n', '\n'), mainLanguage: 'nl' },
    { raw: card('Олена', 'Приклад', 'NOTE:§ ₂ 𝔼'), mainLanguage: 'de' },
  ]);
  await storage.topics.save({ id: 'own', label: { de: 'Kirmes' }, equivalence: 'same', group: 'own' });
  await storage.closingDays.save([
    {
      id: 'c',
      houseId: 'krefeld',
      from: '2026-02-16',
      until: '2026-02-16',
      name: { de: 'Rosenmontag' },
      basis: 'custom',
      part: 'afternoon',
      source: 'Beschluss',
      checkedOn: '',
      ruleId: '',
      open: false,
    },
  ]);
  await storage.schoolHolidays.save([
    {
      id: 's',
      region: 'NL-Zuid',
      from: '2030-01-01',
      until: '2030-01-04',
      name: { nl: 'Vakantie' },
      source: 'Regeling',
      checkedOn: '2026-01-10',
    },
  ]);
  await storage.workDays.save([{ id: '2026-06-01', countries: ['DE', 'NL'], note: 'Bahn' }]);
  await storage.workMarks.save([{ id: 'w', label: 'Bus', country: 'NL', days: 60 }]);
  await storage.templates.save({
    id: 't',
    name: 'Ausländeramt → balie',
    kind: 'contacts',
    partnershipId: null,
    choices: { layout: 'topic', paper: { format: 'a4', across: true }, columns: ['phone'] },
    contacts: { ids: ['x'] },
  });
  await storage.letterheads.save(letterhead, 'Krefeld');
  return desk;
}

async function filesOf(zip: Uint8Array): Promise<Map<string, Uint8Array>> {
  const read = await readZip(zip, { entry: 1e8, total: 1e9 });
  if (!read.ok) throw new Error(read.problem);
  return read.files;
}

const textIn = (files: Map<string, Uint8Array>, path: string) => new TextDecoder().decode(files.get(path));

/** The archive with some files exchanged; `null` takes one out. */
async function changed(zip: Uint8Array, changes: Record<string, string | null>): Promise<Uint8Array> {
  const files = await filesOf(zip);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, new TextEncoder().encode(text));
  }
  return writeZip([...files].map(([path, bytes]) => ({ path, bytes: new Uint8Array(bytes) })));
}

async function takeIn(desk: TestDesk, zip: Uint8Array, choice: 'skip' | 'update' = 'skip') {
  const session = new ArchiveSession(desk.storage, 'archiv.zip');
  const read = await session.read(zip);
  if (!read.ok) throw new Error(read.problem);
  return { preview: read.preview, summary: await session.write(choice, {}) };
}

const tablesLeftOut = ['meta', 'history', 'historyChanges'];

/** All that an archive holds, without the numbers that every write gives out anew. */
async function recordsOf(desk: TestDesk): Promise<Record<string, unknown>> {
  const content = await contentOf(desk.db);
  return Object.fromEntries(
    Object.entries(content)
      .filter(([table]) => !tablesLeftOut.includes(table))
      .map(([table, rows]) => [
        table,
        rows.map((row) => (typeof row === 'object' ? { ...row, change: 0 } : row)),
      ]),
  );
}

afterEach(async () => {
  await Promise.all(desks.map((desk) => desk.close()));
  desks = [];
});

describe('an archive of the sample data', () => {
  let desk: TestDesk;
  let zip: Uint8Array;
  beforeEach(async () => {
    desk = await fullDesk();
    zip = await makeArchive(desk.db, order);
  });

  it('fills an empty desk with the same records, every text byte for byte, and gives the same archive again', async () => {
    const other = await openDesk();
    const { preview, summary } = await takeIn(other, zip, 'update');
    expect(preview).toMatchObject({ isDeskEmpty: true, same: 0, differing: 0, broken: 0, missing: [] });
    expect(preview.counts.map(({ list }) => list)).toEqual([...archiveLists]);
    expect(summary.written).toBe(preview.fresh);
    expect(await recordsOf(other)).toEqual(await recordsOf(desk));
    expect(await makeArchive(other.db, order)).toEqual(zip);
  });

  it('differs only in the date of issue when it is made another day', async () => {
    const later = await makeArchive(desk.db, { ...order, now: now + 86_400_000 });
    const [one, two] = [await filesOf(zip), await filesOf(later)];
    const differing = [...one.keys()].filter((path) => textIn(one, path) !== textIn(two, path));
    expect(differing).toEqual(['desk.json']);
    const dated = textIn(two, 'desk.json').replace('2026-06-11T07', '2026-06-10T07');
    expect(dated).toBe(textIn(one, 'desk.json'));
  });

  it('is undone in one step', async () => {
    const other = await openDesk();
    const { summary } = await takeIn(other, zip);
    await other.storage.history.undo(summary.historyId ?? 0);
    const left = await recordsOf(other);
    expect(Object.values(left).flat()).toEqual([]);
  });

  it('holds for other programs every contact, day and idea once more in one file, and as a table', async () => {
    const files = await filesOf(zip);
    const contacts = await desk.storage.contacts.count();
    const cards = [...splitCards(textIn(files, 'contacts.vcf'))];
    expect(cards.filter(({ kind }) => kind === 'card')).toHaveLength(contacts);
    expect(textIn(files, 'contacts.vcf')).not.toMatch(/VERSION:(?:2\.1|4\.0)/);
    const [rotations, ideas] = [await desk.storage.rotations.list(), await desk.storage.ideas.list()];
    expect(splitCalendar(textIn(files, 'rotations.ics'))).toHaveLength(rotations.length);
    expect(splitCalendar(textIn(files, 'ideas.ics'))).toHaveLength(ideas.length);
    for (const [name, count] of [
      ['contacts.csv', contacts],
      ['rotations.csv', rotations.length],
      ['ideas.csv', ideas.length],
    ] as const) {
      const bytes = files.get(name) ?? new Uint8Array();
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const table = readCsv(new TextDecoder().decode(bytes), ';');
      expect(table.rows).toHaveLength(count);
      expect(table.header.filter((cell) => cell === '')).toEqual([]);
    }
    expect(textIn(files, 'contacts.csv')).toContain("'=1+1");
  });

  it('is described in both languages, field by field, by a schema that it keeps', async () => {
    const files = await filesOf(zip);
    const schema = JSON.parse(textIn(files, 'description.json')) as {
      properties: Record<string, { items?: { properties: Record<string, { description: string }> } }>;
    };
    const validate = new Ajv2020({ validateFormats: false }).compile(schema);
    validate(JSON.parse(textIn(files, 'desk.json')));
    expect(validate.errors).toBeNull();
    for (const list of archiveLists) {
      const described = schema.properties[list]?.items?.properties ?? {};
      expect(Object.keys(described)).toEqual(Object.keys(archiveFields[list]));
      for (const { description } of Object.values(described)) expect(description).toMatch(/^\S.+ \/ \S.+$/);
    }
  });

  it('explains each of its files in both languages', async () => {
    const files = await filesOf(zip);
    const kinds = new Set([...files.keys()].map((path) => path.replace(/\/.*\./, '/*.')));
    for (const name of ['LIESMICH.txt', 'LEESMIJ.txt']) {
      const text = textIn(files, name);
      kinds.delete(name);
      expect([...kinds].filter((kind) => !kind.startsWith('L') && !text.includes(`\r\n${kind}\r\n`))).toEqual(
        [],
      );
      expect(text.split('\r\n').filter((line) => line.length > 96)).toEqual([]);
    }
  });

  it('leaves out what lies in the trash, and the working days if they are to stay', async () => {
    const [first = ''] = await desk.storage.contacts.orderedIds('de');
    await desk.storage.contacts.trash([first]);
    const files = await filesOf(await makeArchive(desk.db, { ...order, withWorkDays: false }));
    const list = JSON.parse(textIn(files, 'desk.json')) as Record<string, { id: string }[]>;
    expect(list['contacts']?.map(({ id }) => id)).not.toContain(first);
    expect(list['workDays']).toEqual([]);
    expect(list['workMarks']).toEqual([]);
  });
});

describe('an archive on a desk that holds something', () => {
  let desk: TestDesk;
  let zip: Uint8Array;
  let ids: string[];
  beforeEach(async () => {
    desk = await fullDesk();
    zip = await makeArchive(desk.db, order);
    ids = await desk.storage.contacts.orderedIds('de');
    desk.passDays(1);
  });

  it('takes nothing in when all of it is there already', async () => {
    const before = await contentOf(desk.db);
    const { preview, summary } = await takeIn(desk, zip, 'update');
    expect(preview).toMatchObject({ fresh: 0, differing: 0, isDeskEmpty: false });
    expect(summary).toEqual({ written: 0, aside: 0, historyId: undefined });
    expect(await contentOf(desk.db)).toEqual(before);
  });

  it('adds what is missing and leaves alone what was changed here, unless asked', async () => {
    const [first = '', second = '', third = ''] = ids;
    const before = await recordsOf(desk);
    await desk.storage.contacts.save(first, { company: 'Später GmbH' });
    await desk.storage.contacts.trash([second]);
    await desk.storage.workDays.remove(['2026-06-01']);
    const stays = await desk.storage.contacts.card(third);

    const { preview, summary } = await takeIn(desk, zip);
    expect(preview).toMatchObject({ fresh: 1, differing: 2 });
    expect(preview.differences.map(({ id, standing, isNewerHere }) => [id, standing, isNewerHere])).toEqual(
      expect.arrayContaining([
        [first, 'changed', true],
        [second, 'trashed', false],
      ]),
    );
    expect(summary.written).toBe(1);
    expect((await desk.storage.contacts.get(first))?.company).toBe('Später GmbH');
    expect((await desk.storage.contacts.get(second))?.deletedAt).toBeGreaterThan(0);

    const again = await takeIn(desk, zip, 'update');
    expect(again.summary.written).toBe(2);
    expect(await desk.storage.contacts.card(third)).toEqual(stays);
    expect(await recordsOf(desk)).toEqual(before);
    await desk.storage.history.undo(again.summary.historyId ?? 0);
    expect((await desk.storage.contacts.get(first))?.company).toBe('Später GmbH');
  });

  it('knows a card by its UID that another desk keeps under another id, and does not take it in twice', async () => {
    const other = await openDesk();
    const elsewhere = createDeskStorage({
      db: other.db,
      clock: { now: () => now },
      newId: () => 'elsewhere',
    });
    await elsewhere.contacts.importCards([
      { raw: card('Олена', 'Приклад', 'NOTE:anders'), mainLanguage: 'de' },
    ]);
    const { preview } = await takeIn(other, zip, 'update');
    expect(preview.differing).toBe(1);
    expect(await other.storage.contacts.count()).toBe(ids.length);
    expect((await other.storage.contacts.card('elsewhere'))?.raw).toContain('NOTE:§ ₂ 𝔼');
  });

  it('writes nothing at all when it is stopped', async () => {
    const other = await openDesk();
    const session = new ArchiveSession(other.storage, 'archiv.zip');
    await session.read(await changed(zip, { [await pathOf(ids[0])]: 'kein Kontakt' }));
    const before = await contentOf(other.db);
    const stop = new AbortController();
    stop.abort();
    expect(await situationOf(session.write('skip', { signal: stop.signal }))).toEqual({ kind: 'cancelled' });
    expect(await contentOf(other.db)).toEqual(before);
  });

  it('keeps aside what cannot be read, once, and takes in the rest', async () => {
    const lists = JSON.parse(textIn(await filesOf(zip), 'desk.json')) as Record<string, unknown[]>;
    lists['workDays'] = [{ id: '2026-13-01', countries: [], note: 'gibt es nicht' }];
    lists['houses']?.push({ id: 'x', city: 7 });
    lists['letterheads'] = [{ ...letterhead, logo: { ...letterhead.logo, mediaType: 'image/svg+xml' } }];
    const broken = await changed(zip, {
      'desk.json': JSON.stringify(lists),
      [await pathOf(ids[0])]: 'kein Kontakt',
      [await pathOf(ids[1])]: null,
      'contacts/fremd.vcf': card('Nicht', 'Genannt'),
    });
    const other = await openDesk();
    const { preview, summary } = await takeIn(other, broken);
    expect(preview).toMatchObject({
      broken: 4,
      missing: [await pathOf(ids[1])],
      unlisted: ['contacts/fremd.vcf'],
    });
    expect(summary).toMatchObject({ written: preview.fresh, aside: 4 });
    const pieces = await other.storage.aside.list();
    expect(
      pieces
        .map(({ text }) => text)
        .toSorted()
        .at(-1),
    ).toBe('{\n  "id": "x",\n  "city": 7\n}');
    expect(pieces.map(({ reason }) => reason).toSorted()).toEqual([
      'archive.row',
      'archive.row',
      'archive.row',
      'outside',
    ]);
    expect(await other.storage.contacts.count()).toBe(ids.length - 2);
    expect((await takeIn(other, broken)).summary.aside).toBe(0);
  });

  /** Where a contact stands in the archive. */
  async function pathOf(id: string | undefined): Promise<string> {
    const list = JSON.parse(textIn(await filesOf(zip), 'desk.json')) as {
      contacts: { id: string; file: string }[];
    };
    return list.contacts.find((entry) => entry.id === id)?.file ?? '';
  }
});
