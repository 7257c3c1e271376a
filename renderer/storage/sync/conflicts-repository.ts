import type { Localized } from '../../domain/localized';
import { canTakeBoth, takeBoth, takeMine } from '../../sync/merge/settle-conflict';
import type { Conflict, SyncKind } from '../../sync/ports';
import { type Committed, commit } from '../commit';
import type { StorageDeps } from '../ports';
import { guarded, StorageFailure } from '../storage-errors';
import { historyNameOf, labelOf, putSynced, syncedHistory, syncedRecords } from './synced-kinds';

const dayMs = 24 * 60 * 60 * 1000;

export type ConflictChoice = 'mine' | 'theirs' | 'both';

/** An item with the differences that wait in it, newest first. */
export type OpenItem = {
  itemId: string;
  kind: SyncKind;
  /** What to call it, in both languages; empty where it has no name. */
  label: Localized;
  isTrashed: boolean;
  conflicts: readonly OpenConflict[];
};
/** `canTakeBoth`: both sides can stand in the text, so that choice may be offered. */
export type OpenConflict = Conflict & { canTakeBoth: boolean };

/**
 * Differences between what the person had typed and what came from the server. The server's value stands in the record,
 * theirs waits here until it is settled. They are records with a history: undoing what received them takes them away,
 * undoing what settled them opens them again.
 */
export function createConflictsRepository({ db, clock }: StorageDeps) {
  const openOnes = () => db.conflicts.where('state').equals('open');
  return {
    /** How many differences wait; live, cheap. */
    countOpen: async (): Promise<number> => guarded(() => openOnes().count()),

    /** Those of one record, oldest first. */
    ofItem: async (itemId: string): Promise<OpenConflict[]> =>
      guarded(async () => {
        const found = await db.conflicts.where('itemId').equals(itemId).toArray();
        return found
          .filter(({ state }) => state === 'open')
          .toSorted(byTime)
          .map(asOpen);
      }),

    /** All that wait, by record; the record with the newest difference first. */
    listOpen: async (): Promise<OpenItem[]> =>
      guarded(async () => {
        const all = (await openOnes().toArray()).toSorted(byTime).toReversed();
        const groups = new Map<string, Conflict[]>();
        for (const each of all) groups.set(each.itemId, [...(groups.get(each.itemId) ?? []), each]);
        const items: OpenItem[] = [];
        for (const [itemId, conflicts] of groups) {
          const [first] = conflicts;
          const record = first && (await syncedRecords(db, first.kind, [itemId])).get(itemId);
          if (!record) continue;
          items.push({
            itemId,
            kind: first.kind,
            label: labelOf(record.row),
            isTrashed: record.row.deletedAt > 0,
            conflicts: conflicts.map(asOpen),
          });
        }
        return items;
      }),

    /**
     * Settles a difference as one step of the history: `theirs` leaves the record as it is, `mine` puts back what the
     * person had, `both` keeps both. The next run sends what changed by it. Nothing happens if it is settled already.
     * @throws StorageFailure `notFound` if the difference or its record is gone.
     */
    settle: async (id: string, choice: ConflictChoice): Promise<Committed> => {
      const now = clock.now();
      const found = await guarded(() => db.conflicts.get(id));
      if (!found) throw new StorageFailure({ kind: 'notFound', table: 'conflicts', record: id });
      const kind = syncedHistory[found.kind].settled;
      return commit(db, { kind, values: {}, undoable: true, at: now }, async (changes) => {
        const conflict = await db.conflicts.get(id);
        if (conflict?.state !== 'open') return;
        const record = (await syncedRecords(db, conflict.kind, [conflict.itemId])).get(conflict.itemId);
        if (!record) throw new StorageFailure({ kind: 'notFound', table: 'conflicts', record: id });
        const { row, text } = record;
        const raw = textAfter(text.raw, conflict, choice);
        const { deletedAt, createdAt } = row;
        const stamps = { deletedAt, createdAt, updatedAt: raw === text.raw ? row.updatedAt : now };
        if (raw !== text.raw) await putSynced(changes, conflict.kind, { ...text, raw }, stamps);
        changes.describe(historyNameOf(row));
        await changes.put('conflicts', { ...conflict, state: 'settled', settledAt: now });
      });
    },

    /** Forgets differences that were settled more than `days` ago, as long as the history remembers. Answers with how many. */
    prune: async (days = 90): Promise<number> =>
      guarded(() => {
        const before = clock.now() - days * dayMs;
        const settled = db.conflicts.where('state').equals('settled');
        return settled.filter(({ at, settledAt }) => (settledAt ?? at) < before).delete();
      }),
  };
}

function textAfter(raw: string, conflict: Conflict, choice: ConflictChoice): string {
  if (choice === 'theirs') return raw;
  return choice === 'mine' ? takeMine(raw, conflict) : takeBoth(raw, conflict);
}

function asOpen(conflict: Conflict): OpenConflict {
  return { ...conflict, canTakeBoth: canTakeBoth(conflict) };
}

function byTime(one: Conflict, other: Conflict): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}
