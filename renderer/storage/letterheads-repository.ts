import type { Letterhead } from '../domain/letterhead';
import { type Committed, commit } from './commit';
import type { StorageDeps } from './ports';
import { guarded } from './storage-errors';

/** What each house puts at the head and foot of its sheets; a house that has set nothing has no row. */
export function createLetterheadsRepository({ db, clock }: StorageDeps) {
  return {
    list: async (): Promise<Letterhead[]> => guarded(() => db.letterheads.toArray()),

    /** Writes the head and foot of a house; `city` is told by the history. */
    save: async (letterhead: Letterhead, city: string): Promise<Committed> =>
      commit(
        db,
        { kind: 'letterheadSaved', values: { name: city }, undoable: true, at: clock.now() },
        async (changes) => changes.put('letterheads', letterhead),
      ),
  };
}
