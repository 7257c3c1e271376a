import { putSynced, syncedRecords } from '../../renderer/storage/sync/synced-kinds';
import { createSyncStore } from '../../renderer/storage/sync/sync-store';
import { commit } from '../../renderer/storage/commit';
import type { Activity, Collection, Conflict, SyncKind, SyncStore } from '../../renderer/sync/ports';
import { createMemorySyncStore } from './memory-sync-store';
import { openTestDesk, type TestDesk } from './storage-desk';
import { house } from './storage-people';

/** A store and the person at its desk. */
export type StoreUnderTest = {
  store: SyncStore;
  addCollection(collection: Collection): Promise<void>;
  /** A record of the person's own; its id. */
  add(kind: SyncKind, raw: string, partnershipId: string): Promise<string>;
  edit(itemId: string, raw: string): Promise<void>;
  trash(itemId: string): Promise<void>;
  erase(itemId: string): Promise<void>;
  conflicts(): Promise<readonly Conflict[]>;
  activity(): Promise<readonly Omit<Activity, 'id'>[]>;
  close(): Promise<void>;
};

/** A partnership of Krefeld with Venlo and one with Leiden, as `storage-sync` names them. */
export async function openSyncDesk(): Promise<TestDesk & { store: SyncStore }> {
  const desk = await openTestDesk();
  for (const [id, city] of [
    ['krefeld', 'Krefeld'],
    ['venlo', 'Venlo'],
    ['leiden', 'Leiden'],
  ] as const) {
    await desk.storage.houses.save(house(id, city));
  }
  for (const other of ['venlo', 'leiden']) {
    await desk.storage.partnerships.save({
      id: `krefeld-${other}`,
      houseIds: ['krefeld', other],
      since: '',
      state: { kind: 'active' },
    });
  }
  return { ...desk, store: newStore(desk) };
}

/** The store of another run over the same desk. */
export function newStore(desk: TestDesk): SyncStore {
  let ids = 0;
  const newId = () => `sync-${String(++ids).padStart(5, '0')}`;
  return createSyncStore({ db: desk.db, clock: { now: () => Date.UTC(2026, 2, 2, 9) }, newId });
}

export async function dexieStoreUnderTest(): Promise<StoreUnderTest> {
  const desk = await openSyncDesk();
  const { db, storage, store } = desk;
  return {
    store,
    async addCollection(collection) {
      await db.collections.add(collection);
    },
    async add(kind, raw, partnershipId) {
      if (kind !== 'contact') throw new Error('Only contacts are made here.');
      const cards = [{ raw, mainLanguage: 'de' as const, extra: { partnershipIds: [partnershipId] } }];
      return (await storage.contacts.importCards(cards)).ids[0] ?? '';
    },
    async edit(itemId, raw) {
      const request = { kind: 'contactSaved', values: {}, undoable: true, at: 0 } as const;
      await commit(db, request, async (changes) => {
        const record = (await syncedRecords(db, 'contact', [itemId])).get(itemId);
        if (record) await putSynced(changes, 'contact', { ...record.text, raw }, record.row);
      });
    },
    async trash(itemId) {
      await storage.contacts.trash([itemId]);
    },
    async erase(itemId) {
      await storage.contacts.trash([itemId]);
      await storage.contacts.erase([itemId]);
    },
    conflicts: async () => db.conflicts.toArray(),
    activity: async () => db.activity.toArray(),
    close: desk.close,
  };
}

export async function memoryStoreUnderTest(): Promise<StoreUnderTest> {
  const { store, desk } = createMemorySyncStore();
  return {
    store,
    addCollection: async (collection) => desk.addCollection(collection),
    add: async (kind, raw, partnershipId) => desk.add(kind, raw, partnershipId),
    edit: async (itemId, raw) => desk.edit(itemId, () => raw),
    trash: async (itemId) => desk.trash(itemId),
    erase: async (itemId) => desk.erase(itemId),
    conflicts: async () => desk.tables().conflicts,
    activity: async () => desk.tables().activity,
    close: async () => undefined,
  };
}
