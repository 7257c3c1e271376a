import type { Activity, ActivityKind } from '../../sync/ports';

/** Lines of one kind that belong together. */
export type ActivityPart = { kind: ActivityKind; itemIds: readonly string[]; detail: string };

/** What one step of sync did. */
export type ActivityGroup = {
  /** Id of its newest line. */
  id: string;
  at: number;
  historyId: number | undefined;
  /** Where it came from or went to, each once. */
  collectionIds: readonly string[];
  parts: readonly ActivityPart[];
};

const together = 60_000;

/**
 * Puts lines that follow each other (newest first) into groups: those of one entry of the history, else those of one
 * kind within a minute. Within a group each kind is told once; of parked items and of counts each reason apart.
 */
export function groupActivity(lines: readonly Activity[]): ActivityGroup[] {
  const groups: { lines: Activity[] }[] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const first = group?.lines[0];
    if (group && first && belongs(first, line)) group.lines.push(line);
    else groups.push({ lines: [line] });
  }
  return groups.flatMap(({ lines: own }) => {
    const [first] = own;
    if (!first) return [];
    const parts = new Map<string, { kind: ActivityKind; detail: string; itemIds: string[] }>();
    for (const { kind, detail, itemId } of own) {
      const key = `${kind} ${detail}`;
      const part = parts.get(key) ?? { kind, detail, itemIds: [] };
      if (itemId !== '' && !part.itemIds.includes(itemId)) part.itemIds.push(itemId);
      parts.set(key, part);
    }
    const { id, at, historyId } = first;
    const collectionIds = [...new Set(own.map(({ collectionId }) => collectionId))];
    return [{ id, at, historyId, collectionIds, parts: [...parts.values()] }];
  });
}

function belongs(first: Activity, next: Activity): boolean {
  if (first.historyId !== next.historyId) return false;
  if (first.historyId !== undefined) return true;
  return first.kind === next.kind && first.at - next.at < together;
}
