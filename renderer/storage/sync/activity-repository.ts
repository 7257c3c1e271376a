import type { Activity } from '../../sync/ports';
import type { StorageDeps } from '../ports';
import { guarded } from '../storage-errors';
import type { ActivityRow } from './sync-rows';

const seenKey = 'activitySeen';
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

    /** What happened after `since` (milliseconds since 1970), newest first, at most `limit`. */
    listSince: async (since: number, limit: number): Promise<Activity[]> =>
      guarded(async () => {
        const rows = await db.activity.where('at').above(since).reverse().limit(limit).toArray();
        return rows.map(asActivity);
      }),

    /** Up to which moment (milliseconds since 1970) the person has seen what others changed; `undefined` never. */
    seenUntil: async (): Promise<number | undefined> =>
      guarded(async () => {
        const row = await db.meta.get(seenKey);
        return typeof row?.value === 'number' ? row.value : undefined;
      }),

    /** The person has seen everything up to now. */
    markSeen: async (): Promise<void> =>
      guarded(async () => {
        await db.meta.put({ key: seenKey, value: clock.now() });
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
