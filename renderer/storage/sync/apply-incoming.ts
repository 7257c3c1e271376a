import type { Collection, Incoming, SyncStore } from '../../sync/ports';
import { type CommitRequest, commit, commitTables } from '../commit';
import type { Changes } from '../changes';
import type { StorageDeps } from '../ports';
import type { HistoryValues } from '../rows';
import { StorageFailure } from '../storage-errors';
import { bindingTables, dropBindings, putBindings } from './bindings';
import { createRecords, idsOfNew, inParts, isPlainlyNew } from './create-records';
import { keepConflicts } from './keep-conflicts';
import { movedText } from './moved-text';
import {
  putSynced,
  revOf,
  syncedHistory,
  type SyncedRecord,
  syncedRecords,
  trashSynced,
} from './synced-kinds';
import { takeOff } from './take-off';

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
  const tables = [
    ...commitTables(db),
    db.collections,
    ...bindingTables(db),
    db.syncQueue,
    db.quarantine,
    db.activity,
  ];
  return db.transaction('rw', tables, async () => {
    const [collection] = await Promise.all([db.collections.get(collectionId), check()]);
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
          const created = await createRecords(deps, changes, part, { collection, now });
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
    await tellWhatCame(db, done, { collectionId, itemIds, historyId });
    return { stale, itemIds };
  });
}

/** The lines of activity of what was applied. */
async function tellWhatCame(
  db: StorageDeps['db'],
  applied: readonly Incoming[],
  about: { collectionId: string; itemIds: readonly string[]; historyId: number | undefined },
): Promise<void> {
  const { collectionId, itemIds, historyId } = about;
  const lines = applied.flatMap(({ told }, index) => {
    const line = { collectionId, itemId: itemIds[index] ?? '', detail: '' };
    return told ? [{ ...told, ...line, ...(historyId !== undefined && { historyId }) }] : [];
  });
  if (lines.length > 0) await db.activity.bulkAdd(lines);
}

/** Read only now, since one text may follow another of the same item. */
async function recordBefore(db: StorageDeps['db'], { kind, itemId }: Incoming) {
  return itemId === undefined ? undefined : (await syncedRecords(db, kind, [itemId])).get(itemId);
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
