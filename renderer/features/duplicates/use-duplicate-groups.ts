import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { readApart } from '../../app/people-apart';
import { useServices } from '../../app/services';
import type { ContactRow } from '../../domain/contact-row';
import type { DuplicateGroup } from '../../domain/duplicates';

/** A group with its entries, those that are still there. */
export type FilledGroup = { key: string; group: DuplicateGroup; contacts: ContactRow[] };

export type DuplicatesFound =
  | { kind: 'loading' }
  /** `version` is that of the directory's data when the groups were asked for. */
  | { kind: 'ready'; groups: FilledGroup[]; version: number }
  | { kind: 'failed'; error: unknown };

/** Groups of entries that may be one person, without those that were said to be several people; follows changes. */
export function useDuplicateGroups(): { found: DuplicatesFound; reload: () => void } {
  const { search, storage } = useServices();
  const [found, setFound] = useState<DuplicatesFound>({ kind: 'loading' });
  const subscribe = useCallback((listener: () => void) => search.subscribe(listener), [search]);
  const { ready, version } = useSyncExternalStore(subscribe, () => search.state());

  const read = useCallback(
    async (asked: number): Promise<DuplicatesFound> => {
      try {
        const [outcome, isApart] = await Promise.all([search.duplicates(), readApart(storage)]);
        if (outcome.kind !== 'answer') throw new Error(outcome.kind);
        const open = outcome.value.filter((group) => hasOpenPair(group.ids, isApart));
        const rows = await storage.contacts.getMany([...new Set(open.flatMap((group) => group.ids))]);
        const byId = new Map(rows.filter((row) => row.deletedAt === 0).map((row) => [row.id, row]));
        const groups = open.flatMap((group) => {
          const contacts = group.ids.flatMap((id) => byId.get(id) ?? []);
          return contacts.length > 1 ? [{ key: group.ids.join(' '), group, contacts }] : [];
        });
        return { kind: 'ready', groups, version: asked };
      } catch (error) {
        return { kind: 'failed', error };
      }
    },
    [search, storage],
  );

  useEffect(() => {
    if (!ready) return undefined;
    let wanted = true;
    void read(version).then((next) => wanted && setFound(next));
    return () => {
      wanted = false;
    };
  }, [read, ready, version]);

  const reload = useCallback(() => {
    void read(version).then(setFound);
  }, [read, version]);
  return { found, reload };
}

function hasOpenPair(ids: readonly string[], isApart: (one: string, other: string) => boolean): boolean {
  return ids.some((one, at) => ids.slice(at + 1).some((other) => !isApart(one, other)));
}
