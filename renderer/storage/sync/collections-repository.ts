import type { Table } from 'dexie';
import type { Collection, DeletionDecision, RemovalDecision } from '../../sync/ports';
import type { DeskDatabase } from '../desk-database';
import type { StorageDeps } from '../ports';
import { guarded } from '../storage-errors';
import { moveCollection } from './move-collection';
import { bindingTables, dropBindings } from './bindings';

/** What the person decides when a collection is bound, and what the server says of it. */
export type NewCollection = Pick<
  Collection,
  'accountId' | 'kind' | 'href' | 'partnershipId' | 'displayName' | 'mainLanguage' | 'access'
> &
  Partial<Pick<Collection, 'resourceId' | 'traits' | 'turning'>>;

/** What is said of a collection that takes the place of another one. */
export type NewPlace = Pick<NewCollection, 'href' | 'displayName' | 'access' | 'mainLanguage'> & {
  resourceId: string | undefined;
};

/** How a collection begins: nothing of it has been seen. */
export const unseen = {
  lastFull: 0,
  lastSuccess: 0,
  notBefore: 0,
  failures: 0,
  held: [],
  lastLook: 0,
  suspicions: 0,
} as const satisfies Partial<Collection>;

/** What is written when collections come and go. */
export function collectionTables(db: DeskDatabase): Table[] {
  return [db.collections, ...bindingTables(db), db.journal, db.syncQueue, db.quarantine];
}

/** Collections of servers that are bound to partnerships. Like accounts they belong to this device. */
export function createCollectionsRepository({ db, newId }: StorageDeps) {
  const tables = collectionTables(db);
  return {
    /** All, or those of one account. */
    list: async (accountId?: string): Promise<Collection[]> =>
      guarded(() =>
        accountId === undefined
          ? db.collections.toArray()
          : db.collections.where('accountId').equals(accountId).toArray(),
      ),

    /** How many items of this device are bound to it. */
    countItems: async (id: string): Promise<number> =>
      guarded(() => db.bindings.where('collectionId').equals(id).count()),

    get: async (id: string): Promise<Collection | undefined> => guarded(() => db.collections.get(id)),

    /**
     * Binds a collection to a partnership; the next run compares all of it and sends what counts to the partnership.
     * One of this account with the same address and kind is bound already: it stays bound as it is, and its id comes
     * back, unless it belonged to another partnership; then it begins anew. A calendar that holds events and tasks is
     * bound once for each. With `turning` the next run writes what stands there in both languages in the new one first.
     */
    bind: async (wanted: NewCollection): Promise<string> =>
      guarded(() =>
        db.transaction('rw', tables, async () => {
          const ofAccount = db.collections.where('accountId').equals(wanted.accountId);
          const known = await ofAccount
            .filter(({ href, kind }) => href === wanted.href && kind === wanted.kind)
            .first();
          if (known?.partnershipId === wanted.partnershipId) {
            const { displayName, mainLanguage, turning } = wanted;
            // A wish that is still being carried out ends with another choice.
            const isOther = mainLanguage !== known.mainLanguage || turning === true;
            await db.collections.update(known.id, { displayName, mainLanguage, ...(isOther && { turning }) });
            return known.id;
          }
          if (known) await dropCollections(db, [known.id]);
          const id = newId();
          await db.collections.add({ traits: {}, ...wanted, id, ...unseen });
          return id;
        }),
      ),

    /**
     * Another collection takes the place of one that is gone, was made anew or has moved. What is bound there under its
     * name stays bound, with its base text; everything else of the old one is sent to it by the next run (as after
     * `sendBack`), and nothing is taken away here. Whatever was bound at the new address before is bound no longer.
     */
    takePlace: async (id: string, wanted: NewPlace): Promise<void> =>
      guarded(() =>
        db.transaction('rw', tables, async () => {
          const old = await db.collections.get(id);
          if (!old) return;
          const { href, displayName, access, mainLanguage, resourceId } = wanted;
          const others = db.collections.where('accountId').equals(old.accountId);
          const there = await others
            .filter((each) => each.href === href && each.kind === old.kind && each.id !== id)
            .primaryKeys();
          await dropCollections(db, there);
          await moveCollection(db, id, href, {
            displayName,
            access,
            mainLanguage,
            ...unseen,
            resourceId,
            token: undefined,
            ctag: undefined,
            turning: undefined,
            trouble: undefined,
            traits: {},
            decision: 'sendBack',
          });
        }),
      ),

    /** No longer keeps a collection in step. Every item stays here and on the server. */
    unbind: async (id: string): Promise<void> =>
      guarded(() => db.transaction('rw', tables, () => dropCollections(db, [id]))),

    /** The person has seen to the trouble (signed in anew, picked up the rights): the next run may begin at once. */
    resume: async (id: string): Promise<void> =>
      guarded(() =>
        db.transaction('rw', db.collections, async () => {
          await db.collections
            .where('id')
            .equals(id)
            .modify((collection) => {
              delete collection.trouble;
              collection.notBefore = 0;
              collection.failures = 0;
            });
        }),
      ),

    /**
     * Decides about all removals that are held (`held`): the next run carries it out. `accept` puts the items into the
     * trash, `sendBack` sends them to the server once more.
     */
    decideRemovals: async (id: string, decision: RemovalDecision): Promise<void> =>
      guarded(async () => {
        await db.collections.update(id, { decision, notBefore: 0 });
      }),

    /** Decides about all deletions that are held (`deletions`), and about no later ones: the next run carries it out. */
    decideDeletions: async (id: string, decision: DeletionDecision): Promise<void> =>
      guarded(() =>
        db.transaction('rw', db.collections, async () => {
          const { deletions } = (await db.collections.get(id)) ?? {};
          if (!deletions) return;
          await db.collections.update(id, { deletions: { ...deletions, decision }, notBefore: 0 });
        }),
      ),
  };
}

/** Takes collections away with all that was known of their server. To be called inside a transaction of these tables. */
export async function dropCollections(db: DeskDatabase, ids: readonly string[]): Promise<void> {
  const all = [...ids];
  for (const id of all) {
    await db.syncQueue.where('[collectionId+href]').between([id], [id, []]).delete();
    await db.quarantine.where('[collectionId+href]').between([id], [id, []]).delete();
  }
  await dropBindings(db, await db.bindings.where('collectionId').anyOf(all).primaryKeys());
  await db.journal.where('collectionId').anyOf(all).delete();
  await db.collections.bulkDelete(all);
}
