import type { Language } from '../domain/localized';
import type { Changes } from './changes';
import { type Committed, commit } from './commit';
import type { HistoryKind } from './history-kind';
import { type Agree, bringToAgree, type ItemTurn } from './item-agreement';
import {
  type ItemCodec,
  type ItemRecord,
  type ItemView,
  itemRecordOf,
  newItemRecord,
  patchedItemRecord,
} from './item-records';
import { createKeptRows } from './kept-rows';
import type { StorageDeps } from './ports';
import { recordTrash } from './record-trash';
import type { HistoryValues, RecordTables, Stamps } from './rows';
import { StorageFailure, guarded } from './storage-errors';

/** Tables whose rows are views of texts in `items`. */
export type ItemTable = 'rotations' | 'ideas';

/** What tells one kind of item from another. */
export type ItemKind<Table extends ItemTable, View extends ItemView> = {
  table: Table;
  codec: ItemCodec<View>;
  history: Record<
    'created' | 'saved' | 'changed' | 'trashed' | 'restored' | 'purged' | 'imported',
    HistoryKind
  >;
  /** What the history's sentence calls the record. */
  nameOf: (view: View) => HistoryValues;
  /** What changes beside when one of them does. */
  agree?: Agree<View>;
};

/** Several changes that count as one: one transaction, one entry to undo. */
export type ItemEdits<View extends ItemView> = {
  create?: readonly View[];
  save?: readonly { id: string; fields: Partial<Omit<View, 'id' | 'uid'>> }[];
  /** Ids that go to the trash. */
  trash?: readonly string[];
};

/** A text that came from elsewhere, one component with its overrides. */
export type ImportedItem = { raw: string; mainLanguage: Language };

/**
 * Reading and writing of records that are iCalendar texts. All writes go through `commit`, throw `StorageFailure`,
 * and are on the disk when their promise resolves.
 */
export function createItemRepository<
  Table extends ItemTable,
  View extends ItemView & Omit<RecordTables[Table], keyof Stamps>,
