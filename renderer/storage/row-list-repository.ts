import { type Committed, commit } from './commit';
import type { HistoryKind } from './history-kind';
import type { StorageDeps } from './ports';
import type { HistoryValues, RecordTables } from './rows';
import { guarded } from './storage-errors';

type ListTable = 'closingDays' | 'schoolHolidays' | 'workDays' | 'workMarks';

/** A table of small rows that are written and removed several at a time, each time as one step to undo. */
export function createRowListRepository<Table extends ListTable>(
  { db, clock }: StorageDeps,
  { table, saved, removed }: { table: Table; saved: HistoryKind; removed: HistoryKind },
) {
  const rows = db.table<RecordTables[Table], string>(table);
  return {
    list: async (): Promise<RecordTables[Table][]> => guarded(() => rows.toArray()),

    /** Writes rows, new or changed; `values` complete the history's sentence. */
    save: async (list: readonly RecordTables[Table][], values: HistoryValues = {}): Promise<Committed> => {
      const request = {
        kind: saved,
        values: { ...values, count: list.length },
        undoable: true,
        at: clock.now(),
      };
      return commit(db, request, async (changes) => {
        if (list.length > 0) await changes.put(table, ...list);
      });
    },

    /** Takes rows away. */
    remove: async (ids: readonly string[], values: HistoryValues = {}): Promise<Committed> => {
      const request = { kind: removed, values, undoable: true, at: clock.now() };
      return commit(db, request, async (changes) => {
        const known = (await rows.bulkGet([...ids])).flatMap((row) => (row ? [row.id] : []));
        if (known.length === 0) return;
        changes.describe({ count: known.length });
        await changes.remove(table, ...known);
      });
    },
  };
}
