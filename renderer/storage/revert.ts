import { type Changes, keyOf } from './changes';
import { commit } from './commit';
import type { DeskDatabase } from './desk-database';
import type { HistoryChangeRow, HistoryRow, RecordTable } from './rows';
import { StorageFailure } from './storage-errors';

/**
 * Undoes the entry, or redoes it after an undo. Works for every record table alike: the images of the entry's
 * last turn are put back, and what they replace becomes the images of the next turn.
 * @returns the entry that records the turn.
 * @throws StorageFailure `historyConflict` if a record is no longer as the entry left it, `notUndoable`.
 */
export async function revert(
  db: DeskDatabase,
  entryId: number,
  turn: 'undo' | 'redo',
  at: number,
): Promise<{ historyId: number }> {
  const request = { kind: turn, values: {}, undoable: false, at, reverts: entryId };
  const { historyId } = await commit(db, request, async (changes) => {
    const entry = await db.history.get(entryId);
    if (!entry?.undoable || entry.state !== (turn === 'undo' ? 'done' : 'undone')) {
      throw new StorageFailure({ kind: 'notUndoable', entry: entryId });
    }
    const step = entry.step === entry.id ? entry : await db.history.get(entry.step);
    if (!step) throw new StorageFailure({ kind: 'notUndoable', entry: entryId });
    const images = await imagesOf(db, step.id);
    await refuseConflicts(db, entry.id, step, images);
    await putBack(changes, step, images);
    changes.describe({ ...entry.values, of: entry.kind });
    await db.history.update(entry.id, {
      step: changes.entry,
      state: turn === 'undo' ? 'undone' : 'done',
    });
  });
  if (historyId === undefined) throw new StorageFailure({ kind: 'notUndoable', entry: entryId });
  return { historyId };
}

async function imagesOf(db: DeskDatabase, step: number): Promise<HistoryChangeRow[]> {
  return db.historyChanges.where('[entry+table+record]').between([step], [step, []]).toArray();
}

async function putBack(changes: Changes, step: HistoryRow, images: HistoryChangeRow[]): Promise<void> {
  for (const { table, ids } of step.created) await changes.remove(table, ...ids);
  const rows = byTable(images);
  for (const [table, group] of rows) {
    await changes.put(table, ...group.flatMap((image) => (image.before ? [image.before] : [])));
  }
}

function byTable(images: HistoryChangeRow[]): Map<RecordTable, HistoryChangeRow[]> {
  const groups = new Map<RecordTable, HistoryChangeRow[]>();
  for (const image of images) {
    const group = groups.get(image.table);
    if (group) group.push(image);
    else groups.set(image.table, [image]);
  }
  return groups;
}

/**
 * A step may be turned round only while each of its records is as the step left it. That state is the image
 * which the next entry took of the record; without a next entry it is the record itself.
 */
async function refuseConflicts(
  db: DeskDatabase,
  entry: number,
  step: HistoryRow,
  images: HistoryChangeRow[],
): Promise<void> {
  const erased = images.find((image) => image.erased);
  if (erased) throw await conflict(db, entry, step.id, erased.table, erased.record);

  const removed = images.filter((image) => image.removed);
  for (const [table, group] of byTable(removed)) {
    const back = await db.table(table).bulkGet(group.map((image) => image.record));
    const at = back.findIndex((row) => row !== undefined);
    const image = group[at];
    if (image) throw await conflict(db, entry, step.id, table, image.record);
  }

  const next = await nextTouches(db, step.id);
  if (next.size === 0) return;
  const left = [
    ...images.filter((image) => !image.removed).map(({ table, record }) => ({ table, record })),
    ...step.created.flatMap(({ table, ids }) => ids.map((record) => ({ table, record }))),
  ];
  for (const { table, record } of left) {
    const touch = next.get(keyOf(table, record));
    if (!touch) continue;
    const [image, current] = await Promise.all([db.historyChanges.get(touch), db.table(table).get(record)]);
    if (!image || image.erased || !sameRecord(image.before, current)) {
      throw await conflict(db, entry, step.id, table, record);
    }
  }
}

/** For every record touched after `step`: the key of the first image taken since. Reads keys only. */
async function nextTouches(db: DeskDatabase, step: number): Promise<Map<string, [number, string, string]>> {
  const keys = await db.historyChanges.where('[entry+table+record]').above([step, []]).primaryKeys();
  const first = new Map<string, [number, string, string]>();
  for (const key of keys) {
    const record = keyOf(key[1], key[2]);
    if (!first.has(record)) first.set(record, key);
  }
  return first;
}

/** Names the newest edit that stands in the way; turns of other entries are named only if nothing else is there. */
async function conflict(
  db: DeskDatabase,
  entry: number,
  step: number,
  table: RecordTable,
  record: string,
): Promise<StorageFailure> {
  const touches = await db.historyChanges
    .where('[table+record+entry]')
    .between([table, record, step], [table, record, Infinity], false, true)
    .toArray();
  const rows = await db.history.bulkGet(touches.map((touch) => touch.entry).reverse());
  const known = rows.filter((row) => row !== undefined);
  const later = known.find((row) => row.reverts === 0 && row.state === 'done') ?? known[0];
  return new StorageFailure({
    kind: 'historyConflict',
    entry,
    table,
    record,
    ...(later ? { later } : {}),
  });
}

/** Equal in everything but the change number, which every write renews. */
function sameRecord(a: object | null, b: object | null | undefined): boolean {
  if (!a || !b) return !a && !b;
  return canonical(a) === canonical(b);
}

function canonical(value: object): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'change') return undefined;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
