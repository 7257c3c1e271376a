import type { Conflict, Incoming } from '../../sync/ports';
import type { Changes } from '../changes';
import type { DeskDatabase } from '../desk-database';
import type { NewId } from '../ports';

type Place = { itemId: string; collectionId: string; at: number; newId: NewId };

/**
 * Keeps what the person had typed where the server's value stands now. The same words waiting already for the same
 * field are not kept twice: only what stands against them is brought up to date.
 */
export async function keepConflicts(
  db: DeskDatabase,
  changes: Changes,
  { kind, conflicts }: Pick<Incoming, 'kind' | 'conflicts'>,
  { itemId, collectionId, at, newId }: Place,
): Promise<void> {
  if (conflicts.length === 0) return;
  const waiting = await db.conflicts.where('itemId').equals(itemId).toArray();
  for (const conflict of conflicts) {
    const same = waiting.find(
      ({ state, key, mine }) => state === 'open' && key === conflict.key && mine === conflict.mine,
    );
    const row: Conflict = same
      ? { ...same, theirs: conflict.theirs, at }
      : { ...conflict, id: newId(), itemId, collectionId, kind, at, state: 'open' };
    await changes.put('conflicts', row);
    if (!same) waiting.push(row);
  }
}
