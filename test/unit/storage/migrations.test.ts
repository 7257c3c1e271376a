import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DeskDatabase } from '../../../renderer/storage/desk-database';
import { createDeskStorage } from '../../../renderer/storage/desk-storage';
import { latestVersion, migrations } from '../../../renderer/storage/migrations';
import { openDesk } from '../../../renderer/storage/open-desk';
import schemas from '../../fixtures/frozen/schemas.json';
import v1 from '../../fixtures/frozen/v1.json';
import v3 from '../../fixtures/frozen/v3.json';

type Schema = Record<string, string[]>;

/** Tables with their keys and indexes as this version declares them. */
function schemaAt(version: number): Schema {
  const db = new DeskDatabase({ name: 'never-opened', upTo: version });
  return Object.fromEntries(
    db.tables.map(({ name, schema }) => [
      name,
      [schema.primKey.src, ...schema.indexes.map((index) => index.src).sort()],
    ]),
  );
}

/** A database as version 1 of the app left it. */
async function frozenDesk(name: string): Promise<void> {
  const db = new DeskDatabase({ name, upTo: 1 });
  await db.open();
  for (const [table, rows] of Object.entries(v1)) await db.table(table).bulkAdd(rows as object[]);
  db.close();
}

describe('migrations', () => {
  it('are numbered without a gap', () => {
    expect(migrations.map((each) => each.version)).toEqual(migrations.map((_, at) => at + 1));
  });

  it.each(migrations.map(({ version, name }) => [version, name] as const))(
    'declare version %i (%s) exactly as it was released',
    (version) => {
      expect(schemaAt(version)).toEqual((schemas as Record<string, Schema>)[version]);
    },
  );

  it('only ever add: every table and index of a version is in the next', () => {
    for (let version = 2; version <= latestVersion; version++) {
      const next = schemaAt(version);
      for (const [table, [key, ...indexes]] of Object.entries(schemaAt(version - 1))) {
        expect(next[table]?.[0]).toBe(key);
        expect(next[table]).toEqual(expect.arrayContaining(indexes));
      }
    }
  });

  it('bring what version 1 wrote to this version without losing a row', async () => {
    await frozenDesk('frozen');
    const db = await openDesk({ name: 'frozen' });
    for (const table of [
      'contacts',
      'cards',
      'houses',
      'partnerships',
      'topics',
      'history',
      'historyChanges',
      'aside',
    ] as const) {
      expect(await db.table(table).toArray()).toEqual(v1[table]);
    }
    await db.delete();
  });

  it('move half-typed forms of version 1 from the meta rows to their own table', async () => {
    await frozenDesk('drafts');
    const db = await openDesk({ name: 'drafts' });
    expect(await db.drafts.toArray()).toEqual([
      { key: 'contact/new', value: { name: { family: 'Halbgetip' } }, at: 0 },
    ]);
    expect((await db.meta.toArray()).map((row) => row.key)).toEqual(['change']);
    await db.delete();
  });

  it('bring rows of version 2 to this version as they are, half-typed forms included, beside the empty new tables', async () => {
    const old = new DeskDatabase({ name: 'from-2', upTo: 2 });
    await old.open();
    for (const [table, rows] of Object.entries(v1)) await old.table(table).bulkAdd(rows as object[]);
    await old.drafts.add({ key: 'contact/c-1', value: { company: 'Halb' }, at: 7 });
    const before = await Promise.all(
      old.tables.map(async (table) => [table.name, await table.toArray()] as const),
    );
    old.close();
    const db = await openDesk({ name: 'from-2' });
    for (const [table, rows] of before)
      expect([table, await db.table(table).toArray()]).toEqual([table, rows]);
    for (const table of ['rotations', 'ideas', 'meetings', 'items', 'workDays'] as const) {
      expect(await db.table(table).count()).toBe(0);
    }
    await db.delete();
  });

  it('bring rows of version 3 to this version as they are, beside the empty tables of sync', async () => {
    const old = new DeskDatabase({ name: 'from-3', upTo: 3 });
    await old.open();
    for (const [table, rows] of Object.entries(v3)) await old.table(table).bulkAdd(rows as object[]);
    old.close();
    const db = await openDesk({ name: 'from-3' });
    for (const [table, rows] of Object.entries(v3)) {
      expect([table, await db.table(table).toArray()]).toEqual([table, rows]);
    }
    for (const table of ['accounts', 'collections', 'bindings', 'conflicts', 'activity'] as const) {
      expect(await db.table(table).count()).toBe(0);
    }
    const storage = createDeskStorage({ db, clock: { now: () => 0 }, newId: () => 'x' });
    expect((await storage.rotations.save('r-1', { place: 'Zimmer 1' })).historyId).toBe(3);
    await db.delete();
  });

  it('bring rows of version 4 to this version as they are, beside the empty tables of templates and heads', async () => {
    const old = new DeskDatabase({ name: 'from-4', upTo: 4 });
    await old.open();
    for (const [table, rows] of Object.entries(v3)) await old.table(table).bulkAdd(rows as object[]);
    await old.table('activity').add({ at: 7, itemId: 'r-1', collectionId: 'c' });
    const before = await Promise.all(
      old.tables.map(async (table) => [table.name, await table.toArray()] as const),
    );
    old.close();
    const db = await openDesk({ name: 'from-4' });
    for (const [table, rows] of before)
      expect([table, await db.table(table).toArray()]).toEqual([table, rows]);
    expect([await db.sheetTemplates.count(), await db.letterheads.count()]).toEqual([0, 0]);
    await db.delete();
  });

  it('leave a history of version 1 that can still be undone', async () => {
    await frozenDesk('undo');
    const db = await openDesk({ name: 'undo' });
    const storage = createDeskStorage({ db, clock: { now: () => 0 }, newId: () => 'x' });
    await storage.history.undo(4);
    expect((await storage.contacts.get('c-2'))?.deletedAt).toBe(0);
    expect(await storage.contacts.listTrash()).toEqual([]);
    await db.delete();
  });
});
