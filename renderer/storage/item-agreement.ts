import type { Changes } from './changes';
import type { DeskDatabase } from './desk-database';
import { type ItemCodec, type ItemView, patchedItemRecord } from './item-records';
import type { RecordTables, Stamps } from './rows';

/** What has just become of records. */
export type ItemTurn = 'saved' | 'trashed' | 'restored';

/**
 * What changes beside, so that records agree with each other once those of `ids` have changed; `all` are those that
 * are not in the trash by then.
 */
export type Agree<View> = (
  turn: ItemTurn,
  ids: readonly string[],
  all: readonly View[],
) => readonly { id: string; fields: Partial<Omit<View, 'id' | 'uid'>> }[];

/** Carries out, in the same commit, what has to change beside. */
export async function bringToAgree<View extends ItemView>(
  db: DeskDatabase,
  changes: Changes,
  { table, codec, agree }: { table: 'rotations' | 'ideas'; codec: ItemCodec<View>; agree: Agree<View> },
  { turn, ids, now }: { turn: ItemTurn; ids: readonly string[]; now: number },
): Promise<void> {
  if (ids.length === 0) return;
  const all = await db.table<View & Stamps, string>(table).where('deletedAt').equals(0).toArray();
  const rows = new Map(all.map((row) => [row.id, row]));
  for (const { id, fields } of agree(turn, ids, all)) {
    const [row, item] = [rows.get(id), await db.items.get(id)];
    const record = row && item && patchedItemRecord(codec, { row, item }, fields, now);
    if (!record) continue;
    await changes.put(table, record.row as unknown as RecordTables[typeof table]);
    await changes.put('items', record.item);
  }
}
