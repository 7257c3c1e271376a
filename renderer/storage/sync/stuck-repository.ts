import { renewUid } from '../../codec/renew-uid';
import type { Localized } from '../../domain/localized';
import type { Collection, Parked, Quarantined, SyncKind } from '../../sync/ports';
import { commit, commitTables } from '../commit';
import type { StorageDeps } from '../ports';
import { guarded } from '../storage-errors';
import { bindingTables, dropBindings } from './bindings';
import type { BindingRow } from './sync-rows';
import {
  labelOf,
  putSynced,
  syncedHistory,
  syncedRecords,
  type SyncedRow,
  syncedTables,
} from './synced-kinds';

/** An item as lists of sync show it. `label` is empty where it has no name, or is gone from the desk. */
export type NamedItem = { itemId: string; kind: SyncKind; label: Localized; isTrashed: boolean };

/** An item that does not go on by itself, and why. */
export type ParkedItem = NamedItem & { bindingId: string; collectionId: string; parked: Parked };

/** An item that is gone from the server and waits for the person's decision (`collections.decideRemovals`). */
export type HeldItem = NamedItem & { href: string };

const idsOf = (bindings: readonly BindingRow[]) => bindings.map(({ itemId }) => itemId);

/** What waits for the person: removals and deletions that are held, items that are parked, texts that cannot be read. */
export function createStuckRepository({ db, clock, newId }: StorageDeps) {
  async function named(kind: SyncKind, wanted: readonly string[]): Promise<NamedItem[]> {
    const rows = await db.table<SyncedRow, string>(syncedTables[kind]).bulkGet([...wanted]);
    return wanted.map((itemId, at) => {
      const row = rows[at];
      return { itemId, kind, label: row ? labelOf(row) : {}, isTrashed: !row || row.deletedAt > 0 };
    });
  }

  return {
    /** Removals of a collection that are held: all of them are decided about at once. */
    held: async (collectionId: string): Promise<HeldItem[]> =>
      guarded(async () => {
        const collection = await db.collections.get(collectionId);
        if (!collection) return [];
        const keys = collection.held.map((href): [string, string] => [collectionId, href]);
        const bindings = await db.bindings.where('[collectionId+href]').anyOf(keys).toArray();
        const items = await named(collection.kind, idsOf(bindings));
        return items.map((item, at) => ({ ...item, href: bindings[at]?.href ?? '' }));
      }),

    /** Deletions of a collection that are held: all of them are decided about at once (`collections.decideDeletions`). */
    heldDeletions: async (collectionId: string): Promise<NamedItem[]> =>
      guarded(async () => {
        const collection = await db.collections.get(collectionId);
        return collection?.deletions ? named(collection.kind, collection.deletions.items) : [];
      }),

    /** Items that are parked, of one collection or of all; last parked first. */
    parked: async (collectionId?: string): Promise<ParkedItem[]> =>
      guarded(async () => {
        const collections = new Map((await db.collections.toArray()).map((each) => [each.id, each]));
        const wanted: Collection[] = [...collections.values()].filter(
          ({ id }) => collectionId === undefined || id === collectionId,
        );
        const found: ParkedItem[] = [];
        for (const { id, kind } of wanted) {
          const ofCollection = db.bindings.where('collectionId').equals(id);
          const bindings = await ofCollection.filter(({ parked }) => parked !== undefined).toArray();
          const items = await named(kind, idsOf(bindings));
          for (const [at, binding] of bindings.entries()) {
            const item = items[at];
            if (!item || !binding.parked) continue;
            found.push({ ...item, bindingId: binding.id, collectionId: id, parked: binding.parked });
          }
        }
        return found.toSorted((one, other) => other.parked.at - one.parked.at);
      }),

    /**
     * Lets the next run try a parked item again as if nothing had been tried. One that was never seen on the server is
     * sent anew under a new address.
     */
    tryAgain: async (bindingIds: readonly string[]): Promise<void> =>
      guarded(() =>
        db.transaction('rw', [...bindingTables(db), db.collections], async () => {
          const rows = (await db.bindings.bulkGet([...bindingIds])).flatMap((row) => (row ? [row] : []));
          for (const row of rows) {
            if (!row.parked) continue;
            const fresh = { parked: undefined, cleanRev: undefined, refusedCanons: [], sent: [] };
            if (row.baseCanon !== '') await db.bindings.update(row.id, fresh);
            else await dropBindings(db, [row.id]);
            await db.collections.update(row.collectionId, { notBefore: 0 });
          }
        }),
      ),

    /**
     * Gives a parked item another UID, because the server takes its old one no more (`uidTaken`: mostly in a trash that
     * only the server sees). The next run makes it anew; `X-TANDEM-WAS` tells other desks what it was. One step of the
     * history that is not undone: the old UID would be refused again.
     */
    makeAnew: async (bindingId: string): Promise<void> =>
      guarded(() =>
        db.transaction('rw', [...commitTables(db), ...bindingTables(db), db.collections], async () => {
          const binding = await db.bindings.get(bindingId);
          const collection = binding && (await db.collections.get(binding.collectionId));
          if (!binding || !collection || binding.parked?.reason !== 'uidTaken') return;
          const { kind } = collection;
          const record = (await syncedRecords(db, kind, [binding.itemId])).get(binding.itemId);
          if (!record) return;
          const { row, text } = record;
          const at = clock.now();
          const request = { kind: syncedHistory[kind].renewed, values: {}, undoable: false, at };
          await commit(db, request, async (changes) => {
            const renewed = { ...text, raw: renewUid(text.raw, newId()) };
            const { createdAt, deletedAt } = row;
            changes.describe(
              await putSynced(changes, kind, renewed, { createdAt, deletedAt, updatedAt: at }),
            );
          });
          await dropBindings(db, [bindingId]);
          await db.collections.update(collection.id, { notBefore: 0 });
        }),
      ),

    /** Texts of a collection that came and were not taken over; those of another kind are no trouble and left out. */
    unreadable: async (collectionId: string): Promise<Quarantined[]> =>
      guarded(async () => {
        const rows = db.quarantine.where('[collectionId+href]').between([collectionId], [collectionId, []]);
        return rows.filter(({ reason }) => reason !== 'otherKind').toArray();
      }),

    /** Lets the next run fetch such a text again. */
    fetchAgain: async (collectionId: string, href: string): Promise<void> =>
      guarded(() =>
        db.transaction('rw', [db.quarantine, db.syncQueue], async () => {
          await db.quarantine.delete([collectionId, href]);
          await db.syncQueue.put({ collectionId, href, tries: 0, notBefore: clock.now() });
        }),
      ),
  };
}
