import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CheckedBackup, sha256 } from '../../../renderer/storage/backup/backup-format';
import { emptyIdea } from '../../../renderer/domain/idea';
import { plainLetterhead } from '../../../renderer/domain/letterhead';
import { emptyMeeting } from '../../../renderer/domain/meeting';
import { emptyRotation } from '../../../renderer/domain/rotation';
import { sampleSites } from '../../../renderer/domain/sample-rotations';
import { readBackup } from '../../../renderer/storage/backup/read-backup';
import { restoreBackup } from '../../../renderer/storage/backup/restore-backup';
import { writeBackup } from '../../../renderer/storage/backup/write-backup';
import { latestVersion } from '../../../renderer/storage/migrations';
import { recordTables } from '../../../renderer/storage/rows';
import v1 from '../../fixtures/frozen/v1.json';
import { type TestDesk, contentOf, openTestDesk, situationOf } from '../../support/storage-desk';
import { openConflict } from '../../support/storage-sync';
import { card, house, person, topic } from '../../support/storage-people';

const now = Date.UTC(2026, 2, 2);

describe('a backup', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
    await desk.storage.houses.save(house('krefeld', 'Krefeld'));
    await desk.storage.contacts.create(person('Erika', 'Muster'), { mainLanguage: 'de' });
    const { ids } = await desk.storage.contacts.importCards(
      [{ raw: card('Jan', 'Voorbeeld'), mainLanguage: 'nl' }],
      { fileName: 'alt.vcf' },
    );
    await desk.storage.contacts.save(ids[0] ?? '', { company: 'Beispiel GmbH' });
    await desk.storage.drafts.save('contact/new', { half: 'typed' });
    await desk.storage.aside.add([{ fileName: 'alt.vcf', line: 7, reason: 'noEnd', text: 'BEGIN:VCARD' }]);
  });
  afterEach(async () => desk.close());

  it('holds every kind of record, and brings each back', async () => {
    const { storage } = desk;
    await storage.rotations.create(
      { ...emptyRotation(''), personName: 'Lena Muster', from: '2026-01-08', until: '2026-06-30' },
      { mainLanguage: 'de' },
    );
    await storage.ideas.create({ ...emptyIdea(''), title: { de: 'Radkarte' } }, { mainLanguage: 'de' });
    await storage.meetings.save({ ...emptyMeeting('m'), title: { de: 'Runde' } });
    for (const site of sampleSites()) await storage.sites.save(site);
    await storage.topics.save(topic('waste', 'Abfall'));
    await storage.partnerships.save({
      id: 'k-v',
      houseIds: ['krefeld', 'venlo'],
      since: '',
      state: { kind: 'active' },
    });
    await storage.closingDays.save([
      {
        id: 'c',
        houseId: 'krefeld',
        from: '2026-02-16',
        until: '2026-02-16',
        name: { de: 'Rosenmontag' },
        basis: 'custom',
        part: 'whole',
        source: 'Beschluss',
        checkedOn: '2026-01-10',
        ruleId: '',
        open: false,
      },
    ]);
    await storage.schoolHolidays.save([
      {
        id: 's',
        region: 'DE-NW',
        from: '2030-01-01',
        until: '2030-01-04',
        name: { de: 'Ferien' },
        source: 'Erlass',
        checkedOn: '2026-01-10',
      },
    ]);
    await storage.workDays.save([{ id: '2026-06-01', countries: ['DE', 'NL'], note: 'Bahn' }]);
    await storage.workMarks.save([{ id: 'w', label: 'Bus', country: 'NL', days: 60 }]);
    await storage.templates.save({
      id: 't',
      name: 'Eingang',
      kind: 'contacts',
      partnershipId: null,
      choices: { layout: 'alphabet' },
      contacts: { from: 'selection', ids: ['c-1'] },
    });
    await storage.letterheads.save(
      {
        ...plainLetterhead('venlo'),
        logo: { mediaType: 'image/png', base64: 'iVBORw0KGgo=', width: 4, height: 2 },
        footer: { nl: 'Postbus 1' },
      },
      'Venlo',
    );
    await desk.db.conflicts.add(openConflict('c-1', 'contact', { mine: 'Meine Notiz' }));
    const before = await contentOf(desk.db);
    expect(recordTables.filter((table) => before[table]?.length === 0)).toEqual([]);
    const read = await readBackup(await writeBackup(desk.db, { now }));
    if (!read.ok) throw new Error(read.problem);
    const other = await openTestDesk();
    await restoreBackup(other.db, read.backup);
    expect({ ...(await contentOf(other.db)), meta: [] }).toEqual({ ...before, meta: [] });
    await other.close();
  });

  it.each([undefined, 'Brücke über die Maas'])(
    'brings everything back as it was (passphrase: %s)',
    async (passphrase) => {
      const before = await contentOf(desk.db);
      const bytes = await writeBackup(desk.db, { now, ...(passphrase ? { passphrase } : {}) });
      await desk.storage.contacts.trash(await desk.storage.contacts.orderedIds('de'));
      await desk.storage.houses.save(house('venlo', 'Venlo'));
      await desk.storage.drafts.remove('contact/new');

      const read = await readBackup(bytes, passphrase);
      if (!read.ok) throw new Error(read.problem);
      await restoreBackup(desk.db, read.backup);
      const after = await contentOf(desk.db);
      expect({ ...after, meta: [] }).toEqual({ ...before, meta: [] });
      expect(after['meta']).toEqual([...(before['meta'] ?? []), { key: 'generation', value: 1 }]);
    },
  );

  it('says when it was written and how much it holds', async () => {
    const read = await readBackup(await writeBackup(desk.db, { now }));
    expect(read).toMatchObject({
      ok: true,
      backup: {
        at: '2026-03-02T00:00:00.000Z',
        schema: latestVersion,
        counts: { contacts: 2, cards: 2, houses: 1 },
      },
    });
  });

  it('shows nobody a word of an encrypted one without the passphrase', async () => {
    const bytes = await writeBackup(desk.db, { now, passphrase: 'richtig' });
    expect(await readBackup(bytes)).toEqual({ ok: false, problem: 'passphraseNeeded' });
    expect(await readBackup(bytes, 'falsch')).toEqual({ ok: false, problem: 'wrongPassphrase' });
    expect(new TextDecoder().decode(bytes)).not.toContain('Muster');
  });

  it('opens with the same passphrase typed on another keyboard', async () => {
    const bytes = await writeBackup(desk.db, { now, passphrase: 'Bru\u0308cke' });
    expect((await readBackup(bytes, 'Br\u00fccke')).ok).toBe(true);
  });

  it('never uses the same salt or nonce twice', async () => {
    const one = await writeBackup(desk.db, { now, passphrase: 'x' });
    const two = await writeBackup(desk.db, { now, passphrase: 'x' });
    expect(firstLine(one)['encryption']).not.toEqual(firstLine(two)['encryption']);
    expect(firstLine(one)).toMatchObject({ encryption: { iterations: 600_000 } });
  });

  it('is refused as damaged when any byte is wrong or its end is missing', async () => {
    const bytes = await writeBackup(desk.db, { now });
    const damaged = [bytes.slice(0, -1), bytes.slice(0, 200), bytes.slice(0, 60)];
    const step = Math.ceil(bytes.length / 60);
    for (let at = 30; at < bytes.length; at += step) {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ 1;
      damaged.push(copy);
    }
    for (const each of damaged) {
      // A flipped bit in the header may turn its version into a higher one.
      const problem = expect.stringMatching(/^(damaged|newer)$/) as string;
      expect(await readBackup(each)).toEqual({ ok: false, problem });
    }
  });

  it('is refused when it is another file altogether', async () => {
    for (const text of ['', 'BEGIN:VCARD\r\nEND:VCARD\r\n', '{"format":"other"}\n', '{}\n', '\n\n\n']) {
      expect(await readBackup(new TextEncoder().encode(text))).toEqual({ ok: false, problem: 'notABackup' });
    }
  });

  it('is refused when a newer app wrote it', async () => {
    const header = { format: 'tandem-backup', version: 2, schema: latestVersion, at: '', encryption: null };
    expect(await readBackup(await forged(header, []))).toEqual({ ok: false, problem: 'newer' });
    expect(await readBackup(await forged({ ...header, version: 1, schema: latestVersion + 1 }, []))).toEqual({
      ok: false,
      problem: 'newer',
    });
  });

  it('is refused when a row, a table or a count is not what it should be', async () => {
    const header = { format: 'tandem-backup', version: 1, schema: latestVersion, at: '', encryption: null };
    const counts = Object.fromEntries(desk.db.tables.map((table) => [table.name, 0]));
    const sound = house('krefeld', 'Krefeld');
    expect((await readBackup(await forged(header, [counts]))).ok).toBe(true);
    expect((await readBackup(await forged(header, [{ ...counts, houses: 1 }, ['houses', sound]]))).ok).toBe(
      true,
    );
    for (const lines of [
      [],
      [{ ...counts, houses: 2 }, ['houses', sound]],
      [counts, ['houses', sound]],
      [{ ...counts, houses: 1 }, ['houses', { id: 'krefeld' }]],
      [{ ...counts, cards: 1 }, ['cards', { id: 'x', raw: 7, mainLanguage: 'de' }]],
      [{ ...counts, other: 1 }, ['other', { id: 'x' }]],
      [{ ...counts, houses: 1 }, 'houses'],
    ]) {
      expect(await readBackup(await forged(header, lines))).toEqual({ ok: false, problem: 'damaged' });
    }
  });

  it('leaves the old content untouched when the restore fails in the middle', async () => {
    const before = await contentOf(desk.db);
    const read = await readBackup(await writeBackup(desk.db, { now }));
    if (!read.ok) throw new Error(read.problem);
    const houses = read.backup.tables.get('houses') ?? [];
    read.backup.tables.set('houses', [...houses, ...houses]);
    expect(await situationOf(restoreBackup(desk.db, read.backup))).toMatchObject({ kind: 'unknown' });
    expect(await contentOf(desk.db)).toEqual(before);
  });

  it('leaves the old content untouched when the user stops the restore', async () => {
    const before = await contentOf(desk.db);
    const read = await readBackup(await writeBackup(desk.db, { now }));
    if (!read.ok) throw new Error(read.problem);
    const stop = new AbortController();
    const restoring = restoreBackup(desk.db, read.backup, {
      signal: stop.signal,
      onProgress: (done) => {
        if (done >= 3) stop.abort();
      },
    });
    expect(await situationOf(restoring)).toEqual({ kind: 'cancelled' });
    expect(await contentOf(desk.db)).toEqual(before);
  });

  it('of an older version is migrated on the way in', async () => {
    const tables = new Map(Object.entries(v1) as [string, Record<string, unknown>[]][]);
    const old: CheckedBackup = { schema: 1, at: '', counts: {}, tables };
    await restoreBackup(desk.db, old);
    const after = await contentOf(desk.db);
    expect(after['contacts']).toEqual(v1.contacts);
    expect(after['cards']).toEqual(v1.cards);
    expect(after['drafts']).toEqual([
      { key: 'contact/new', value: { name: { family: 'Halbgetip' } }, at: 0 },
    ]);
    const names = (await indexedDB.databases()).map((each) => each.name);
    expect(names).not.toContain(`${desk.db.name}-restore`);
  });

  it('makes readers that follow the changes start again', async () => {
    const { upTo, generation } = await desk.storage.contacts.changedSince(0, 100);
    const read = await readBackup(await writeBackup(desk.db, { now }));
    if (!read.ok) throw new Error(read.problem);
    await restoreBackup(desk.db, read.backup);
    expect((await desk.storage.contacts.changedSince(upTo, 100)).generation).toBe(generation + 1);
  });
});

function firstLine(bytes: Uint8Array): Record<string, unknown> {
  const text = new TextDecoder().decode(bytes);
  return JSON.parse(text.slice(0, text.indexOf('\n'))) as Record<string, unknown>;
}

/** A file with a right checksum around whatever content. */
async function forged(header: object, lines: unknown[]): Promise<Uint8Array<ArrayBuffer>> {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const content = await new Response(packed).arrayBuffer();
  const head = `${JSON.stringify(header)}\n`;
  const sum = await sha256(new Uint8Array(await new Blob([head, content]).arrayBuffer()));
  return new Uint8Array(await new Blob([head, `${sum}\n`, content]).arrayBuffer());
}
