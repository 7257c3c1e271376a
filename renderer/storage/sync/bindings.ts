import type { Binding } from '../../sync/ports';
import type { DeskDatabase } from '../desk-database';
import type { BaseTextRow, BindingRow } from './sync-rows';

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
  if (bindings.length === 0) return;
  const known = await boundInPlacesOf(db, bindings);
  const gone = new Set<string>();
  const rows = new Map<string, BindingRow>();
  const texts = new Map<string, BaseTextRow>();
  for (const { baseRaw, ancestors, away, ...row } of bindings) {
    const others = [...known.values()].filter((other) => isInPlaceOf(other, row));
    const wasAway = others.some((other) => other.away && other.itemId === row.itemId);
    for (const { id } of others) {
      if (id === row.id) continue;
      gone.add(id);
      for (const map of [known, rows, texts]) map.delete(id);
    }
    const bound = !isHere && (away || wasAway) ? { ...row, away: true } : row;
    known.set(row.id, bound);
    gone.delete(row.id);
    rows.set(row.id, bound);
    texts.set(row.id, { id: row.id, baseRaw, ancestors });
  }
  await dropBindings(db, [...gone]);
  await Promise.all([db.bindings.bulkPut([...rows.values()]), db.baseTexts.bulkPut([...texts.values()])]);
}

const isInPlaceOf = (other: BindingRow, { collectionId, href, itemId }: Omit<BindingRow, 'away'>): boolean =>
  other.collectionId === collectionId && (other.href === href || other.itemId === itemId);

/** By id, whatever is bound to the addresses or items of these bindings, asked for in one go. */
async function boundInPlacesOf(
  db: DeskDatabase,
  bindings: readonly Binding[],
): Promise<Map<string, BindingRow>> {
  const places = bindings.map(({ collectionId, href }): [string, string] => [collectionId, href]);
  // Ids of items lie apart, and a cursor over them would wait for the database at each.
  const [atHref, ...ofItem] = await Promise.all([
    db.bindings.where('[collectionId+href]').anyOf(places).toArray(),
    ...bindings.map(({ itemId }) => db.bindings.where('itemId').equals(itemId).toArray()),
  ]);
  return new Map([...atHref, ...ofItem.flat()].map((row) => [row.id, row]));
}

/** Takes bindings away, texts and all. */
export async function dropBindings(db: DeskDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await Promise.all([db.bindings.bulkDelete([...ids]), db.baseTexts.bulkDelete([...ids])]);
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
