import type { Changes } from '../changes';
import type { DeskDatabase } from '../desk-database';

/** Tables that `forgetSynced` writes to beside those of a commit. */
export const forgetSyncedTables = (db: DeskDatabase) => [
  db.bindings,
  db.baseTexts,
  db.journal,
  db.quarantine,
  db.activity,
];

/**
 * Forgets what sync keeps of records that are erased for good: differences, lines of activity, earlier texts and what was
 * about to be sent. Their bindings stay, without the base text but with its hash: the next run deletes the item on the
 * server, once, if nobody has changed it there, and lets go of the binding. To be called inside the
 * transaction that erases the records.
 */
export async function forgetSynced(
  db: DeskDatabase,
  changes: Changes,
  itemIds: readonly string[],
): Promise<void> {
  const ids = [...itemIds];
  await changes.erase('conflicts', ...(await db.conflicts.where('itemId').anyOf(ids).primaryKeys()));
  await db.activity.where('itemId').anyOf(ids).modify({ detail: '' });
  // A row that was sent already is needed to find out what became of it; the same run settles it.
  const erased = new Set(ids);
  await db.journal.filter(({ itemId, state }) => erased.has(itemId) && state === 'planned').delete();
  const bindings = await db.bindings.where('itemId').anyOf(ids).toArray();
  for (const { id, collectionId, href } of bindings) {
    await db.quarantine.delete([collectionId, href]);
    await db.baseTexts.put({ id, baseRaw: '', ancestors: [] });
  }
}
