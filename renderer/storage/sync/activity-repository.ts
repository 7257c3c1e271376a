import type { Activity } from '../../sync/ports';
import type { StorageDeps } from '../ports';
import { guarded } from '../storage-errors';
import type { ActivityRow } from './sync-rows';

const dayMs = 24 * 60 * 60 * 1000;

/** What sync did on this device. */
export function createActivityRepository({ db, clock }: StorageDeps) {
  return {
    /** Newest first; `before` (the id of the last one shown) goes on from an earlier page. */
    list: async (
      limit: number,
      { before, collectionId }: { before?: string; collectionId?: string } = {},
    ): Promise<Activity[]> =>
      guarded(async () => {
        const newest = db.activity.where(':id').below(before === undefined ? Infinity : Number(before));
        const wanted =
          collectionId === undefined ? newest : newest.filter((row) => row.collectionId === collectionId);
        return (await wanted.reverse().limit(limit).toArray()).map(asActivity);
      }),

    /** What was done to one item, newest first. */
    listOf: async (itemId: string, limit: number): Promise<Activity[]> =>
      guarded(async () => {
        const rows = await db.activity.where('itemId').equals(itemId).reverse().sortBy('seq');
        return rows.slice(0, limit).map(asActivity);
      }),

    /** Forgets what is older than `days`. Answers with how many lines. */
    prune: async (days = 90): Promise<number> =>
      guarded(() =>
        db.activity
          .where('at')
          .below(clock.now() - days * dayMs)
          .delete(),
      ),
  };
}

function asActivity({ seq, ...row }: ActivityRow): Activity {
  return { ...row, id: String(seq) };
}
