import { contactLabel } from '../domain/contact-label';
import { displayName } from '../domain/name';
import { type Committed, commit } from './commit';
import type { DeskDatabase } from './desk-database';
import { contactDraftKey } from './drafts-repository';
import { forgetPeople } from './forget-people';
import type { StorageDeps } from './ports';
import { guarded } from './storage-errors';
import { forgetSynced } from './sync/forget-synced';
import { trashDays } from './trash-days';

const dayMs = 24 * 60 * 60 * 1000;

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
      changes.describe({ count: rows.length, name: contactLabel(first), about: first.id });
      await changes.put('contacts', ...rows.flatMap((row) => (row ? [{ ...row, deletedAt }] : [])));
    });
  }

  async function eraseFound(find: () => PromiseLike<string[]>): Promise<number> {
    let erased = 0;
    const request = { kind: 'contactsPurged', values: {}, undoable: false, at: clock.now() } as const;
    await guarded(() =>
      db.transaction('rw', db.tables, async () => {
        await commit(db, request, async (changes) => {
          const ids = await find();
          if (ids.length === 0) return;
          const rows = (await db.contacts.bulkGet(ids)).filter((row) => row !== undefined);
          const names = rows.map((row) => [row.id, [displayName(row.name), contactLabel(row)]] as const);
          await changes.erase('contacts', ...ids);
          await changes.erase('cards', ...ids);
          await forgetSynced(db, changes, ids);
          await forgetNames(db, new Set(ids));
          await forgetPeople(db, new Map(names), clock.now());
          await db.drafts.bulkDelete(ids.map(contactDraftKey));
          erased = ids.length;
          changes.describe({ count: erased });
        });
      }),
    );
    return erased;
  }

  return {
    /** Moves contacts to the trash, where they stay whole for `trashDays`. */
    trash: async (ids: readonly string[]) => mark('contactsTrashed', ids, clock.now()),

    /** Brings contacts back from the trash. */
    restore: async (ids: readonly string[]) => mark('contactsRestored', ids, 0),

    /**
     * Erases contacts of the trash for good, at once; those that are not in the trash stay. Returns how many.
     * Cannot be undone: the history keeps neither an image of them nor their names, a half-typed change of them goes
     * too, and rotations, ideas and meetings no longer say who it was (right to erasure, Art. 17 GDPR).
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

/** Takes the names of these contacts out of the history's sentences; that something was done stays known. */
async function forgetNames(db: DeskDatabase, ids: ReadonlySet<string>): Promise<void> {
  await db.history
    .filter(({ values }) => typeof values['about'] === 'string' && ids.has(values['about']))
    .modify((row) => {
      const { name: _name, about: _about, ...rest } = row.values;
      row.values = { ...rest, erased: 1 };
    });
}