>(deps: StorageDeps, kind: ItemKind<Table, View>) {
  const { db, clock, newId } = deps;
  type Row = View & Stamps;
  const rows = db.table<Row, string>(kind.table);

  const list = createKeptRows(db, kind.table) as unknown as () => Promise<readonly Row[]>;

  async function put(changes: Changes, record: ItemRecord<View>): Promise<void> {
    await changes.put(kind.table, record.row as unknown as RecordTables[Table]);
    await changes.put('items', record.item);
  }

  async function change(
    changes: Changes,
    id: string,
    fields: Partial<Omit<View, 'id' | 'uid'>>,
    now: number,
  ) {
    const [row, item] = await Promise.all([rows.get(id), db.items.get(id)]);
    if (!row || !item) throw new StorageFailure({ kind: 'notFound', table: kind.table, record: id });
    const record = patchedItemRecord(kind.codec, { row, item }, fields, now);
    if (record) await put(changes, record);
    return record;
  }

  async function follow(changes: Changes, turn: ItemTurn, ids: readonly string[]): Promise<void> {
    const { table, codec, agree } = kind;
    if (agree) await bringToAgree(db, changes, { table, codec, agree }, { turn, ids, now: clock.now() });
  }

  return {
    ...recordTrash(deps, {
      table: kind.table,
      history: kind.history,
      nameOf: (row) => kind.nameOf(row as unknown as View),
      alsoErase: ['items'],
      follow,
    }),

    /** All that are not in the trash, by id, live without reading all of them again (see `createKeptRows`). */
    list: async (): Promise<readonly Row[]> => guarded(list),

    get: async (id: string): Promise<Row | undefined> => guarded(() => rows.get(id)),

    /** The texts themselves, for export; ids that are gone are left out. */
    texts: async (ids: readonly string[]): Promise<string[]> =>
      guarded(async () => {
        const items = await db.items.bulkGet([...ids]);
        return items.flatMap((item) => (item ? [item.raw] : []));
      }),

    /** Which of these UIDs are known already, in the trash or not. */
    knownUids: async (uids: readonly string[]): Promise<Set<string>> =>
      guarded(
        async () =>
          new Set(
            (
              await rows
                .where('uid')
                .anyOf([...uids])
                .toArray()
            ).map((row) => row.uid),
          ),
      ),

    /** Writes a new record. `mainLanguage` is the language of its texts that name none. */
    create: async (
      fields: Omit<View, 'id' | 'uid'>,
      { mainLanguage }: { mainLanguage: Language },
    ): Promise<Committed & { id: string }> => {
      const now = clock.now();
      const id = newId();
      const record = newItemRecord(kind.codec, { ...fields, id, uid: id } as View, { mainLanguage, now });
      const values = kind.nameOf(record.row);
      const { historyId } = await commit(
        db,
        { kind: kind.history.created, values, undoable: true, at: now },
        async (changes) => put(changes, record),
      );
      return { id, historyId };
    },

    /**
     * Changes the given fields and leaves the others as they are now.
     * @throws StorageFailure `notFound` if the record is gone.
     */
    save: async (
      id: string,
      fields: Partial<Omit<View, 'id' | 'uid'>>,
    ): Promise<Committed & { id: string }> => {
      const now = clock.now();
      const request = { kind: kind.history.saved, values: {}, undoable: true, at: now };
      const { historyId } = await commit(db, request, async (changes) => {
        const record = await change(changes, id, fields, now);
        if (!record) return;
        changes.describe(kind.nameOf(record.row));
        await follow(changes, 'saved', [id]);
      });
      return { id, historyId };
    },

    /**
     * Carries out several changes as one. `values` complete the history's sentence; `count` is filled in.
     * @throws StorageFailure `notFound` if one of the records is gone; then nothing has happened.
     */
    apply: async (
      { create = [], save = [], trash = [] }: ItemEdits<View>,
      { mainLanguage, values = {} }: { mainLanguage: Language; values?: HistoryValues },
    ): Promise<Committed> => {
      const now = clock.now();
      const request = { kind: kind.history.changed, values, undoable: true, at: now };
      return commit(db, request, async (changes) => {
        let first: View | undefined;
        let count = 0;
        for (const view of create) {
          const record = newItemRecord(kind.codec, view, { mainLanguage, now });
          await put(changes, record);
          first ??= record.row;
          count += 1;
        }
        for (const { id, fields } of save) {
          const record = await change(changes, id, fields, now);
          first ??= record?.row;
          if (record) count += 1;
        }
        const gone = (await rows.bulkGet([...trash])).filter(
          (row) => row !== undefined && row.deletedAt === 0,
        );
        for (const row of gone) {
          if (!row) continue;
          await changes.put(kind.table, { ...row, deletedAt: now } as unknown as RecordTables[Table]);
          first ??= row;
          count += 1;
        }
        await follow(
          changes,
          'trashed',
          gone.flatMap((row) => row?.id ?? []),
        );
        await follow(
          changes,
          'saved',
          save.map(({ id }) => id),
        );
        changes.describe({ ...(first ? kind.nameOf(first) : {}), count });
      });
    },

    /** Writes texts from elsewhere as they are, each under an id of its own. */
    import: async (
      items: readonly ImportedItem[],
      {
        fileName,
        fieldsOf,
      }: { fileName: string; fieldsOf?: (view: View) => Partial<Omit<View, 'id' | 'uid'>> },
    ): Promise<Committed & { ids: string[] }> => {
      const now = clock.now();
      const ids = items.map(() => newId());
      const values = { fileName, count: items.length };
      const request = { kind: kind.history.imported, values, undoable: true, at: now };
      const { historyId } = await commit(db, request, async (changes) => {
        for (const [at, { raw, mainLanguage }] of items.entries()) {
          const item = { id: ids[at] ?? newId(), raw, mainLanguage };
          const stamps = { deletedAt: 0, createdAt: now, updatedAt: now };
          const record = itemRecordOf(kind.codec, item, stamps);
          const extra = fieldsOf?.(record.row) ?? {};
          await put(changes, patchedItemRecord(kind.codec, record, extra, now) ?? record);
        }
      });
      return { ids, historyId };
    },
  };
}
