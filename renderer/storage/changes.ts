import type { Table } from 'dexie';
import type { DeskDatabase } from './desk-database';
import type { HistoryChangeRow, HistoryValues, RecordTable, RecordTables } from './rows';

/** Writes of one commit. Every method may be awaited many times; nothing counts until the commit is through. */
export type Changes = {
  /** Id of the history entry that this commit writes. */
  readonly entry: number;
  /** Writes rows that may or may not exist. */
  put: <T extends RecordTable>(table: T, ...rows: RecordTables[T][]) => Promise<void>;
  /** Writes rows that do not exist yet, without looking; fails if one does. Answers with them as they are written. */
  add: <T extends RecordTable>(table: T, rows: RecordTables[T][]) => Promise<RecordTables[T][]>;
  remove: (table: RecordTable, ...ids: string[]) => Promise<void>;
  /** Removes records together with every image the history holds of them. */
  erase: (table: RecordTable, ...ids: string[]) => Promise<void>;
  /** Completes what the history's sentence says, once it is known. */
  describe: (values: HistoryValues) => void;
};

const stamped: readonly RecordTable[] = ['contacts', 'rotations', 'ideas'];

/** Collects before images while it writes; `commit` stores them. */
export class ChangeRecorder implements Changes {
  readonly entry: number;
  /** The last change number given out. */
  lastChange: number;
  values: HistoryValues = {};
  readonly #db: DeskDatabase;
  readonly #images = new Map<string, HistoryChangeRow>();
  readonly #created = new Map<RecordTable, Set<string>>();

  /** `lastChange` is the highest number in use; `entry` is given when an earlier entry goes on. */
  constructor(db: DeskDatabase, lastChange: number, entry = lastChange + 1) {
    this.#db = db;
    this.entry = entry;
    this.lastChange = Math.max(lastChange, entry);
  }

  get isEmpty(): boolean {
    return this.#images.size === 0 && [...this.#created.values()].every((ids) => ids.size === 0);
  }

  get images(): HistoryChangeRow[] {
    return [...this.#images.values()];
  }

  get created(): { table: RecordTable; ids: string[] }[] {
    return [...this.#created]
      .filter(([, ids]) => ids.size > 0)
      .map(([table, ids]) => ({ table, ids: [...ids] }));
  }

  async put<T extends RecordTable>(table: T, ...rows: RecordTables[T][]): Promise<void> {
    await this.#remember(
      table,
      rows.map((row) => row.id),
    );
    const stamped = rows.map((row) => this.#stamp(table, row));
    if (stamped.length === 1 && stamped[0]) await this.#table(table).put(stamped[0]);
    else await this.#table(table).bulkPut(stamped);
  }

  async add<T extends RecordTable>(table: T, rows: RecordTables[T][]): Promise<RecordTables[T][]> {
    const created = this.#createdIn(table);
    for (const row of rows) created.add(row.id);
    const stamped = rows.map((row) => this.#stamp(table, row));
    await this.#table(table).bulkAdd(stamped);
    return stamped;
  }

  async remove(table: RecordTable, ...ids: string[]): Promise<void> {
    await this.#remember(table, ids);
    const created = this.#createdIn(table);
    for (const id of ids) {
      created.delete(id);
      const image = this.#images.get(keyOf(table, id));
      if (image) image.removed = true;
    }
    await this.#table(table).bulkDelete(ids);
  }

  async erase(table: RecordTable, ...ids: string[]): Promise<void> {
    await this.remove(table, ...ids);
    for (const id of ids) {
      const own = this.#images.get(keyOf(table, id));
      if (own) Object.assign(own, { before: null, erased: true });
      await this.#db.historyChanges
        .where('[table+record+entry]')
        .between([table, id, 0], [table, id, Infinity])
        .modify({ before: null, erased: true });
    }
  }

  describe(values: HistoryValues): void {
    this.values = { ...this.values, ...values };
  }

  #table<T extends RecordTable>(table: T): Table<RecordTables[T], string> {
    return this.#db.table(table);
  }

  #createdIn(table: RecordTable): Set<string> {
    const known = this.#created.get(table) ?? new Set<string>();
    this.#created.set(table, known);
    return known;
  }

  /**
   * Every row that is kept in step with servers gets a number of its own: "what changed since n" can be read in slices,
   * and whether one has changed at all is seen without its text.
   */
  #stamp<T extends RecordTable>(table: T, row: RecordTables[T]): RecordTables[T] {
    return stamped.includes(table) ? { ...row, change: ++this.lastChange } : row;
  }

  /** Reads the images of records that this commit meets for the first time. */
  async #remember(table: RecordTable, ids: string[]): Promise<void> {
    const created = this.#createdIn(table);
    const unseen = ids.filter((id) => !created.has(id) && !this.#images.has(keyOf(table, id)));
    if (unseen.length === 0) return;
    const before = await this.#table(table).bulkGet(unseen);
    for (const [at, record] of unseen.entries()) {
      const image = before[at];
      if (image) {
        this.#images.set(keyOf(table, record), {
          entry: this.entry,
          table,
          record,
          before: image,
          removed: false,
          erased: false,
        });
      } else {
        created.add(record);
      }
    }
  }
}

/** One key for a record of any table. */
export function keyOf(table: string, record: string): string {
  return `${table}\u0000${record}`;
}
