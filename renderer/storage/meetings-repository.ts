import type { Language } from '../domain/localized';
import type { Meeting } from '../domain/meeting';
import { ideaFromFollowUp, withFollowUpIdea } from '../domain/meeting-rules';
import { bothNames } from './both-names';
import { type Committed, commit } from './commit';
import { ideaCodec } from './ideas-repository';
import { newItemRecord } from './item-records';
import type { StorageDeps } from './ports';
import { recordTrash } from './record-trash';
import type { MeetingRow } from './rows';
import { StorageFailure, guarded } from './storage-errors';

/** Meetings and conferences: simple records without a text of their own. */
export function createMeetingsRepository(deps: StorageDeps) {
  const { db, clock, newId } = deps;
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

    /**
     * Makes an idea of a follow-up and notes it there, in one step: undone, both are as before. A follow-up that has
     * become an idea meanwhile is left alone, and its idea is the answer. `language` is the one its origin is named in.
     * @throws StorageFailure `notFound` if the meeting or the follow-up is gone.
     */
    makeIdea: async (
      meetingId: string,
      followUpId: string,
      { language }: { language: Language },
    ): Promise<Committed & { id: string }> => {
      const now = clock.now();
      let id = newId();
      const request = { kind: 'ideaCreated', values: {}, undoable: true, at: now } as const;
      const { historyId } = await commit(db, request, async (changes) => {
        const meeting = await db.meetings.get(meetingId);
        const idea = meeting && ideaFromFollowUp(meeting, followUpId, { ideaId: id, language });
        if (!meeting || !idea) {
          throw new StorageFailure({ kind: 'notFound', table: 'meetings', record: meetingId });
        }
        const made = meeting.followUps.find((each) => each.id === followUpId)?.ideaId;
        if (made) {
          id = made;
          return;
        }
        const record = newItemRecord(ideaCodec, { ...idea, uid: id }, { mainLanguage: language, now });
        await changes.put('ideas', record.row);
        await changes.put('items', record.item);
        await changes.put('meetings', {
          ...meeting,
          ...withFollowUpIdea(meeting, followUpId, id),
          updatedAt: now,
        });
        changes.describe(bothNames(idea.title));
      });
      return { id, historyId };
    },
  };
}
