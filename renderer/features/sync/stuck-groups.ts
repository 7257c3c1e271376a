import type { ParkedItem } from '../../storage/sync/stuck-repository';

/** Items of one kind that lie still for the same reason, at least one. */
export type StuckGroup = readonly [ParkedItem, ...ParkedItem[]];

/** Puts together what lies still for the same reason and by the server's same words, in the order in which they come first. */
export function stuckGroups(parked: readonly ParkedItem[]): StuckGroup[] {
  const groups = Map.groupBy(parked, ({ kind, parked: { reason, detail } }) => `${kind} ${reason} ${detail}`);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []));
}
