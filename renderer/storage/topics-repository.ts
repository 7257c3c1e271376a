import type { Topic } from '../domain/topic';
import { bothNames } from './both-names';
import { type Committed, commit } from './commit';
import type { StorageDeps } from './ports';
import { guarded } from './storage-errors';

/** Topics that the user added to the concept table that comes with the app. */
export function createTopicsRepository({ db, clock }: StorageDeps) {
  return {
    list: async (): Promise<Topic[]> => guarded(() => db.topics.toArray()),

    /** Writes a topic, new or changed. */
    save: async (topic: Topic): Promise<Committed> =>
      commit(
        db,
        { kind: 'topicSaved', values: bothNames(topic.label, topic.id), undoable: true, at: clock.now() },
        async (changes) => changes.put('topics', topic),
      ),

    /** Takes a topic away; contacts keep its id, so undoing brings it back everywhere. */
    remove: async (id: string): Promise<Committed> =>
      commit(db, { kind: 'topicRemoved', values: {}, undoable: true, at: clock.now() }, async (changes) => {
        const topic = await db.topics.get(id);
        if (!topic) return;
        changes.describe(bothNames(topic.label, topic.id));
        await changes.remove('topics', id);
      }),
  };
}
