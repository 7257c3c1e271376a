import type { Meeting } from '../domain/meeting';
import { bothNames } from './both-names';
import { type Committed, commit } from './commit';
import type { StorageDeps } from './ports';
import { recordTrash } from './record-trash';
import type { MeetingRow } from './rows';
import { guarded } from './storage-errors';

/** Meetings and conferences: simple records without a text of their own. */
export function createMeetingsRepository(deps: StorageDeps) {
  const { db, clock } = deps;
  return {
    ...recordTrash(deps, {
      table: 'meetings',
      history: { trashed: 'meetingsTrashed', restored: 'meetingsRestored', purged: 'meetingsPurged' },
      nameOf: ({ title }) => bothNames(title),
      alsoErase: [],
    }),

    /** All that are not in the trash. */
    list: async (): Promise<MeetingRow[]> =>
      guarded(() => db.meetings.where('deletedAt').equals(0).toArray()),

    get: async (id: string): Promise<MeetingRow | undefined> => guarded(() => db.meetings.get(id)),

    /** Writes a meeting, new or changed. */
    save: async (meeting: Meeting): Promise<Committed> => {
      const now = clock.now();
      const request = {
        kind: 'meetingSaved',
        values: bothNames(meeting.title),
        undoable: true,
        at: now,
      } as const;
      return commit(db, request, async (changes) => {
        const before = await db.meetings.get(meeting.id);
        const stamps = {
          deletedAt: before?.deletedAt ?? 0,
          createdAt: before?.createdAt ?? now,
          updatedAt: now,
        };
        await changes.put('meetings', { ...meeting, ...stamps });
      });
    },
  };
}
