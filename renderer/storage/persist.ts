import type { DeskDatabase } from './desk-database';

/** What the browser says of the room it gives us; bytes. */
export type StorageRoom = { persisted: boolean; usage: number; quota: number };

type Manager = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>;

const askedKey = 'persistAsked';

/**
 * Asks the browser once per device never to throw the database away, and remembers that it has asked. Without
 * the promise the data still stays, but may go when the disk runs full.
 */
export async function askToPersist(
  db: DeskDatabase,
  now: number,
  manager: Manager = navigator.storage,
): Promise<StorageRoom> {
  let persisted = await manager.persisted();
  if (!persisted && !(await db.meta.get(askedKey))) {
    persisted = await manager.persist();
    await db.meta.put({ key: askedKey, value: { at: now, granted: persisted } });
  }
  const { usage = 0, quota = 0 } = await manager.estimate();
  return { persisted, usage, quota };
}
