import type { Table } from 'dexie';
import { movedHref } from '../../sync/moved-href';
import type { CollectionChange } from '../../sync/ports';
import type { DeskDatabase } from '../desk-database';

/** Tables in which addresses of a collection's members stand. */
export const moveTables = (db: DeskDatabase) => [
  db.collections,
  db.bindings,
  db.journal,
  db.syncQueue,
  db.quarantine,
];

/**
 * A collection is at `href` from now on (`SyncStore.moveCollection`). Base texts stay, so that what has not changed is
 * not fetched again and what was typed meanwhile is still known as such. To be called inside a transaction of
 * `moveTables`.
 */
export async function moveCollection(
  db: DeskDatabase,
  id: string,
  href: string,
  change: CollectionChange,
): Promise<void> {
  const move = (row: { href: string }) => {
    row.href = movedHref(href, row.href);
  };
  await db.bindings.where('collectionId').equals(id).modify(move);
  await db.journal.where('collectionId').equals(id).modify(move);
  // Their addresses are part of their keys.
  await rekey(db.syncQueue, id, move);
  await rekey(db.quarantine, id, move);
  const { held = [] } = (await db.collections.get(id)) ?? {};
  await db.collections.update(id, { held: held.map((one) => movedHref(href, one)), ...change, href });
}

async function rekey<Row extends { href: string }>(
  table: Table<Row, [string, string]>,
  id: string,
  move: (row: Row) => void,
): Promise<void> {
  const own = table.where('[collectionId+href]').between([id], [id, []]);
  const rows = await own.toArray();
  await own.delete();
  for (const row of rows) move(row);
  await table.bulkPut(rows);
}
