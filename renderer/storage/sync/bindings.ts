import type { Binding } from '../../sync/ports';
import type { DeskDatabase } from '../desk-database';
import type { BindingRow } from './sync-rows';

/** Tables that bindings are kept in. */
export const bindingTables = (db: DeskDatabase) => [db.bindings, db.baseTexts];

/** The bindings of these rows with their texts. */
export async function withTexts(db: DeskDatabase, rows: readonly BindingRow[]): Promise<Binding[]> {
  const texts = await db.baseTexts.bulkGet(rows.map(({ id }) => id));
  return rows.map((row, at) => ({
    ...row,
    baseRaw: texts[at]?.baseRaw ?? '',
    ancestors: texts[at]?.ancestors ?? [],
  }));
}

/**
 * Writes bindings, each in the place of whatever was bound to its item or its address in this collection. One whose
 * item the person has sent away (`away`) meanwhile stays so, unless its item has just come (`isHere`).
 */
export async function putBindings(
  db: DeskDatabase,
  bindings: readonly Binding[],
  { isHere = false }: { isHere?: boolean } = {},
): Promise<void> {
  for (const { baseRaw, ancestors, away, ...row } of bindings) {
    const atHref = db.bindings.where('[collectionId+href]').equals([row.collectionId, row.href]);
    const ofItem = db.bindings.where('itemId').equals(row.itemId);
    const others = [
      ...(await atHref.toArray()),
      ...(await ofItem.filter(({ collectionId }) => collectionId === row.collectionId).toArray()),
    ];
    const wasAway = others.some((other) => other.away && other.itemId === row.itemId);
    await dropBindings(
      db,
      others.flatMap(({ id }) => (id === row.id ? [] : [id])),
    );
    await db.bindings.put(!isHere && (away || wasAway) ? { ...row, away: true } : row);
    await db.baseTexts.put({ id: row.id, baseRaw, ancestors });
  }
}

/** Takes bindings away, texts and all. */
export async function dropBindings(db: DeskDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.bindings.bulkDelete([...ids]);
  await db.baseTexts.bulkDelete([...ids]);
}

/**
 * Marks what an undo took off the desk, and unmarks what is back. To be called after a step that received items was
 * turned round, within its transaction.
 */
export async function noteAway(
  db: DeskDatabase,
  table: 'contacts' | 'rotations' | 'ideas',
  ids: readonly string[],
): Promise<void> {
  const found = new Set(
    await db
      .table<unknown, string>(table)
      .where(':id')
      .anyOf([...ids])
      .primaryKeys(),
  );
  await db.bindings
    .where('itemId')
    .anyOf([...ids])
    .modify((row) => {
      if (found.has(row.itemId)) delete row.away;
      else row.away = true;
    });
}
