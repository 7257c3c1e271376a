import type { Contact } from '../../domain/contact';
import type { Idea } from '../../domain/idea';
import type { Partnership } from '../../domain/partnership';
import type { Rotation } from '../../domain/rotation';
import { type Collection, type LocalItem, type SyncKind, syncKinds } from '../../sync/ports';
import type { DeskDatabase } from '../desk-database';
import { eachRow } from '../each-row';
import { sampleIds } from '../sample-data-repository';
import { revOf, type SyncedRow, syncedRecords, syncedTables } from './synced-kinds';

/**
 * Whether a record goes to the server of a partnership's collection by itself. Stricter than what screens show under
 * a partnership, since what is sent is read by others: a contact must name the partnership, so that one of no
 * partnership stays here; days and ideas that name none must at least stand between both its houses, so that an absence
 * or an idea of one house alone stays here.
 */
export function isSentTo(
  partnership: Pick<Partnership, 'id' | 'houseIds'>,
  row: Pick<Contact, 'partnershipIds'> &
    Partial<Pick<Rotation, 'homeHouseId' | 'hostHouseId'> & Pick<Idea, 'houseIds'>>,
): boolean {
  if (row.partnershipIds.length > 0) return row.partnershipIds.includes(partnership.id);
  const named = row.houseIds ?? [row.homeHouseId, row.hostHouseId];
  return partnership.houseIds.every((id) => named.includes(id));
}

/**
 * What may have to be sent to a collection (`SyncStore.touched`), without reading a text: what counts to its
 * partnership and is not bound there, bound items that were changed or erased, parked ones that may be tried again.
 * Never sample data. An item that was bound stays bound when it leaves the partnership: taking it off the server for
 * all others is a deletion, and nobody has asked for one.
 */
export async function touchedItems(db: DeskDatabase, collection: Collection, now: number): Promise<string[]> {
  const { id, kind, partnershipId } = collection;
  const [partnership, samples, bindings] = await Promise.all([
    db.partnerships.get(partnershipId),
    sampleIds(db, syncedTables[kind]),
    db.bindings.where('collectionId').equals(id).toArray(),
  ]);
  const invented = new Set(samples);
  const bound = new Map(bindings.map((binding) => [binding.itemId, binding]));
  const touched: string[] = [];
  const met = new Set<string>();
  await eachRow(db.table<SyncedRow, string>(syncedTables[kind]), (row) => {
    const binding = bound.get(row.id);
    if (binding) {
      met.add(row.id);
      const isDue = binding.parked?.retryAt !== undefined && binding.parked.retryAt <= now;
      if (isDue || binding.cleanRev !== revOf(row)) touched.push(row.id);
    } else if (row.deletedAt === 0 && partnership && !invented.has(row.id) && isSentTo(partnership, row)) {
      touched.push(row.id);
    }
  });
  const erased = bindings.filter(({ itemId, away }) => !away && !met.has(itemId));
  return [...touched, ...erased.map(({ itemId }) => itemId)];
}

/** Items of one kind by their ids; those that are gone are left out. */
async function itemsOf(db: DeskDatabase, kind: SyncKind, ids: readonly string[]): Promise<LocalItem[]> {
  const records = await syncedRecords(db, kind, ids);
  return [...records.values()].map(({ row, text }) => ({
    itemId: row.id,
    kind,
    uid: row.uid,
    raw: text.raw,
    mainLanguage: text.mainLanguage,
    deleted: row.deletedAt > 0,
    rev: revOf(row),
  }));
}

/** Items by their ids, whatever their kind. */
export async function itemsOfAnyKind(db: DeskDatabase, ids: readonly string[]): Promise<LocalItem[]> {
  const wanted = [...new Set(ids)];
  return (await Promise.all(syncKinds.map((kind) => itemsOf(db, kind, wanted)))).flat();
}

/** Items with one of these UIDs, sample data left out: what is invented must not mix with what is real. */
export async function itemsWithUid(
  db: DeskDatabase,
  kind: SyncKind,
  uids: readonly string[],
): Promise<LocalItem[]> {
  const table = db.table<SyncedRow, string>(syncedTables[kind]);
  // One question each, all under way at once: a cursor would wait for the database at each UID, since they lie apart.
  const ids = await db.transaction('r', table, async () => {
    const each = [...new Set(uids)].map((uid) => table.where('uid').equals(uid).primaryKeys());
    return (await Promise.all(each)).flat();
  });
  if (ids.length === 0) return [];
  const invented = new Set(await sampleIds(db, syncedTables[kind]));
  return itemsOf(
    db,
    kind,
    ids.filter((id) => !invented.has(id)),
  );
}
