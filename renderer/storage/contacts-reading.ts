import { type CardPhoto, readPhoto } from '../codec/photo';
import type { ContactRow } from '../domain/contact-row';
import type { Language } from '../domain/localized';
import { lastChange } from './commit';
import type { DeskDatabase } from './desk-database';
import type { CardRow } from './rows';
import { guarded } from './storage-errors';

/** A slice of what has been written since a change number; a reader goes on from `upTo` while `more`. */
export type ChangedContacts = {
  /** Rows in the order of their change; those in the trash too (`deletedAt` > 0). */
  rows: ContactRow[];
  /** Ids that are gone for good. */
  removed: string[];
  upTo: number;
  more: boolean;
  /** Another number than last time means that a backup took the place of everything: start again from 0. */
  generation: number;
};

const generationKey = 'generation';

/** How often a restore has replaced the whole content on this device. */
export async function generationOf(db: DeskDatabase): Promise<number> {
  const row = await db.meta.get(generationKey);
  return typeof row?.value === 'number' ? row.value : 0;
}

function sortIndex(language: Language): string {
  return language === 'de' ? '[deletedAt+sortDe]' : '[deletedAt+sortNl]';
}

/** Contacts that are not in the trash, in the order of the language's index. */
function alive(db: DeskDatabase, language: Language) {
  return db.contacts.where(sortIndex(language)).between([0], [0, []]);
}

/** Reads of contacts; inside `observe` or `useLive` each is live. */
export function contactReads(db: DeskDatabase) {
  return {
    get: async (id: string): Promise<ContactRow | undefined> => guarded(() => db.contacts.get(id)),

    /** The rows in the order asked for; ids that are gone are left out. */
    getMany: async (ids: readonly string[]): Promise<ContactRow[]> =>
      guarded(async () => (await db.contacts.bulkGet([...ids])).filter((row) => row !== undefined)),

    /** The card's own text, byte for byte as it came plus our edits. */
    card: async (id: string): Promise<CardRow | undefined> => guarded(() => db.cards.get(id)),

    cards: async (ids: readonly string[]): Promise<CardRow[]> =>
      guarded(async () => (await db.cards.bulkGet([...ids])).filter((row) => row !== undefined)),

    photo: async (id: string): Promise<CardPhoto | null> =>
      guarded(async () => {
        const card = await db.cards.get(id);
        return card ? readPhoto(card.raw) : null;
      }),

    /** The first rows of the list, for the first paint. */
    firstPage: async (language: Language, limit: number): Promise<ContactRow[]> =>
      guarded(() => alive(db, language).limit(limit).toArray()),

    /** All ids in the list's order, without loading a row. */
    orderedIds: async (language: Language): Promise<string[]> =>
      guarded(() => alive(db, language).primaryKeys()),

    /** Contacts of one house in the list's order, for a field in which one of them is chosen. */
    ofHouse: async (houseId: string, language: Language): Promise<ContactRow[]> =>
      guarded(() =>
        alive(db, language)
          .filter((row) => row.houseId === houseId)
          .toArray(),
      ),

    /** Number of contacts that are not in the trash. */
    count: async (): Promise<number> => guarded(() => db.contacts.where('deletedAt').equals(0).count()),

    /** The number of the last change; live, it tells a reader of `changedSince` when to ask. */
    lastChange: async (): Promise<number> => guarded(() => lastChange(db)),

    /** The trash, last thrown away first. */
    listTrash: async (): Promise<ContactRow[]> =>
      guarded(() => db.contacts.where('deletedAt').above(0).reverse().sortBy('deletedAt')),

    /**
     * What has changed since `change` (0: everything there is), at most `limit` rows. Removals are never cut
     * off: a reader that has taken a slice has heard of all of them up to now.
     */
    changedSince: async (change: number, limit: number): Promise<ChangedContacts> =>
      guarded(() =>
        db.transaction('r', [db.contacts, db.historyChanges, db.meta], async () => {
          const rows = await db.contacts.where('change').above(change).limit(limit).toArray();
          const touched = change === 0 ? [] : await removedSince(db, change);
          const left = await db.contacts.bulkGet(touched);
          const last = rows.at(-1);
          const more = rows.length === limit;
          return {
            rows,
            removed: touched.filter((_, at) => left[at] === undefined),
            upTo: more && last ? last.change : await lastChange(db),
            more,
            generation: await generationOf(db),
          };
        }),
      ),
  };
}

async function removedSince(db: DeskDatabase, change: number): Promise<string[]> {
  const images = await db.historyChanges
    .where('[entry+table+record]')
    .above([change, []])
    .filter((image) => image.table === 'contacts' && image.removed)
    .toArray();
  return [...new Set(images.map((image) => image.record))];
}
