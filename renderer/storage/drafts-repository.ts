import type { StorageDeps } from './ports';
import type { DraftRow } from './rows';
import { guarded } from './storage-errors';

/** Key of the half-typed change of a contact; `undefined` is a new one. */
export function contactDraftKey(id: string | undefined): string {
  return id === undefined ? 'contact/new' : `contact/${id}`;
}

/** Half-typed forms, so that closing the app, a crash or a change of screen loses nothing. */
export function createDraftsRepository({ db, clock }: StorageDeps) {
  return {
    /** Keeps what the form holds; `key` names the form and the record, `value` is JSON. */
    save: async (key: string, value: unknown): Promise<void> =>
      guarded(async () => {
        await db.drafts.put({ key, value, at: clock.now() });
      }),

    read: async (key: string): Promise<DraftRow | undefined> => guarded(() => db.drafts.get(key)),

    list: async (): Promise<DraftRow[]> => guarded(() => db.drafts.orderBy('at').reverse().toArray()),

    remove: async (key: string): Promise<void> => guarded(() => db.drafts.delete(key)),
  };
}

export type DraftsRepository = ReturnType<typeof createDraftsRepository>;
