import { formerUidOf } from '../../codec/renew-uid';
import type { Binding, Collection, Incoming, SyncStore } from '../../sync/ports';
import { type CommitRequest, commit, commitTables } from '../commit';
import type { Changes } from '../changes';
import type { StorageDeps } from '../ports';
import type { HistoryValues } from '../rows';
import { StorageFailure } from '../storage-errors';
import { bindingTables, dropBindings, putBindings } from './bindings';
import { keepConflicts } from './keep-conflicts';
import { movedText } from './moved-text';
import {
  putAllSynced,
  putSynced,
  revOf,
  syncedHistory,
  type SyncedRecord,
  syncedRecords,
  type SyncedRow,
  syncedTables,
  trashSynced,
} from './synced-kinds';

type Applied = Awaited<ReturnType<SyncStore['applyIncoming']>>;

/**
 * Takes texts of one collection over, as one entry of the history that can be undone. Each text stands as it came, its
 * row says what it says. What the person changed since the decision (another revision) is left and named, and nothing of
 * it is written, neither its binding nor its conflicts; it stays in the queue.
 *
 * Rotations are not brought to agree here, on purpose. Whoever changed one of them with this app has sent the others
 * that had to follow, and they may arrive after it, or in a collection that this desk does not have: agreeing with half
 * of them would let go of days that are agreed, send that back, and go to and fro between two desks. What another
 * program left in disagreement is shown among the problems of the plan, and is brought to agree when somebody saves.
 */
export async function applyIncoming(
  deps: StorageDeps,
  collectionId: string,
  incoming: readonly Incoming[],
  check: () => Promise<void>,
): Promise<Applied> {
  const { db, clock } = deps;
  const tables = [...commitTables(db), db.collections, ...bindingTables(db), db.syncQueue, db.quarantine];
  return db.transaction('rw', tables, async () => {
    await check();
    const collection = await db.collections.get(collectionId);
    // Unbound meanwhile: nothing of it may come in any more.
    if (!collection) throw new StorageFailure({ kind: 'cancelled' });
    const stale: string[] = [];
    const itemIds: string[] = [];
    const told: HistoryValues[] = [];
    const now = clock.now();
    const request: CommitRequest = {
      kind: syncedHistory[collection.kind].received,
      values: {},
      undoable: true,
      at: now,
    };
    const { historyId } = await commit(db, request, async (changes) => {
      let removed = 0;
      for (const part of inParts(incoming)) {
        const [each] = part;
        if (!each) continue;
        if (isPlainlyNew(each)) {
          const created = await createAll(deps, changes, part, { collection, now });
          itemIds.push(...created.itemIds);
          told.push(...created.told);
          continue;
        }
        const record = await recordBefore(db, each);
        if (record ? revOf(record.row) !== each.seen : each.seen !== null) {
          stale.push(each.href);
          continue;
        }
        const itemId = each.itemId ?? (await idsOfNew(deps, [each]))[0] ?? deps.newId();
        itemIds.push(itemId);
        const values = await writeOne(deps, changes, each, { itemId, record, collection, now });
        if (!values) continue;
        told.push(values);
        if (each.raw === null) removed += 1;
      }
      const [first] = told;
      if (first) changes.describe({ ...first, count: told.length, removed });
    });
    const done = incoming.filter(({ href }) => !stale.includes(href));
    await takeOff(db, collectionId, done);
    return { stale, historyId, itemIds };
  });
}

/** Takes addresses off the queue and out of the quarantine. */
export async function takeOff(
  { syncQueue, quarantine }: StorageDeps['db'],
  collectionId: string,
  done: readonly { href: string }[],
): Promise<void> {
  const keys = done.map(({ href }): [string, string] => [collectionId, href]);
  await syncQueue.bulkDelete(keys);
  await quarantine.bulkDelete(keys);
}

/** A text that begins a record here and nothing else: no conflict, no move. A first run brings thousands of them. */
const isPlainlyNew = ({ itemId, raw, seen, binding, leaves, conflicts }: Incoming): boolean =>
  itemId === undefined &&
  raw !== null &&
  seen === null &&
  binding !== null &&
  leaves === undefined &&
  conflicts.length === 0;

/** In their order: new texts that follow each other together, every other one by itself. */
function inParts(incoming: readonly Incoming[]): Incoming[][] {
  const parts: Incoming[][] = [];
  for (const each of incoming) {
    const last = parts.at(-1);
    if (last?.[0] && isPlainlyNew(last[0]) && isPlainlyNew(each)) last.push(each);
    else parts.push([each]);
  }
  return parts;
}

