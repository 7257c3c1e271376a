import type { ParkedItem } from '../../storage/sync/stuck-repository';

/** Items of one kind that lie still for the same reason, at least one. */
export type StuckGroup = readonly [ParkedItem, ...ParkedItem[]];

/** Puts together what lies still for the same reason and by the server's same words, in the order in which they come first. */
export function stuckGroups(parked: readonly ParkedItem[]): StuckGroup[] {
  const groups = new Map<string, [ParkedItem, ...ParkedItem[]]>();
  for (const item of parked) {
    const key = `${item.kind} ${item.parked.reason} ${item.parked.detail}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
