import { slicesOf } from '../contacts-bulk';
import { generationOf } from '../contacts-reading';
import { DeskDatabase } from '../desk-database';
import { latestVersion } from '../migrations';
import type { LongWork } from '../ports';
import { guarded, throwIfCancelled } from '../storage-errors';
import { startOver } from '../sync/start-over';
import { deviceTables } from '../sync/sync-rows';
import { type CheckedBackup, deviceKeys, tableNames } from './backup-format';

const sliceSize = 500;

/**
 * Puts the backup in the place of everything on this desk, in one transaction: either all of it is there
 * afterwards, or nothing has changed. A backup of an older version is migrated first, beside the real database.
 * Accounts and collections of this device stay; each collection begins with a full comparison (`startOver`).
 * @throws StorageFailure, for example `quotaExceeded` or `cancelled`; the old content is then untouched.
 */
export async function restoreBackup(
  db: DeskDatabase,
  checked: CheckedBackup,
  { onProgress, signal }: LongWork = {},
): Promise<void> {
  await guarded(async () => {
    const { tables } = checked.schema < latestVersion ? await migrated(db.name, checked) : checked;
    const total = [...tables.values()].reduce((sum, rows) => sum + rows.length, 0);
    await db.transaction('rw', tableNames(db), async () => {
      const kept = (await db.meta.toArray()).filter((row) => deviceKeys.includes(row.key));
      const generation = await generationOf(db);
      let done = 0;
      await startOver(db);
      for (const name of tableNames(db).filter((each) => !deviceTables.includes(each))) {
        await db.table(name).clear();
        for (const slice of slicesOf(tables.get(name) ?? [], sliceSize)) {
          throwIfCancelled(signal);
          await db.table(name).bulkAdd(slice);
          done += slice.length;
          onProgress?.(done, total);
        }
      }
      // Readers that follow the change number must start again: the backup counts on its own.
      await db.meta.bulkPut([...kept, { key: 'generation', value: generation + 1 }]);
    });
  });
}

/** The rows as the latest version would hold them: written by the old version, opened by this one. */
async function migrated(name: string, checked: CheckedBackup): Promise<Pick<CheckedBackup, 'tables'>> {
  const place = `${name}-restore`;
  const old = new DeskDatabase({ name: place, upTo: checked.schema });
  await old.delete();
  try {
    await old.open();
    await old.transaction('rw', tableNames(old), async () => {
      for (const [table, rows] of checked.tables) await old.table(table).bulkAdd(rows);
    });
    old.close();
    const current = new DeskDatabase({ name: place });
    await current.open();
    const tables = new Map<string, Record<string, unknown>[]>();
    for (const table of tableNames(current)) tables.set(table, await current.table(table).toArray());
    current.close();
    return { tables };
  } finally {
    old.close();
    await new DeskDatabase({ name: place }).delete();
  }
}
