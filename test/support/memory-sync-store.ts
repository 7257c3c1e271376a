import type {
  Activity,
  Binding,
  Collection,
  Conflict,
  DeletionDecision,
  Incoming,
  JournalEntry,
  LocalItem,
  Quarantined,
  Queued,
  SyncKind,
  SyncStore,
} from '../../renderer/sync/ports';
import { movedHref } from '../../renderer/sync/moved-href';
import { readDocument } from '../../renderer/sync/sync-document';
import { MemoryTable } from './memory-table';

type Item = {
  itemId: string;
  kind: SyncKind;
  raw: string;
  deleted: boolean;
  rev: number;
  partnerships: Set<string>;
};

/** Every table of the store. Lists are only ever added to, or replaced. */
type Tables = {
  collections: MemoryTable<Collection>;
  /** By kind and UID. */
  items: MemoryTable<Item, 'uid'>;
  /** By their collection, their address in it, and their item. */
  bindings: MemoryTable<Binding, 'collection' | 'place' | 'item'>;
  queue: MemoryTable<Queued & { collectionId: string }, 'collection'>;
  aside: MemoryTable<Quarantined, 'collection'>;
  journal: MemoryTable<JournalEntry, 'collection'>;
  conflicts: Conflict[];
  activity: Activity[];
  /** Every text that an item had before it was written over, with the entry that can be undone, if sync wrote. */
  history: { itemId: string; raw: string; historyId?: number }[];
  leases: MemoryTable<{ holder: string; until: number }>;
  revision: number;
  next: number;
};

export type MemorySyncStore = ReturnType<typeof createMemorySyncStore>;

const uidOf = (raw: string): string => readDocument(raw)?.uid ?? '';
/** An item is replaced, never changed, so that its text need be read but once. */
const knownUids = new WeakMap<Item, string>();
function uidOfItem(item: Item): string {
  const uid = knownUids.get(item) ?? uidOf(item.raw);
  knownUids.set(item, uid);
  return uid;
}
const at = (collectionId: string, href: string) => `${collectionId} ${href}`;
const byCollection = <Row extends { collectionId: string }>(): MemoryTable<Row, 'collection'> =>
  new MemoryTable(new Map([['collection', ({ collectionId }: Row) => collectionId]]));

const emptyTables = (): Tables => ({
  collections: new MemoryTable(),
  items: new MemoryTable(new Map([['uid', (item) => at(item.kind, uidOfItem(item))]])),
  bindings: new MemoryTable(
    new Map<'collection' | 'place' | 'item', (binding: Binding) => string>([
      ['collection', ({ collectionId }) => collectionId],
      ['place', ({ collectionId, href }) => at(collectionId, href)],
      ['item', ({ itemId }) => itemId],
    ]),
  ),
  queue: byCollection(),
  aside: byCollection(),
  journal: byCollection(),
  conflicts: [],
  activity: [],
  history: [],
  leases: new MemoryTable(),
  revision: 0,
  next: 0,
});

const mapsOf = ({ collections, items, bindings, queue, aside, journal, leases }: Tables) => [
  collections,
  items,
  bindings,
  queue,
  aside,
  journal,
  leases,
];

/**
 * A `SyncStore` that keeps everything in memory, and what the person does at the desk beside it. `beforeWrite` is called
 * ahead of every transaction that writes, `beforeRead` of every read: tests make the store fail or the person type there.
 */
