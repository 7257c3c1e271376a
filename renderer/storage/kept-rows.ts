import type { DeskDatabase } from './desk-database';
import { extendedKey, lastChange } from './commit';
import { generationOf } from './contacts-reading';
import type { RecordTables } from './rows';

/** Rows that are read at once, so that thousands do not hold up the page. */
const part = 400;

type Kept<Row> = {
  /** The number of the last change that is in `rows`, and of the desk they were read from. */
  change: number;
  generation: number;
  /** All there are, those in the trash too, by id. */
  rows: ReadonlyMap<string, Row>;
  /** Those that are not in the trash. */
  listed: readonly Row[];
};

/**
 * Reads a table as a whole, and from then on only the records that later entries of the history name: whoever follows
 * thousands of rows does not have all of them read again for one that has changed. One that has not stays the same
 * object. To be called within a live query; it runs again with every change on the desk, which costs next to nothing.
 */
export function createKeptRows<Table extends 'rotations' | 'ideas'>(db: DeskDatabase, name: Table) {
  type Row = RecordTables[Table];
  const table = db.table<Row, string>(name);
  let kept: Kept<Row> | undefined;

  async function readAll(): Promise<Kept<Row>> {
    // Numbers first: what changes while the rows are being read is read once more later.
    const [change, generation] = await Promise.all([lastChange(db), generationOf(db)]);
    const all: Row[] = [];
    let read: Row[];
    do {
      read = await table
        .where(':id')
        .above(all.at(-1)?.id ?? '')
        .limit(part)
        .toArray();
      all.push(...read);
    } while (read.length === part);
    return keptOf(all, change, generation);
  }

  /** `undefined` if the rows known so far cannot be carried on with. */
  async function readChanged(known: Kept<Row>): Promise<Kept<Row> | undefined> {
    return db.transaction('r', [table, db.history, db.historyChanges, db.meta], async () => {
      const [change, generation, extended, count] = await Promise.all([
        lastChange(db),
        generationOf(db),
        db.meta.get(extendedKey),
        table.count(),
      ]);
      const isExtended = typeof extended?.value === 'number' && extended.value > known.change;
      if (generation !== known.generation || change < known.change || isExtended) return undefined;
      const ids = change === known.change ? [] : await touchedSince(db, name, known.change);
      const found = await table.bulkGet(ids);
      const rows = new Map(known.rows);
      for (const [at, id] of ids.entries()) {
        const row = found[at];
        if (row) rows.set(id, row);
        else rows.delete(id);
      }
      // Somebody has written past the history; it cannot be trusted then.
      if (rows.size !== count) return undefined;
      if (ids.length === 0) return { ...known, change };
      return keptOf([...rows.values()].toSorted(byId), change, generation);
    });
  }

  return async (): Promise<readonly Row[]> => {
    const next = (kept && (await readChanged(kept))) ?? (await readAll());
    if (!kept || next.generation !== kept.generation || next.change >= kept.change) kept = next;
    return next.listed;
  };
}

function keptOf<Row extends { id: string; deletedAt: number }>(
  all: readonly Row[],
  change: number,
  generation: number,
): Kept<Row> {
  return {
    change,
    generation,
    rows: new Map(all.map((row) => [row.id, row])),
    listed: all.filter(({ deletedAt }) => deletedAt === 0),
  };
}

/** As the keys of the database are ordered. */
function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : Number(one.id > other.id);
}

/** Ids of the records of a table that entries after `change` have created, changed or removed. */
async function touchedSince(db: DeskDatabase, table: string, change: number): Promise<string[]> {
  const [images, entries] = await Promise.all([
    db.historyChanges.where('[entry+table+record]').above([change, []]).primaryKeys(),
    db.history.where('id').above(change).toArray(),
  ]);
  const created = entries.flatMap((entry) => entry.created.filter((each) => each.table === table));
  return [
    ...new Set([
      ...images.filter(([, each]) => each === table).map(([, , record]) => record),
      ...created.flatMap(({ ids }) => ids),
    ]),
  ];
}
