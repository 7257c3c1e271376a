import { contactLabel } from '../domain/contact-label';
import { type Committed, commit } from './commit';
import type { StorageDeps } from './ports';

const dayMs = 24 * 60 * 60 * 1000;
/** How long the trash keeps a contact. */
export const trashDays = 90;

/** Throwing away, bringing back, and the end of the ninety days. */
export function contactTrash({ db, clock }: StorageDeps) {
  async function mark(
    kind: 'contactsTrashed' | 'contactsRestored',
    ids: readonly string[],
    deletedAt: number,
  ): Promise<Committed> {
    const request = { kind, values: {}, undoable: true, at: clock.now() } as const;
    return commit(db, request, async (changes) => {
      const found = await db.contacts.bulkGet([...ids]);
      const rows = found.filter((row) => row !== undefined && row.deletedAt > 0 !== deletedAt > 0);
      const first = rows[0];
      if (!first) return;
      changes.describe({ count: rows.length, name: contactLabel(first) });
      await changes.put('contacts', ...rows.flatMap((row) => (row ? [{ ...row, deletedAt }] : [])));
    });
  }

  async function eraseFound(find: () => PromiseLike<string[]>): Promise<number> {
    let erased = 0;
    const request = { kind: 'contactsPurged', values: {}, undoable: false, at: clock.now() } as const;
    await commit(db, request, async (changes) => {
      const ids = await find();
      if (ids.length === 0) return;
      await changes.erase('contacts', ...ids);
      await changes.erase('cards', ...ids);
      erased = ids.length;
      changes.describe({ count: erased });
    });
    return erased;
  }

  return {
    /** Moves contacts to the trash, where they stay whole for `trashDays`. */
    trash: async (ids: readonly string[]) => mark('contactsTrashed', ids, clock.now()),

    /** Brings contacts back from the trash. */
    restore: async (ids: readonly string[]) => mark('contactsRestored', ids, 0),

    /**
     * Erases contacts of the trash for good, at once; those that are not in the trash stay. Returns how many.
     * Cannot be undone: the history keeps no image of them either (right to erasure, Art. 17 GDPR).
     */
    erase: async (ids: readonly string[]): Promise<number> =>
      eraseFound(async () => {
        const found = await db.contacts.bulkGet([...ids]);
        return found.flatMap((row) => (row && row.deletedAt > 0 ? [row.id] : []));
      }),

    /** Erases what has been in the trash for longer than `trashDays`, as `erase` does. Returns how many. */
    purge: async (): Promise<number> =>
      eraseFound(() =>
        db.contacts
          .where('deletedAt')
          .between(0, clock.now() - trashDays * dayMs, false, false)
          .primaryKeys(),
      ),
  };
}
