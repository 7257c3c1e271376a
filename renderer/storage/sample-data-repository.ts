import type { Contact } from '../domain/contact';
import type { House } from '../domain/house';
import type { Idea } from '../domain/idea';
import type { Language } from '../domain/localized';
import type { Meeting } from '../domain/meeting';
import type { Partnership } from '../domain/partnership';
import type { Rotation } from '../domain/rotation';
import type { Site } from '../domain/site';
import type { Topic } from '../domain/topic';
import type { Changes } from './changes';
import { type Committed, commit } from './commit';
import { newRecord } from './contact-records';
import type { DeskDatabase } from './desk-database';
import { ideaCodec } from './ideas-repository';
import { newItemRecord } from './item-records';
import type { StorageDeps } from './ports';
import { rotationCodec } from './rotations-repository';
import type { RecordTable } from './rows';
import { guarded } from './storage-errors';

/** A set of invented people in real houses, given as data. */
export type SampleSet = {
  houses: readonly House[];
  partnerships: readonly Partnership[];
  topics?: readonly Topic[];
  contacts: readonly Contact[];
  sites?: readonly Site[];
  rotations?: readonly Rotation[];
  ideas?: readonly Idea[];
  meetings?: readonly Meeting[];
  /** Language of the texts that name none. */
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
        await loadPlans(db, changes, set, now);
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
        for (const table of ['rotations', 'ideas', 'meetings', 'items'] as const) {
          await changes.remove(table, ...(await existing(db, table)));
        }

        const used = await usedByOwnRecords(db);
        const sites = await existing(db, 'sites');
        await changes.remove('sites', ...sites.filter((id) => !used.sites.has(id)));
        for (const { houseId } of await db.sites.toArray()) used.houses.add(houseId);
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

/** Ids of the records that sample data brought in, still there or not. */
export async function sampleIds(db: DeskDatabase, table: RecordTable): Promise<string[]> {
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

type Used = Record<'partnerships' | 'houses' | 'topics' | 'sites', Set<string>>;

/** What records that are no samples refer to. */
async function usedByOwnRecords(db: DeskDatabase): Promise<Used> {
  const used: Used = { houses: new Set(), partnerships: new Set(), topics: new Set(), sites: new Set() };
  const use = (kind: keyof Used, ids: readonly string[]) => {
    for (const id of ids) used[kind].add(id);
  };
  await db.contacts.each((row) => {
    use('houses', [row.houseId]);
    use('partnerships', row.partnershipIds);
    use('topics', row.topics);
  });
  await db.rotations.each((row) => {
    use('houses', [row.homeHouseId, row.hostHouseId]);
    use('partnerships', row.partnershipIds);
    use('sites', [row.siteId, ...row.exceptions.flatMap((each) => ('siteId' in each ? [each.siteId] : []))]);
  });
  await db.ideas.each((row) => {
    use('houses', row.houseIds);
    use('partnerships', row.partnershipIds);
    use('topics', row.topics);
  });
  await db.meetings.each((row) => {
    use('houses', row.houseIds);
    use('partnerships', row.partnershipIds);
  });
  await db.closingDays.each((row) => use('houses', [row.houseId]));
  return used;
}

/** Writes sites, rotations, ideas and meetings of the set that are not there yet. */
async function loadPlans(db: DeskDatabase, changes: Changes, set: SampleSet, now: number): Promise<void> {
  const options = { mainLanguage: set.mainLanguage, now };
  const rotations = (await onlyNew(db, 'rotations', set.rotations ?? [])).map((rotation) =>
    newItemRecord(rotationCodec, rotation, options),
  );
  const ideas = (await onlyNew(db, 'ideas', set.ideas ?? [])).map((idea) =>
    newItemRecord(ideaCodec, idea, options),
  );
  const stamps = { deletedAt: 0, createdAt: now, updatedAt: now };
  const meetings = await onlyNew(db, 'meetings', set.meetings ?? []);
  await changes.add('sites', await onlyNew(db, 'sites', set.sites ?? []));
  await changes.add(
    'rotations',
    rotations.map(({ row }) => row),
  );
  await changes.add(
    'ideas',
    ideas.map(({ row }) => row),
  );
  await changes.add(
    'items',
    [...rotations, ...ideas].map(({ item }) => item),
  );
  await changes.add(
    'meetings',
    meetings.map((meeting) => ({ ...meeting, ...stamps })),
  );
}
