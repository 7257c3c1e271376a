import type { Committed } from './commit';
import type { StorageDeps } from './ports';
import { turnRound } from './sync/turn-round';
import type { HistoryRow, RecordTable } from './rows';
import { guarded } from './storage-errors';

const dayMs = 24 * 60 * 60 * 1000;

/** What happened on this desk, and turning it round. */
export function createHistoryRepository({ db, clock }: StorageDeps) {
  return {
    /** Newest first, undo and redo included; `before` (an entry's id) goes on from an earlier page. */
    list: async (limit: number, before = Infinity): Promise<HistoryRow[]> =>
      guarded(() => db.history.where('id').below(before).reverse().limit(limit).toArray()),

    /** Those of these ids that are still there. */
    those: async (ids: readonly number[]): Promise<HistoryRow[]> =>
      guarded(async () => (await db.history.bulkGet([...ids])).flatMap((row) => (row ? [row] : []))),

    /** Entries that changed this record, newest first. Its creation is not among them. */
    listOf: async (table: RecordTable, record: string): Promise<HistoryRow[]> =>
      guarded(async () => {
        const keys = await db.historyChanges
          .where('[table+record+entry]')
          .between([table, record], [table, record, []])
          .primaryKeys();
        const rows = await db.history.bulkGet(keys.map(([entry]) => entry).reverse());
        return rows.filter((row) => row !== undefined);
      }),

    /** The newest entry that can be undone. */
    lastUndoable: async (): Promise<HistoryRow | undefined> =>
      guarded(() =>
        db.history
          .orderBy('id')
          .reverse()
          .filter((row) => row.undoable && row.state === 'done')
          .first(),
      ),

    /** The entry undone last that still is. */
    lastRedoable: async (): Promise<HistoryRow | undefined> =>
      guarded(async () => {
        const undone = await db.history
          .orderBy('id')
          .filter((row) => row.undoable && row.state === 'undone')
          .toArray();
        return undone.toSorted((a, b) => b.step - a.step)[0];
      }),

    /**
     * Puts every record of the entry back as it was before it; the undo is an entry of its own.
     * @throws StorageFailure `historyConflict` naming the later entry in the way, `notUndoable`.
     */
    undo: async (id: number): Promise<Committed> => turnRound(db, id, 'undo', clock.now()),

    /** Does again what was undone. Throws like `undo`. */
    redo: async (id: number): Promise<Committed> => turnRound(db, id, 'redo', clock.now()),

    /**
     * Forgets entries older than `days`, with the images they hold. An entry stays as long as its last turn
     * is younger, and what sample data brought in stays known, since it can be removed at any time.
     */
    prune: async (days = 90): Promise<number> =>
      guarded(() =>
        db.transaction('rw', [db.history, db.historyChanges], async () => {
          const old = await db.history
            .where('at')
            .below(clock.now() - days * dayMs)
            .toArray();
          const oldIds = new Set(old.map((row) => row.id));
          const gone = old.filter((row) => row.kind !== 'sampleLoaded' && oldIds.has(row.step));
          for (const row of gone) {
            await db.historyChanges.where('[entry+table+record]').between([row.id], [row.id, []]).delete();
          }
          await db.history.bulkDelete(gone.map((row) => row.id));
          return gone.length;
        }),
      ),
  };
}
