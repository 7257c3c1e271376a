import type { Localized } from '../../domain/localized';
import { type SyncKind, syncKinds } from '../../sync/ports';
import type { StorageDeps } from '../ports';
import { guarded } from '../storage-errors';
import { labelOf, type SyncedRow, syncedTables } from './synced-kinds';

/** What a screen calls an item, and where it leads. `label` is empty where it has no name. */
export type ItemName = { kind: SyncKind; label: Localized; isTrashed: boolean };

/** Names of items of any kind by their ids, for lists that know no more of them. */
export function createItemNamesRepository({ db }: Pick<StorageDeps, 'db'>) {
  return {
    /** By id; those that are gone for good are left out. */
    of: async (itemIds: readonly string[]): Promise<Map<string, ItemName>> =>
      guarded(async () => {
        const names = new Map<string, ItemName>();
        for (const kind of syncKinds) {
          const rows = await db.table<SyncedRow, string>(syncedTables[kind]).bulkGet([...itemIds]);
          for (const row of rows) {
            if (row) names.set(row.id, { kind, label: labelOf(row), isTrashed: row.deletedAt > 0 });
          }
        }
        return names;
      }),
  };
}
