import type { Contact, ContactFields } from '../domain/contact';
import { contactLabel } from '../domain/contact-label';
import type { Language } from '../domain/localized';
import { type Committed, commit } from './commit';
import { type Photo, type PhotoChange, fieldsOf, newRecord, patchedRecord } from './contact-records';
import { contactBulk } from './contacts-bulk';
import { contactImport } from './contacts-import';
import { contactReads } from './contacts-reading';
import { contactTrash } from './contacts-trash';
import type { StorageDeps } from './ports';
import { StorageFailure } from './storage-errors';
import { contactTranslations } from './translations';

/** What a write of one contact answers with. */
export type Written = Committed & { id: string };

/**
 * Everything screens do with contacts. All writes go through `commit`, throw `StorageFailure`, and are on the
 * disk when their promise resolves.
 */
export function createContactsRepository(deps: StorageDeps) {
  const { db, clock, newId } = deps;
  return {
    ...contactReads(db),
    ...contactBulk(deps),
    ...contactTrash(deps),
    ...contactImport(deps),
    ...contactTranslations(deps),

    /** Writes a new contact. `mainLanguage` is the language of its texts that name none. */
    create: async (
      fields: ContactFields,
      { mainLanguage, photo = null }: { mainLanguage: Language; photo?: Photo | null },
    ): Promise<Written> => {
      const now = clock.now();
      const id = newId();
      const contact = { ...fields, id, uid: id, hasPhoto: false };
      const { row, card } = newRecord(contact, { mainLanguage, photo, now });
      const request = {
        kind: 'contactCreated',
        values: { name: contactLabel(row), about: row.id },
        undoable: true,
        at: now,
      } as const;
      const { historyId } = await commit(db, request, async (changes) => {
        await changes.add('contacts', [row]);
        await changes.add('cards', [card]);
      });
      return { id: row.id, historyId };
    },

    /**
     * Changes the given fields and leaves the others as they are now, so a form that sends only what the user
     * touched cannot overwrite what another window changed meanwhile.
     * @throws StorageFailure `notFound` if the contact is gone.
     */
    save: async (
      id: string,
      fields: Partial<ContactFields>,
      photo: PhotoChange = 'keep',
    ): Promise<Written> => {
      const now = clock.now();
      const request = { kind: 'contactSaved', values: {}, undoable: true, at: now } as const;
      const { historyId } = await commit(db, request, async (changes) => {
        const [row, card] = await Promise.all([db.contacts.get(id), db.cards.get(id)]);
        if (!row || !card) throw new StorageFailure({ kind: 'notFound', table: 'contacts', record: id });
        const record = patchedRecord({ row, card }, fields, { photo, now });
        if (!record) return;
        changes.describe({
          name: contactLabel(record.row),
          about: id,
          ...(photo === 'keep' ? onlyField(row, record.row) : {}),
        });
        await changes.put('contacts', record.row);
        await changes.put('cards', record.card);
      });
      return { id, historyId };
    },

    /**
     * Makes one contact of several: `fields` are written to the winner, the losers go to the trash, and one
     * undo brings all of them back. `photo` as in `save`.
     */
    merge: async (
      winnerId: string,
      loserIds: readonly string[],
      fields: Partial<ContactFields>,
      photo: PhotoChange = 'keep',
    ): Promise<Written> => {
      const now = clock.now();
      const request = { kind: 'contactsMerged', values: {}, undoable: true, at: now } as const;
      const { historyId } = await commit(db, request, async (changes) => {
        const [row, card] = await Promise.all([db.contacts.get(winnerId), db.cards.get(winnerId)]);
        if (!row || !card)
          throw new StorageFailure({ kind: 'notFound', table: 'contacts', record: winnerId });
        const losers = await db.contacts.bulkGet(loserIds.filter((id) => id !== winnerId));
        const missing = losers.findIndex((loser) => !loser);
        if (missing >= 0) {
          throw new StorageFailure({ kind: 'notFound', table: 'contacts', record: loserIds[missing] ?? '' });
        }
        const record = patchedRecord({ row, card }, fields, { photo, now });
        if (record) {
          await changes.put('contacts', record.row);
          await changes.put('cards', record.card);
        }
        const gone = losers.flatMap((loser) => (loser ? [{ ...loser, deletedAt: now }] : []));
        await changes.put('contacts', ...gone);
        const count = gone.length + 1;
        changes.describe({ name: contactLabel(record?.row ?? row), about: winnerId, count });
      });
      return { id: winnerId, historyId };
    },
  };
}

/** The field that a save changed, if it was just one, so that the history can name it. */
function onlyField(before: Contact, after: Contact): { field?: string } {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const changed = Object.keys(now) as (keyof ContactFields)[];
  const different = changed.filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]));
  const [field] = different;
  return different.length === 1 && field ? { field } : {};
}
