import type { Table } from 'dexie';
import type { BindingHead, CollectionChange, JournalEntry, Queued, SyncStore } from '../../sync/ports';
import { generationOf } from '../contacts-reading';
import type { StorageDeps } from '../ports';
import { guarded, StorageFailure } from '../storage-errors';
import { applyIncoming } from './apply-incoming';
import { bindingTables, dropBindings, putBindings, withTexts } from './bindings';
import { itemsOfAnyKind, itemsWithUid, touchedItems } from './local-items';
import { moveCollection, moveTables } from './move-collection';
import { type SyncedRow, syncedTables } from './synced-kinds';
import type { QueueRow } from './sync-rows';
import { takeOff } from './take-off';

function queuedOf({ href, etag, tries, notBefore }: QueueRow): Queued {
  return { href, tries, notBefore, ...(etag !== undefined && { etag }) };
}

/** Rows of the journal are unique by these. */
const placeOfEntry = ({ collectionId, itemId }: JournalEntry): string => `${collectionId} ${itemId}`;

/**
 * The engine's store over the desk's database, for one run: make a new one for the next. It belongs to the desk as it
 * was when it was made: once a backup has taken its place, every write is refused (`cancelled`), or a run under way would
 * write down as seen what the desk no longer holds, and send old texts as new ones. So is every write to a collection
 * that was unbound meanwhile.
 * @throws StorageFailure
 */
