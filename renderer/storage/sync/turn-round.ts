import { commitTables } from '../commit';
import type { DeskDatabase } from '../desk-database';
import { revert } from '../revert';
import { guarded } from '../storage-errors';
import { noteAway } from './bindings';
import { syncedHistory, type SyncedTable, syncedTables } from './synced-kinds';

const receivedKinds: readonly string[] = Object.values(syncedHistory).map(({ received }) => received);
const tables: readonly SyncedTable[] = Object.values(syncedTables);

/**
 * Undoes or redoes an entry, as `revert` does, and sees to it that undoing a receipt harms nobody else: what it had
 * brought to the desk goes, and stays on the server (`Binding.away`). Who wants it gone there too deletes it. Whatever
 * else an undo changes or takes away counts as an edit or a deletion, and is sent.
 * @throws StorageFailure as `revert` does.
 */
export async function turnRound(
  db: DeskDatabase,
  entryId: number,
  turn: 'undo' | 'redo',
  at: number,
): Promise<{ historyId: number }> {
  return guarded(() =>
    db.transaction('rw', [...commitTables(db), db.bindings], async () => {
      const done = await revert(db, entryId, turn, at);
      const entry = await db.history.get(entryId);
      if (!entry || !receivedKinds.includes(entry.kind)) return done;
      for (const { table, ids } of entry.created) {
        const synced = tables.find((each) => each === table);
        if (synced) await noteAway(db, synced, ids);
      }
      return done;
    }),
  );
}
