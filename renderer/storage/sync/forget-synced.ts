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
 * about to be sent. Their bindings stay, with a base text that says nothing but whose it was: the next run deletes the
 * item on the server, once, if nobody has changed it there, and lets go of the binding. To be called inside the
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
  for (const { id, uid, collectionId, href } of bindings) {
    await db.quarantine.delete([collectionId, href]);
    await db.baseTexts
      .where('id')
      .equals(id)
      .modify((text) => {
        if (text.baseRaw !== '') text.baseRaw = nothingBut(uid, text.baseRaw);
        text.ancestors = [];
      });
  }
}

/** A text of the same kind that has no content any more; its canonical hash stands in the binding. */
function nothingBut(uid: string, raw: string): string {
  const frame = /^BEGIN:VCARD/i.test(raw) ? 'VCARD' : 'VCALENDAR';
  return `BEGIN:${frame}\r\nUID:${uid}\r\nEND:${frame}\r\n`;
}