export function createSyncStore(deps: StorageDeps): SyncStore {
  const { db } = deps;
  const begun = guarded(() => generationOf(db));
  begun.catch(() => undefined); // Whichever write waits for it reports it.

  async function checkDesk(generation: number): Promise<void> {
    if ((await generationOf(db)) !== generation) throw new StorageFailure({ kind: 'cancelled' });
  }

  /** One transaction over these tables, of a desk and a collection that are still the ones this run began with. */
  async function write<T>(tables: Table[], collectionId: string | null, work: () => Promise<T>): Promise<T> {
    const generation = await begun;
    return guarded(() =>
      db.transaction('rw', [...tables, db.collections, db.meta], async () => {
        await checkDesk(generation);
        const isThere = collectionId === null || (await db.collections.get(collectionId)) !== undefined;
        if (!isThere) throw new StorageFailure({ kind: 'cancelled' });
        return work();
      }),
    );
  }

  const change = async (id: string, wanted: CollectionChange) => {
    await db.collections.update(id, wanted);
  };
  const enqueue = async (collectionId: string, queued: readonly Queued[]) => {
    await db.syncQueue.bulkPut(queued.map((each) => ({ ...each, collectionId })));
  };
  const bindingsIn = (collectionId: string) => db.bindings.where('collectionId').equals(collectionId);

  return {
    takeLease: async (accountId, holder, now, until) =>
      write([db.leases], null, async () => {
        const lease = await db.leases.get(accountId);
        if (lease && lease.holder !== holder && lease.until > now) return false;
        await db.leases.put({ accountId, holder, until });
        return true;
      }),

    // Even on a desk that a backup has replaced: the next run shall not have to wait.
    releaseLease: async (accountId, holder) =>
      guarded(async () => {
        const own = db.leases.where('accountId').equals(accountId);
        await own.filter((lease) => lease.holder === holder).delete();
      }),

    collections: async (accountId) =>
      guarded(() => db.collections.where('accountId').equals(accountId).toArray()),

    saveCollection: async (id, wanted) => write([], id, () => change(id, wanted)),

    moveCollection: async (id, href, wanted) =>
      write(moveTables(db), id, () => moveCollection(db, id, href, wanted)),

    bindingHeads: async (collectionId) =>
      guarded(async () => {
        const collection = await db.collections.get(collectionId);
        if (!collection) return [];
        const bindings = await bindingsIn(collectionId).toArray();
        const table = db.table<SyncedRow, string>(syncedTables[collection.kind]);
        const rows = await table.bulkGet(bindings.map(({ itemId }) => itemId));
        return bindings.map(({ id, itemId, href, uid, etag, away }, at): BindingHead => {
          const row = rows[at];
          const deleted = row === undefined || row.deletedAt > 0;
          return {
            id,
            itemId,
            href,
            uid,
            deleted,
            ...(etag !== undefined && { etag }),
            ...(away && { away }),
          };
        });
      }),

    bindingsAt: async (collectionId, hrefs) =>
      guarded(async () => {
        const keys = hrefs.map((href): [string, string] => [collectionId, href]);
        return withTexts(db, await db.bindings.where('[collectionId+href]').anyOf(keys).toArray());
      }),

    bindingsOf: async (itemIds) =>
      guarded(async () => {
        const found = await db.bindings
          .where('itemId')
          .anyOf([...itemIds])
          .toArray();
        return withTexts(db, found);
      }),

    bindingCount: async (collectionId) =>
      guarded(async () => {
        const bound = await bindingsIn(collectionId).toArray();
        return { bound: bound.length, parked: bound.filter(({ parked }) => parked !== undefined).length };
      }),

    touched: async (collectionId, now) =>
      guarded(async () => {
        const collection = await db.collections.get(collectionId);
        return collection ? touchedItems(db, collection, now) : [];
      }),

    localItems: async (itemIds) => guarded(() => itemsOfAnyKind(db, itemIds)),

    itemsByUid: async (kind, uids) => guarded(() => itemsWithUid(db, kind, uids)),

    queue: async (collectionId) =>
      guarded(async () => {
        const rows = db.syncQueue.where('[collectionId+href]').between([collectionId], [collectionId, []]);
        return (await rows.toArray()).map(queuedOf);
      }),

    saveListing: async (collectionId, { queued, change: wanted }) =>
      write([db.syncQueue], collectionId, async () => {
        await enqueue(collectionId, queued);
        await change(collectionId, wanted);
      }),

    applyIncoming: async (collectionId, incoming) => {
      const generation = await begun;
      return guarded(() => applyIncoming(deps, collectionId, incoming, () => checkDesk(generation)));
    },

    settle: async (collectionId, { bindings, removed, hrefs, quarantined }) =>
      write([...bindingTables(db), db.syncQueue, db.quarantine], collectionId, async () => {
        await dropBindings(db, removed);
        await putBindings(db, bindings);
        await takeOff(db, collectionId, [...hrefs.map((href) => ({ href })), ...quarantined]);
        await db.quarantine.bulkPut([...quarantined]);
      }),

    quarantined: async (collectionId) =>
      guarded(() =>
        db.quarantine.where('[collectionId+href]').between([collectionId], [collectionId, []]).toArray(),
      ),

    journal: async (collectionId) =>
      guarded(() => db.journal.where('collectionId').equals(collectionId).toArray()),

    writeJournal: async (entries) =>
      write([db.journal], null, async () => {
        const known = await db.collections.bulkGet(entries.map(({ collectionId }) => collectionId));
        if (known.includes(undefined)) throw new StorageFailure({ kind: 'cancelled' });
        const written = new Set(entries.map(placeOfEntry));
        const ids = [...new Set(entries.map(({ collectionId }) => collectionId))];
        const earlier = db.journal.where('collectionId').anyOf(ids);
        await earlier.filter((entry) => written.has(placeOfEntry(entry))).delete();
        await db.journal.bulkPut([...entries]);
      }),

    settleJournal: async (collectionId, { entries, bindings, removed, queued }) =>
      write([db.journal, ...bindingTables(db), db.syncQueue], collectionId, async () => {
        await db.journal.bulkDelete([...entries]);
        await dropBindings(db, removed);
        await putBindings(db, bindings);
        await enqueue(collectionId, queued);
      }),

    addActivity: async (activity) =>
      write([db.activity], null, async () => {
        await db.activity.bulkAdd(activity.map((row) => ({ ...row })));
      }),
  };
}