export function createMemorySyncStore(
  hooks: {
    beforeWrite?: (what: string) => void | Promise<void>;
    beforeRead?: (what: string) => void | Promise<void>;
  } = {},
) {
  let tables = emptyTables();

  async function read<T>(what: string, work: (t: Tables) => T): Promise<T> {
    await hooks.beforeRead?.(what);
    return structuredClone(work(tables));
  }
  /** All of it, or nothing. */
  async function write<T>(what: string, work: (t: Tables) => T): Promise<T> {
    await hooks.beforeWrite?.(what);
    return transact(work);
  }
  function transact<T>(work: (t: Tables) => T): T {
    const before = { ...tables };
    const lengths = [tables.conflicts.length, tables.activity.length, tables.history.length] as const;
    for (const table of mapsOf(before)) table.begin();
    try {
      const answer = structuredClone(work(tables));
      for (const table of mapsOf(before)) table.commit();
      return answer;
    } catch (error) {
      for (const table of mapsOf(before)) table.rollBack();
      [before.conflicts.length, before.activity.length, before.history.length] = lengths;
      tables = before;
      throw error;
    }
  }

  const store: SyncStore = {
    takeLease: (accountId, holder, now, until) =>
      write('takeLease', (t) => {
        const lease = t.leases.get(accountId);
        if (lease && lease.holder !== holder && lease.until > now) return false;
        t.leases.set(accountId, { holder, until });
        return true;
      }),
    releaseLease: (accountId, holder) =>
      write('releaseLease', (t) => {
        if (t.leases.get(accountId)?.holder === holder) t.leases.delete(accountId);
      }),
    collections: (accountId) =>
      read('collections', (t) => [...t.collections.values()].filter((one) => one.accountId === accountId)),
    saveCollection: (id, change) => write('saveCollection', (t) => changeCollection(t, id, change)),
    moveCollection: (id, href, change) => write('moveCollection', (t) => moveTo(t, id, href, change)),
    bindingHeads: (collectionId) =>
      read('bindingHeads', (t) =>
        t.bindings.by('collection', collectionId).map(({ id, itemId, href, uid, etag, away }) => ({
          id,
          itemId,
          href,
          uid,
          ...(etag !== undefined && { etag }),
          ...(away !== undefined && { away }),
          deleted: t.items.get(itemId)?.deleted ?? true,
        })),
      ),
    bindingsAt: (collectionId, hrefs) =>
      read('bindingsAt', (t) =>
        [...new Set(hrefs)].flatMap((href) => t.bindings.by('place', at(collectionId, href))),
      ),
    bindingsOf: (itemIds) =>
      read('bindingsOf', (t) => [...new Set(itemIds)].flatMap((itemId) => t.bindings.by('item', itemId))),
    bindingCount: (collectionId) =>
      read('bindingCount', (t) => {
        const all = t.bindings.by('collection', collectionId);
        return { bound: all.length, parked: all.filter(({ parked }) => parked).length };
      }),
    touched: (collectionId, now) => read('touched', (t) => touchedIn(t, collectionId, now)),
    localItems: (itemIds) => read('localItems', (t) => itemIds.flatMap((id) => localOf(t.items.get(id)))),
    itemsByUid: (kind, uids) =>
      read('itemsByUid', (t) =>
        [...new Set(uids)]
          .flatMap((uid) => t.items.by('uid', at(kind, uid)))
          .flatMap((item) => localOf(item)),
      ),
    queue: (collectionId) =>
      read('queue', (t) =>
        t.queue.by('collection', collectionId).map((one) => {
          const { collectionId: _, ...queued } = one;
          return queued;
        }),
      ),
    saveListing: (collectionId, { queued, change }) =>
      write('saveListing', (t) => {
        enqueue(t, collectionId, queued);
        changeCollection(t, collectionId, change);
      }),
    applyIncoming: (collectionId, incoming) =>
      write('applyIncoming', (t) => {
        const stale: string[] = [];
        const itemIds: string[] = [];
        const historyId = (t.next += 1);
        for (const one of incoming) {
          const itemId = applyOne(t, collectionId, one, historyId);
          if (itemId === undefined) stale.push(one.href);
          else {
            itemIds.push(itemId);
            if (one.told) addActivity(t, { ...one.told, collectionId, itemId, detail: '', historyId });
          }
        }
        return { stale, itemIds };
      }),
    settle: (collectionId, { bindings, removed, hrefs, quarantined }) =>
      write('settle', (t) => {
        for (const id of removed) t.bindings.delete(id);
        for (const binding of bindings) saveBinding(t, binding);
        for (const href of hrefs) leaveQueue(t, collectionId, href);
        for (const one of quarantined) {
          t.queue.delete(at(one.collectionId, one.href));
          t.aside.set(at(one.collectionId, one.href), one);
        }
      }),
    quarantined: (collectionId) => read('quarantined', (t) => t.aside.by('collection', collectionId)),
    journal: (collectionId) => read('journal', (t) => t.journal.by('collection', collectionId)),
    writeJournal: (entries) =>
      write('writeJournal', (t) => {
        for (const entry of entries) t.journal.set(at(entry.collectionId, entry.itemId), entry);
      }),
    settleJournal: (collectionId, { entries, bindings, removed, queued }) =>
      write('settleJournal', (t) => {
        for (const [key, { id }] of t.journal) if (entries.includes(id)) t.journal.delete(key);
        for (const id of removed) t.bindings.delete(id);
        for (const binding of bindings) saveBinding(t, binding);
        enqueue(t, collectionId, queued);
      }),
    addActivity: (activity) =>
      write('addActivity', (t) => {
        for (const one of activity) addActivity(t, one);
      }),
  };

  const desk = {
    addCollection: (
      collection: Partial<Collection> & Pick<Collection, 'id' | 'accountId' | 'kind' | 'href'>,
    ) =>
      transact((t) => {
        t.collections.set(collection.id, {
          partnershipId: 'krefeld-venlo',
          displayName: collection.id,
          mainLanguage: 'de',
          access: 'unknown',
          traits: {},
          lastFull: 0,
          lastSuccess: 0,
          lastLook: 0,
          suspicions: 0,
          notBefore: 0,
          failures: 0,
          held: [],
          ...collection,
        });
      }),
    add: (kind: SyncKind, raw: string, partnership = 'krefeld-venlo'): string =>
      transact((t) => {
        const itemId = `item-${(t.next += 1)}`;
        t.revision += 1;
        t.items.set(itemId, {
          itemId,
          kind,
          raw,
          deleted: false,
          rev: t.revision,
          partnerships: new Set([partnership]),
        });
        return itemId;
      }),
    edit: (itemId: string, change: (raw: string) => string) =>
      transact((t) => rewrite(t, itemId, (item) => ({ ...item, raw: change(item.raw) }))),
    trash: (itemId: string) => transact((t) => rewrite(t, itemId, (item) => ({ ...item, deleted: true }))),
    bringBack: (itemId: string) =>
      transact((t) => rewrite(t, itemId, (item) => ({ ...item, deleted: false }))),
    erase: (itemId: string) => transact((t) => void t.items.delete(itemId)),
    /** Parked items are tried as if nothing had been tried; one that never was on the server gets a new address. */
    tryAgain: () =>
      transact((t) => {
        for (const [id, binding] of t.bindings) {
          const { parked, cleanRev: _, ...rest } = binding;
          if (!parked) continue;
          if (binding.baseCanon === '') t.bindings.delete(id);
          else t.bindings.set(id, { ...rest, refusedCanons: [], sent: [] });
        }
      }),
    settleConflict: (id: string) =>
      transact((t) => {
        t.conflicts = t.conflicts.map((one) => (one.id === id ? { ...one, state: 'settled' } : one));
      }),
    decide: (collectionId: string, decision: 'accept' | 'sendBack') =>
      transact((t) => changeCollection(t, collectionId, { decision })),
    /** Takes the bindings of an item away: it is sent as something new. */
    letGo: (itemId: string) =>
      transact((t) => {
        for (const [id, one] of t.bindings) if (one.itemId === itemId) t.bindings.delete(id);
      }),
    decideDeletions: (collectionId: string, decision: DeletionDecision) =>
      transact((t) => {
        const { deletions } = t.collections.get(collectionId) ?? {};
        if (deletions) changeCollection(t, collectionId, { deletions: { ...deletions, decision } });
      }),
    items: () => [...tables.items.values()],
    /** Texts that are not in the trash. */
    texts: (kind?: SyncKind) =>
      [...tables.items.values()]
        .filter((item) => !item.deleted && (kind === undefined || item.kind === kind))
        .map(({ raw }) => raw),
    byUid: (uid: string) => [...tables.items.values()].filter((item) => uidOfItem(item) === uid),
    tables: () => tables,
    /** An older copy of the whole desk, as from a backup. */
    snapshot: () => copyOf(tables),
    restore: (copy: Tables) => {
      tables = copyOf(copy);
    },
  };
  return { store, desk };
}

