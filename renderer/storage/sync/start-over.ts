import type { DeskDatabase } from '../desk-database';
import { unseen } from './collections-repository';

/**
 * Forgets what servers were last seen to hold, because another state of the desk takes the place of this one. Nothing
 * is then sent because it is older here: without a base text a comparison takes the server's value and keeps ours as
 * a conflict. What only the desk has is sent again, what only the server has comes again; nothing is deleted on either
 * side. Accounts, collections and their passwords stay. To be called inside the transaction that replaces the rows;
 * a run under way notices by the desk's generation (see `createSyncStore`).
 */
export async function startOver(db: DeskDatabase): Promise<void> {
  await Promise.all([db.bindings.clear(), db.baseTexts.clear(), db.journal.clear()]);
  await Promise.all([db.syncQueue.clear(), db.quarantine.clear()]);
  await db.collections.toCollection().modify((collection) => {
    delete collection.token;
    delete collection.ctag;
    delete collection.trouble;
    delete collection.decision;
    delete collection.deletions;
    Object.assign(collection, unseen);
  });
  // The numbers of entries begin anew with the backup's history: an old one would undo something else.
  await db.activity.toCollection().modify((row) => {
    delete row.historyId;
  });
}
