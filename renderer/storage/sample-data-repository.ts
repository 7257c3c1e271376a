import type { Contact } from '../domain/contact';
import type { House } from '../domain/house';
import type { Language } from '../domain/localized';
import type { Partnership } from '../domain/partnership';
import type { Topic } from '../domain/topic';
import { type Committed, commit } from './commit';
import { newRecord } from './contact-records';
import type { DeskDatabase } from './desk-database';
import type { StorageDeps } from './ports';
import type { RecordTable } from './rows';
import { guarded } from './storage-errors';

/** A set of invented people in real houses, given as data. */
export type SampleSet = {
  houses: readonly House[];
  partnerships: readonly Partnership[];
  topics?: readonly Topic[];
  contacts: readonly Contact[];
  /** Language of the cards' texts that name none. */
  mainLanguage: Language;
};

/** Sample data: what it brought in is known from the history entries that loaded it. */
export function createSampleDataRepository({ db, clock }: StorageDeps) {
  return {
    /** Loads the set; what exists already stays as it is. */
    load: async (set: SampleSet): Promise<Committed> => {
      const now = clock.now();
      const request = { kind: 'sampleLoaded', values: {}, undoable: false, at: now } as const;
      return commit(db, request, async (changes) => {
        await changes.add('houses', await onlyNew(db, 'houses', set.houses));
        await changes.add('partnerships', await onlyNew(db, 'partnerships', set.partnerships));
        await changes.add('topics', await onlyNew(db, 'topics', set.topics ?? []));
        const records = (await onlyNew(db, 'contacts', set.contacts)).map((contact) =>
          newRecord(contact, { mainLanguage: set.mainLanguage, photo: null, now }),
        );
        changes.describe({ count: records.length });
        await changes.add(
          'contacts',
          records.map((record) => record.row),
        );
        await changes.add(
          'cards',
          records.map((record) => record.card),
        );
      });
    },

    /** How many sample contacts are there, those in the trash included. */
    count: async (): Promise<number> =>
      guarded(async () => {
        const ids = await sampleIds(db, 'contacts');
        return ids.length === 0 ? 0 : db.contacts.where('id').anyOf(ids).count();
      }),

    /**
     * Removes all of it in one step that can be undone. Houses and partnerships that own contacts or
     * partnerships refer to stay, and so do topics that own contacts carry.
     */
    removeAll: async (): Promise<Committed> => {
      const request = { kind: 'sampleRemoved', values: {}, undoable: true, at: clock.now() } as const;
      return commit(db, request, async (changes) => {
        const contacts = await existing(db, 'contacts');
        await changes.remove('contacts', ...contacts);
        await changes.remove('cards', ...(await existing(db, 'cards')));
        changes.describe({ count: contacts.length });

        const used = await usedByContacts(db);
        const partnerships = await existing(db, 'partnerships');
        await changes.remove('partnerships', ...partnerships.filter((id) => !used.partnerships.has(id)));
        for (const { houseIds } of await db.partnerships.toArray()) {
          for (const id of houseIds) used.houses.add(id);
        }
        const houses = await existing(db, 'houses');
        await changes.remove('houses', ...houses.filter((id) => !used.houses.has(id)));
        const topics = await existing(db, 'topics');
        await changes.remove('topics', ...topics.filter((id) => !used.topics.has(id)));
      });
    },
  };
}

async function onlyNew<T extends { id: string }>(
  db: DeskDatabase,
  table: RecordTable,
  rows: readonly T[],
): Promise<T[]> {
  const known = await db.table(table).bulkGet(rows.map((row) => row.id));
  return rows.filter((_, at) => known[at] === undefined);
}

async function sampleIds(db: DeskDatabase, table: RecordTable): Promise<string[]> {
  const entries = await db.history
    .orderBy('id')
    .filter((row) => row.kind === 'sampleLoaded')
    .toArray();
  return entries.flatMap((row) =>
    row.created.filter((each) => each.table === table).flatMap((each) => each.ids),
  );
}

async function existing(db: DeskDatabase, table: RecordTable): Promise<string[]> {
  const ids = await sampleIds(db, table);
  if (ids.length === 0) return [];
  const found = await db.table<{ id: string }, string>(table).where('id').anyOf(ids).primaryKeys();
  return found;
}

async function usedByContacts(db: DeskDatabase) {
  const used = { houses: new Set<string>(), partnerships: new Set<string>(), topics: new Set<string>() };
  await db.contacts.each((row) => {
    used.houses.add(row.houseId);
    for (const id of row.partnershipIds) used.partnerships.add(id);
    for (const id of row.topics) used.topics.add(id);
  });
  return used;
}