function copyOf(t: Tables): Tables {
  return {
    ...t,
    collections: t.collections.copy(),
    items: t.items.copy(),
    bindings: t.bindings.copy(),
    queue: t.queue.copy(),
    aside: t.aside.copy(),
    journal: t.journal.copy(),
    conflicts: [...t.conflicts],
    activity: [...t.activity],
    history: [...t.history],
    leases: t.leases.copy(),
  };
}

function localOf(item: Item | undefined): LocalItem[] {
  if (!item) return [];
  const { itemId, kind, raw, deleted, rev } = item;
  return [{ itemId, kind, raw, deleted, uid: uidOfItem(item), mainLanguage: 'de', rev: String(rev) }];
}

function touchedIn(t: Tables, collectionId: string, now: number): string[] {
  const collection = t.collections.get(collectionId);
  if (!collection) return [];
  const bindings = t.bindings.by('collection', collectionId);
  const bound = new Map(bindings.map((binding) => [binding.itemId, binding]));
  const unbound = [...t.items.values()].filter(
    ({ itemId, kind, deleted, partnerships }) =>
      kind === collection.kind &&
      !deleted &&
      partnerships.has(collection.partnershipId) &&
      !bound.has(itemId),
  );
  const changed = bindings.filter(({ itemId, cleanRev, parked, away }) => {
    const item = t.items.get(itemId);
    if (!item) return away !== true;
    return String(item.rev) !== cleanRev || (parked?.retryAt !== undefined && parked.retryAt <= now);
  });
  return [...unbound, ...changed].map(({ itemId }) => itemId);
}

