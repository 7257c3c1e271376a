import { DeskDatabase } from '../../renderer/storage/desk-database';
import { createDeskStorage } from '../../renderer/storage/desk-storage';

let opened = 0;

/** A desk of its own with a clock that stands still until it is moved, and ids that count. */
export async function openTestDesk() {
  const db = new DeskDatabase({ name: `desk-${Date.now()}-${opened++}` });
  await db.open();
  let now = Date.UTC(2026, 2, 2, 8);
  let ids = 0;
  const storage = createDeskStorage({
    db,
    clock: { now: () => now },
    newId: () => `id-${String(++ids).padStart(5, '0')}`,
  });
  return {
    db,
    storage,
    passDays: (days: number) => {
      now += days * 24 * 60 * 60 * 1000;
    },
    close: async () => {
      db.close();
      await new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(db.name).addEventListener('success', () => {
          resolve();
        });
      });
    },
  };
}

export type TestDesk = Awaited<ReturnType<typeof openTestDesk>>;

/** Every row of every table. */
export async function contentOf(db: DeskDatabase): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables);
}

/** A row but for the number of its last change, which every write renews. */
export function sameButChange<Row extends object>(row: Row | undefined): object | undefined {
  return row && { ...row, change: undefined };
}

/** The situation of the `StorageFailure` that the promise rejects with. */
export async function situationOf(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'situation' in error) {
      return error.situation as Record<string, unknown>;
    }
    throw error;
  }
  throw new Error('It went through.');
}
