import { type ArchiveContent, type ArchivedText, textLists } from '../../codec/archive/archive-content';
import type { DeskDatabase } from '../desk-database';
import type { Stamps } from '../rows';
import { guarded } from '../storage-errors';

/** Which table holds the texts of a list. */
const textTables = { contacts: 'cards', rotations: 'items', ideas: 'items' } as const;

export type ArchiveScope = {
  /** The person's own record of working days goes along. */
  withWorkDays: boolean;
};

/**
 * Everything of the desk that is written to an archive, read in one transaction, so that it is one moment's state.
 * What lies in the trash stays out.
 * @throws StorageFailure
 */
export async function readArchiveContent(
  db: DeskDatabase,
  { withWorkDays }: ArchiveScope,
): Promise<ArchiveContent> {
  const tables = [
    ...textLists.map((list) => db.table(list)),
    db.cards,
    db.items,
    db.meetings,
    db.houses,
    db.partnerships,
    db.topics,
    db.sites,
    db.closingDays,
    db.schoolHolidays,
    db.workDays,
    db.workMarks,
    db.sheetTemplates,
    db.letterheads,
  ];
  return guarded(() =>
    db.transaction('r', tables, async () => {
      const texts = { contacts: [], rotations: [], ideas: [] } as Record<
        (typeof textLists)[number],
        ArchivedText[]
      >;
      for (const list of textLists) texts[list] = await textsOf(db, list);
      const meetings = await db.meetings.where('deletedAt').equals(0).toArray();
      return {
        ...texts,
        meetings: meetings.map((row) => ({ ...row, ...momentsOf(row) })),
        houses: await db.houses.toArray(),
        partnerships: await db.partnerships.toArray(),
        topics: await db.topics.toArray(),
        sites: await db.sites.toArray(),
        closingDays: await db.closingDays.toArray(),
        schoolHolidays: await db.schoolHolidays.toArray(),
        workDays: withWorkDays ? await db.workDays.toArray() : [],
        workMarks: withWorkDays ? await db.workMarks.toArray() : [],
        sheetTemplates: await db.sheetTemplates.toArray(),
        letterheads: await db.letterheads.toArray(),
      };
    }),
  );
}

async function textsOf(db: DeskDatabase, list: (typeof textLists)[number]): Promise<ArchivedText[]> {
  const rows = await db.table<{ id: string } & Stamps, string>(list).where('deletedAt').equals(0).toArray();
  const found = await db[textTables[list]].bulkGet(rows.map(({ id }) => id));
  return rows.flatMap((row, at) => {
    const text = found[at];
    return text ? [{ id: row.id, raw: text.raw, mainLanguage: text.mainLanguage, ...momentsOf(row) }] : [];
  });
}

function momentsOf({ createdAt, updatedAt }: Pick<Stamps, 'createdAt' | 'updatedAt'>) {
  return { createdAt: new Date(createdAt).toISOString(), updatedAt: new Date(updatedAt).toISOString() };
}