function changeCollection(t: Tables, id: string, change: Partial<Collection>): void {
  const row = t.collections.get(id);
  if (!row) throw new Error(`No collection ${id}`);
  t.collections.set(id, { ...row, ...change });
}

function moveTo(t: Tables, id: string, href: string, change: Partial<Collection>): void {
  const to = <T extends { href: string }>(one: T): T => ({ ...one, href: movedHref(href, one.href) });
  for (const [key, one] of t.bindings) if (one.collectionId === id) t.bindings.set(key, to(one));
  for (const [key, one] of t.journal) if (one.collectionId === id) t.journal.set(key, to(one));
  rekey(t.queue, id, to);
  rekey(t.aside, id, to);
  const held = t.collections.get(id)?.held ?? [];
  changeCollection(t, id, { held: held.map((one) => movedHref(href, one)), ...change, href });
}

function rekey<T extends { collectionId: string; href: string }>(
  table: MemoryTable<T, 'collection'>,
  id: string,
  to: (one: T) => T,
): void {
  const rows = table.by('collection', id);
  for (const { href } of rows) table.delete(at(id, href));
  for (const row of rows.map(to)) table.set(at(id, row.href), row);
}

function saveBinding(t: Tables, binding: Binding): void {
  const { id, collectionId, href, itemId } = binding;
  const isAnother = (other: Binding) => other.id !== id && other.collectionId === collectionId;
  if (t.bindings.by('place', at(collectionId, href)).some(isAnother))
    throw new Error(`Two bindings of ${href}`);
  if (t.bindings.by('item', itemId).some(isAnother)) throw new Error(`Two bindings of item ${itemId}`);
  t.bindings.set(binding.id, binding);
}

function enqueue(t: Tables, collectionId: string, queued: readonly Queued[]): void {
  for (const one of queued) t.queue.set(at(collectionId, one.href), { ...one, collectionId });
}

function addActivity(t: Tables, line: Omit<Activity, 'id'>): void {
  t.activity.push({ ...line, id: `activity-${(t.next += 1)}` });
}

function leaveQueue(t: Tables, collectionId: string, href: string): void {
  t.queue.delete(at(collectionId, href));
  t.aside.delete(at(collectionId, href));
}

function rewrite(t: Tables, itemId: string, change: (item: Item) => Item, historyId?: number): void {
  const item = t.items.get(itemId);
  if (!item) throw new Error(`No item ${itemId}`);
  t.history.push({ itemId, raw: item.raw, ...(historyId !== undefined && { historyId }) });
  t.revision += 1;
  t.items.set(itemId, { ...change(item), rev: t.revision });
}

function applyOne(
  t: Tables,
  collectionId: string,
  incoming: Incoming,
  historyId: number,
): string | undefined {
  const { itemId: known, raw, seen, binding, inStep, dropBinding, leaves, href, kind } = incoming;
  const collection = t.collections.get(collectionId);
  const item = known === undefined ? undefined : t.items.get(known);
  if (known !== undefined && (!item || String(item.rev) !== seen)) return undefined;
  const partnership = collection?.partnershipId ?? '';
  let itemId = known;
  if (itemId === undefined) {
    itemId = `item-${(t.next += 1)}`;
    t.revision += 1;
    const partnerships = new Set([partnership]);
    const born = { itemId, kind, raw: raw ?? '', deleted: raw === null, rev: t.revision, partnerships };
    // The run has read it already.
    if (binding?.baseRaw === born.raw) knownUids.set(born, binding.uid);
    t.items.set(itemId, born);
  } else if (raw === null || item?.raw !== raw || item.deleted) {
    rewrite(t, itemId, (old) => ({ ...old, raw: raw ?? old.raw, deleted: raw === null }), historyId);
  }
  if (leaves !== undefined) {
    rewrite(t, itemId, (old) => {
      const partnerships = new Set(old.partnerships).add(partnership);
      partnerships.delete(t.collections.get(leaves)?.partnershipId ?? '');
      return { ...old, partnerships };
    });
  }
  if (dropBinding !== undefined) t.bindings.delete(dropBinding);
  const rev = t.items.get(itemId)?.rev;
  if (binding) saveBinding(t, { ...binding, itemId, ...(inStep && { cleanRev: String(rev) }) });
  for (const conflict of incoming.conflicts) {
    t.conflicts.push({
      ...conflict,
      id: `c${(t.next += 1)}`,
      itemId,
      collectionId,
      kind,
      at: 0,
      state: 'open',
    });
  }
  leaveQueue(t, collectionId, href);
  return itemId;
}
