import type { Changes } from './changes';
import { type Committed, commit, commitTables } from './commit';
import type { HistoryKind } from './history-kind';
import type { StorageDeps } from './ports';
import type { HistoryValues, IdeaRow, MeetingRow, RecordTable, RecordTables, RotationRow } from './rows';
import { guarded } from './storage-errors';
import { forgetSynced, forgetSyncedTables } from './sync/forget-synced';
import { trashDays } from './trash-days';

const dayMs = 24 * 60 * 60 * 1000;

/** Tables whose records can be thrown away and brought back, beside the contacts. */
export type TrashTable = 'rotations' | 'ideas' | 'meetings';
export type TrashedRow = RotationRow | IdeaRow | MeetingRow;

type TrashKind<Table extends TrashTable> = {
  table: Table;
  history: Record<'trashed' | 'restored' | 'purged', HistoryKind>;
  nameOf: (row: RecordTables[Table]) => HistoryValues;
  /** Tables with a row of the same id that goes when the record is erased for good. */
  alsoErase: readonly RecordTable[];
  /** What has to change beside, in the same step, once records are thrown away or back. */
  follow?: (changes: Changes, turn: 'trashed' | 'restored', ids: readonly string[]) => Promise<void>;
};

/** Throwing away, bringing back, and the end of the ninety days, for one table. */
export function recordTrash<Table extends TrashTable>(
  { db, clock }: StorageDeps,
  { table, history, nameOf, alsoErase, follow }: TrashKind<Table>,
) {
  const rows = db.table<RecordTables[Table], string>(table);

  async function mark(kind: HistoryKind, wanted: readonly string[], deletedAt: number): Promise<Committed> {
    return commit(db, { kind, values: {}, undoable: true, at: clock.now() }, async (changes) => {
      const found = await rows.bulkGet([...wanted]);
      const marked = found.flatMap((row) =>
        row && row.deletedAt > 0 !== deletedAt > 0 ? [{ ...row, deletedAt }] : [],
      );
      const [first] = marked;
      if (!first) return;
      changes.describe({ ...nameOf(first), count: marked.length });
      await changes.put(table, ...marked);
      const ids = marked.map(({ id }) => id);
      await follow?.(changes, deletedAt > 0 ? 'trashed' : 'restored', ids);
    });
  }

  async function eraseFound(find: () => PromiseLike<string[]>): Promise<number> {
    let erased = 0;
    const request = { kind: history.purged, values: {}, undoable: false, at: clock.now() };
    const erase = async (changes: Changes) => {
      const ids = await find();
      if (ids.length === 0) return;
      await changes.erase(table, ...ids);
      for (const other of alsoErase) await changes.erase(other, ...ids);
      await forgetSynced(db, changes, ids);
      erased = ids.length;
      changes.describe({ count: erased });
    };
    await guarded(() =>
      db.transaction('rw', [...commitTables(db), ...forgetSyncedTables(db)], async () => {
        await commit(db, request, erase);
      }),
    );
    return erased;
  }

  return {
    /** Moves records to the trash, where they stay whole for `trashDays`. */
    trash: async (ids: readonly string[]): Promise<Committed> => mark(history.trashed, ids, clock.now()),

    /** Brings records back from the trash. */
    restore: async (ids: readonly string[]): Promise<Committed> => mark(history.restored, ids, 0),

    /** What lies in the trash, thrown away last first. */
    listTrashed: async (): Promise<RecordTables[Table][]> =>
      guarded(async () =>
        (await rows.where('deletedAt').above(0).toArray()).toSorted((a, b) => b.deletedAt - a.deletedAt),
      ),

    /** Erases records of the trash for good, at once; those that are not in the trash stay. Returns how many. */
    erase: async (ids: readonly string[]): Promise<number> =>
      eraseFound(async () => {
        const found = await rows.bulkGet([...ids]);
        return found.flatMap((row) => (row && row.deletedAt > 0 ? [row.id] : []));
      }),

    /** Erases what has been in the trash for longer than `trashDays`. Returns how many. */
    purge: async (): Promise<number> =>
      eraseFound(() =>
        rows
          .where('deletedAt')
          .between(0, clock.now() - trashDays * dayMs, false, false)
          .primaryKeys(),
      ),
  };
}
