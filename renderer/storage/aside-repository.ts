import type { StorageDeps } from './ports';
import type { AsideRow } from './rows';
import { guarded } from './storage-errors';

/** Input that could not be read, kept whole until the user has dealt with it. */
export function createAsideRepository({ db, clock, newId }: StorageDeps) {
  return {
    /** Keeps pieces of one file aside; `line` is where each began, counted from 1. */
    add: async (pieces: readonly Omit<AsideRow, 'id' | 'at'>[]): Promise<string[]> =>
      guarded(async () => {
        const at = clock.now();
        const rows = pieces.map((piece) => ({ ...piece, id: newId(), at }));
        await db.aside.bulkAdd(rows);
        return rows.map((row) => row.id);
      }),

    /** Newest first; pieces of the same file in its order. */
    list: async (): Promise<AsideRow[]> =>
      guarded(async () =>
        (await db.aside.toArray()).toSorted(
          (a, b) =>
            b.at - a.at ||
            (a.fileName < b.fileName ? -1 : Number(a.fileName > b.fileName)) ||
            a.line - b.line,
        ),
      ),

    count: async (): Promise<number> => guarded(() => db.aside.count()),

    remove: async (ids: readonly string[]): Promise<void> => guarded(() => db.aside.bulkDelete([...ids])),
  };
}
