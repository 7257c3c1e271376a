import { type ErasedPeople, ideaWithout, meetingWithout, rotationWithout } from '../domain/forget-people';
import type { DeskDatabase } from './desk-database';
import { ideaCodec } from './ideas-repository';
import type { ItemCodec, ItemView } from './item-records';
import { rotationCodec } from './rotations-repository';
import type { HistoryChangeRow, ItemRow, MeetingRow, RecordTable } from './rows';

type Forget<Row> = (row: Row, people: ErasedPeople) => Row;

/**
 * Takes erased people out of rotations, ideas and meetings, in the records and in every image that the history keeps
 * of them. All are changed alike and without an entry of their own, so that what could be undone still can, without
 * bringing a name back. To be called inside the transaction that erases the contacts.
 */
export async function forgetPeople(db: DeskDatabase, people: ErasedPeople, now: number): Promise<void> {
  await forgetItems(db, 'rotations', rotationCodec, rotationWithout, people, now);
  await forgetItems(db, 'ideas', ideaCodec, ideaWithout, people, now);
  await forgetRows<MeetingRow>(db, 'meetings', meetingWithout, people);
}

/** Records that are texts: the text is patched, line by line, and the row says what the text says. */
async function forgetItems<View extends ItemView>(
  db: DeskDatabase,
  table: 'rotations' | 'ideas',
  codec: ItemCodec<View>,
  forget: Forget<View>,
  people: ErasedPeople,
  now: number,
): Promise<void> {
  const ids = await forgetRows(db, table, forget, people);
  const patched = (item: ItemRow): ItemRow => {
    const { id, raw, mainLanguage } = item;
    const view = codec.read(raw, { id, mainLanguage });
    const without = forget(view, people);
    if (without === view) return item;
    return { ...item, raw: codec.patch(raw, view, without, { mainLanguage, now }) };
  };
  await db.items
    .where('id')
    .anyOf([...ids])
    .modify((item, at) => {
      at.value = patched(item);
    });
  for (const id of ids) {
    await images(db, 'items', id).modify((image) => {
      if (image.before) image.before = patched(image.before as ItemRow);
    });
  }
}

/** Rows and their images; answers with the ids of the records that named one of these people at any time. */
async function forgetRows<Row extends { id: string; change?: number }>(
  db: DeskDatabase,
  table: 'rotations' | 'ideas' | 'meetings',
  forget: Forget<Row>,
  people: ErasedPeople,
): Promise<Set<string>> {
  const ids = new Set<string>();
  const changed = (row: Row): Row => {
    const without = forget(row, people);
    if (without !== row) ids.add(row.id);
    return without;
  };
  await db
    .table<Row, string>(table)
    .toCollection()
    .modify((row, at) => {
      const without = changed(row);
      // A number that no entry gives out: whoever compares numbers sees that the record is another one now.
      if (without !== row && table !== 'meetings') without.change = (row.change ?? 0) + 0.5;
      at.value = without;
    });
  await images(db, table).modify((image) => {
    if (image.before)
      image.before = changed(image.before as unknown as Row) as unknown as HistoryChangeRow['before'];
  });
  return ids;
}

/** The history's images of one table, or of one record in it. */
function images(db: DeskDatabase, table: RecordTable, id?: string) {
  const [from, until] =
    id === undefined
      ? [[table], [table, []]]
      : [
          [table, id],
          [table, id, []],
        ];
  return db.historyChanges.where('[table+record+entry]').between(from, until);
}
