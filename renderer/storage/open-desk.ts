import { DeskDatabase, databaseName } from './desk-database';
import { latestVersion } from './migrations';
import { asStorageError, guarded, StorageFailure } from './storage-errors';

/** Dexie counts in tenths: its version 2 is 20 in IndexedDB. */
const tenths = 10;

/** Version of the database on this device as Dexie counts, 0 if there is none. */
export async function installedVersion(name: string): Promise<number> {
  const all = await indexedDB.databases();
  return (all.find((each) => each.name === name)?.version ?? 0) / tenths;
}

/**
 * After a sudden end the system may still hold the lock on the files for some seconds, and a virus scanner may hold
 * them for moments; Chromium then says that it cannot open its "backing store". Waits between the tries, in ms.
 */
const waitsForFiles: readonly number[] = [250, 500, 1000, 2000, 4000, 8000];

/**
 * Opens the desk's database, bringing it up to date first.
 * Dexie itself would open a database from a newer app and write to it with old rules, so the version is read
 * before. `patience` (ms) is how long another window may block the upgrade, `waits` (ms) how long to wait before each
 * new try while the files are held.
 * @throws StorageFailure `databaseNewer`, `databaseBlocked`, `quotaExceeded` or `unknown`.
 */
export async function openDesk({
  name = databaseName,
  patience = 5000,
  waits = waitsForFiles,
}: {
  name?: string;
  patience?: number;
  waits?: readonly number[];
} = {}): Promise<DeskDatabase> {
  for (const wait of waits) {
    try {
      return await openOnce(name, patience);
    } catch (error) {
      const situation = asStorageError(error);
      if (situation.kind !== 'unknown' || !situation.message.includes('backing store')) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return openOnce(name, patience);
}

function openOnce(name: string, patience: number): Promise<DeskDatabase> {
  return guarded(async () => {
    const found = await installedVersion(name);
    if (Math.floor(found) > latestVersion) {
      throw new StorageFailure({ kind: 'databaseNewer', found, known: latestVersion });
    }
    const db = new DeskDatabase({ name });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const blocked = new Promise<never>((_, reject) => {
      db.on('blocked', () => {
        timer = setTimeout(() => {
          reject(new StorageFailure({ kind: 'databaseBlocked' }));
        }, patience);
      });
    });
    try {
      await Promise.race([db.open(), blocked]);
      return db;
    } catch (error) {
      db.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  });
}
