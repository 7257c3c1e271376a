import { useEffect } from 'react';
import type { ItemName } from '../storage/sync/item-names-repository';
import { useLive } from '../storage/use-live';
import type { ActivityKind } from '../sync/ports';
import { useServices } from './services';

/** What others do to an item. */
const otherKinds = [
  'received',
  'receivedNew',
  'receivedRemoval',
  'merged',
  'conflict',
  'editBeatDelete',
  'cameBack',
  'notSeenByOther',
  'sentReplaced',
] as const satisfies readonly ActivityKind[];
export type OtherKind = (typeof otherKinds)[number];

/** What others did to an item since the person last looked. */
export type AwayChange = {
  itemId: string;
  item: ItemName | undefined;
  /** Newest first, each kind once. */
  kinds: readonly OtherKind[];
  /** Milliseconds since 1970 of the newest. */
  at: number;
};

const mostRead = 500;

/**
 * What changed while the person was away, newest first; `undefined` until it is read. The first sync of all is none of
 * it: from its end on is counted.
 */
export function useAwayChanges(): readonly AwayChange[] | undefined {
  const { storage } = useServices();
  const found = useLive<{ changes: AwayChange[]; isFirst: boolean } | undefined>(
    async () => {
      const since = await storage.activity.seenUntil();
      if (since === undefined) {
        const collections = await storage.collections.list();
        const isOver = collections.length > 0 && collections.every(({ lastSuccess }) => lastSuccess > 0);
        return { changes: [], isFirst: isOver };
      }
      const activity = await storage.activity.listSince(since, mostRead);
      const byItem = Map.groupBy(
        activity.flatMap(({ kind: told, itemId, at }) => {
          const kind = otherKinds.find((each) => each === told);
          return kind && itemId !== '' ? [{ kind, itemId, at }] : [];
        }),
        ({ itemId }) => itemId,
      );
      const names = await storage.itemNames.of([...byItem.keys()]);
      const changes = [...byItem].map(([itemId, lines]) => ({
        itemId,
        item: names.get(itemId),
        kinds: tellingKinds(lines.map(({ kind }) => kind)),
        at: Math.max(...lines.map(({ at }) => at)),
      }));
      return { changes: changes.toSorted((one, other) => other.at - one.at), isFirst: false };
    },
    [storage],
    undefined,
  );
  const isFirst = found?.isFirst === true;
  useEffect(() => {
    if (isFirst) void storage.activity.markSeen();
  }, [isFirst, storage]);
  return found?.changes;
}

/** Each kind once; that it was changed says nothing more where it is told how. */
function tellingKinds(kinds: readonly OtherKind[]): OtherKind[] {
  const all = [...new Set(kinds)];
  const telling = all.filter((kind) => kind !== 'received');
  return telling.length > 0 ? telling : all;
}
