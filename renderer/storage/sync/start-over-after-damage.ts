import type { DeskDatabase } from '../desk-database';
import { guarded } from '../storage-errors';
import { startOver } from './start-over';

const seenKey = 'damageSeen';

/**
 * To be called before the first run of sync when the shell has found the database damaged: a record that is gone may
 * still be known as agreed with a server, and would be deleted there. Once for each damage, which `name` tells apart.
 * @throws StorageFailure
 */
export async function startOverAfterDamage(db: DeskDatabase, name: string): Promise<void> {
  const { bindings, baseTexts, journal, syncQueue, quarantine, collections, activity, meta } = db;
  const tables = [bindings, baseTexts, journal, syncQueue, quarantine, collections, activity, meta];
  await guarded(() =>
    db.transaction('rw', tables, async () => {
      if ((await meta.get(seenKey))?.value === name) return;
      await startOver(db);
      await meta.put({ key: seenKey, value: name });
    }),
  );
}