/** New records at once, each with its binding: a few requests to the database for all of them instead of a dozen for each. */
async function createAll(
  deps: StorageDeps,
  changes: Changes,
  incoming: readonly Incoming[],
  { collection, now }: { collection: Collection; now: number },
): Promise<{ itemIds: string[]; told: HistoryValues[] }> {
  const { db } = deps;
  const { kind, mainLanguage } = collection;
  const itemIds = await idsOfNew(deps, incoming);
  const texts = incoming.map(({ raw }, at) => ({ id: itemIds[at] ?? '', raw: raw ?? '', mainLanguage }));
  const told = await putAllSynced(changes, kind, texts, { deletedAt: 0, createdAt: now, updatedAt: now });
  const rows = await db.table<SyncedRow, string>(syncedTables[kind]).bulkGet(itemIds);
  await dropBindings(
    db,
    incoming.flatMap(({ dropBinding }) => (dropBinding === undefined ? [] : [dropBinding])),
  );
  const bindings = incoming.flatMap(({ binding, inStep }, at): Binding[] => {
    const row = rows[at];
    const clean = inStep && row ? { cleanRev: revOf(row) } : {};
    return binding ? [{ ...binding, itemId: itemIds[at] ?? '', ...clean }] : [];
  });
  await putBindings(db, bindings, { isHere: true });
  return { itemIds, told };
}

/** Read only now, since one text may follow another of the same item. */
async function recordBefore(db: StorageDeps['db'], { kind, itemId }: Incoming) {
  return itemId === undefined ? undefined : (await syncedRecords(db, kind, [itemId])).get(itemId);
}

/** As our own records are called; nothing else becomes the id of a record. */
const ownId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * The ids of records that come for the first time. Records name each other by id (whose plan, whose idea), and one
 * made by Tandem has its id as UID: it keeps it on every desk, so that the names hold there too. One that was made anew
 * under another UID has the id of its former one.
 */
async function idsOfNew({ db, newId }: StorageDeps, incoming: readonly Incoming[]): Promise<string[]> {
  const uids = incoming.map(({ binding, raw }) => formerUidOf(raw ?? '') || (binding?.uid ?? ''));
  const own = uids.filter((uid) => ownId.test(uid));
  const found = await Promise.all([
    db.cards.where('id').anyOf(own).primaryKeys(),
    db.items.where('id').anyOf(own).primaryKeys(),
  ]);
  const taken = new Set(found.flat());
  return uids.map((uid) => {
    if (!ownId.test(uid) || taken.has(uid)) return newId();
    taken.add(uid);
    return uid;
  });
}

type Place = { itemId: string; record: SyncedRecord | undefined; collection: Collection; now: number };

/** The text, its binding and its conflicts. Answers with what the history calls it, `undefined` if the text stays. */
async function writeOne(
  { db, newId }: StorageDeps,
  changes: Changes,
  incoming: Incoming,
  { itemId, record, collection, now }: Place,
): Promise<HistoryValues | undefined> {
  const { kind, binding, dropBinding, leaves, inStep } = incoming;
  const left = leaves === undefined ? undefined : await db.collections.get(leaves);
  const text = record?.text ?? { id: itemId, raw: '', mainLanguage: collection.mainLanguage };
  const raw =
    incoming.raw !== null && left && left.partnershipId !== collection.partnershipId
      ? movedText(kind, { ...text, raw: incoming.raw }, left.partnershipId, collection.partnershipId, now)
      : incoming.raw;

  const values = await writeText(changes, kind, { ...text, raw }, record, now);
  await keepConflicts(db, changes, incoming, { itemId, collectionId: collection.id, at: now, newId });
  if (dropBinding !== undefined) await dropBindings(db, [dropBinding]);
  if (binding) {
    const row = (await syncedRecords(db, kind, [itemId])).get(itemId)?.row;
    const isClean = inStep && raw === incoming.raw && row !== undefined;
    const bound = { ...binding, itemId, ...(isClean && { cleanRev: revOf(row) }) };
    await putBindings(db, [bound], { isHere: row !== undefined });
  }
  return values;
}

async function writeText(
  changes: Changes,
  kind: Incoming['kind'],
  { raw, ...text }: { id: string; mainLanguage: Collection['mainLanguage']; raw: string | null },
  record: SyncedRecord | undefined,
  now: number,
): Promise<HistoryValues | undefined> {
  const isAlive = record !== undefined && record.row.deletedAt === 0;
  if (raw === null) return isAlive ? trashSynced(changes, kind, record, now) : undefined;
  if (isAlive && record.text.raw === raw) return undefined;
  const stamps = { deletedAt: 0, createdAt: record?.row.createdAt ?? now, updatedAt: now };
  return putSynced(changes, kind, { ...text, raw }, stamps);
}
