import type { Table } from 'dexie';
import { ChangeRecorder, type Changes } from './changes';
import type { DeskDatabase } from './desk-database';
import type { HistoryKind } from './history-kind';
import { type HistoryRow, type HistoryValues, recordTables } from './rows';
import { guarded } from './storage-errors';

export type CommitRequest = {
  kind: HistoryKind;
  values: HistoryValues;
  undoable: boolean;
  /** Milliseconds since the epoch. */
  at: number;
  /** The entry that this one turns round (undo, redo). */
  reverts?: number;
  /** An entry of the same kind that this commit goes on with: a long import is written in parts, undone as one. */
  extend?: number;
};

/** What every write answers with; nothing to undo if nothing had changed. */
export type Committed = { historyId: number | undefined };

const changeKey = 'change';
/** Where the number of the last change stands that went on with an earlier entry, so that no later entry names it. */
export const extendedKey = 'extended';

/** The number of the last change on this device; inside a transaction it is that transaction's view. */
export async function lastChange(db: DeskDatabase): Promise<number> {
  const row = await db.meta.get(changeKey);
  return typeof row?.value === 'number' ? row.value : 0;
}

/** What a commit writes to; who does more in the same transaction opens it over these and its own. */
export function commitTables(db: DeskDatabase): Table[] {
  return [...recordTables.map((name) => db.table(name)), db.history, db.historyChanges, db.meta];
}

/**
 * The one way to write records: a single transaction holds the rows, their images from before and the history
 * entry, so they agree whenever the process dies. A throw inside `work` leaves everything as it was.
 * @returns the id of the history entry, which is absent if `work` changed nothing.
 * @throws StorageFailure
 */
export async function commit(
  db: DeskDatabase,
  request: CommitRequest,
  work: (changes: Changes) => Promise<void>,
): Promise<Committed> {
  return guarded(() =>
    db.transaction('rw', commitTables(db), async () => {
      const earlier = request.extend === undefined ? undefined : await db.history.get(request.extend);
      const goesOn = earlier?.state === 'done' && earlier.step === earlier.id ? earlier : undefined;
      const changes = new ChangeRecorder(db, await lastChange(db), goesOn?.id);
      await work(changes);
      if (changes.isEmpty) return { historyId: goesOn?.id };
      if (goesOn) changes.lastChange += 1;
      const numbers = [changeKey, ...(goesOn ? [extendedKey] : [])];
      await Promise.all([
        changes.images.length > 0 && db.historyChanges.bulkPut(changes.images),
        db.history.put(entryOf(request, changes, goesOn)),
        db.meta.bulkPut(numbers.map((key) => ({ key, value: changes.lastChange }))),
      ]);
      return { historyId: changes.entry };
    }),
  );
}

function entryOf(
  request: CommitRequest,
  changes: ChangeRecorder,
  goesOn: HistoryRow | undefined,
): HistoryRow {
  const created = goesOn ? joinCreated(goesOn.created, changes.created) : changes.created;
  const values = { ...request.values, ...changes.values };
  if (goesOn) return { ...goesOn, values, created };
  return {
    id: changes.entry,
    kind: request.kind,
    values,
    at: request.at,
    undoable: request.undoable,
    state: 'done',
    step: changes.entry,
    reverts: request.reverts ?? 0,
    created,
  };
}

function joinCreated(earlier: HistoryRow['created'], now: HistoryRow['created']): HistoryRow['created'] {
  const joined = new Map(earlier.map(({ table, ids }) => [table, ids]));
  for (const { table, ids } of now) joined.set(table, [...(joined.get(table) ?? []), ...ids]);
  return [...joined].map(([table, ids]) => ({ table, ids }));
}
