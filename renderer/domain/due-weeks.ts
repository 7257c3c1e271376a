import type { DueItem } from './idea-due';
import { addDays, isoWeek, isoWeekday } from './plain-date';

/** What is overdue, or what is due in one ISO week; `monday` and `sunday` are plain dates. */
export type DueGroup<Entry> =
  | { kind: 'overdue'; entries: Entry[] }
  | { kind: 'week'; week: number; monday: string; sunday: string; entries: Entry[] };

/** Overdue ones first, then week by week; the order within stays. */
export function dueWeeks<Entry extends { item: DueItem }>(entries: readonly Entry[]): DueGroup<Entry>[] {
  const overdue = entries.filter(({ item }) => item.overdue);
  const weeks = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.item.overdue) continue;
    const monday = addDays(entry.item.date, 1 - isoWeekday(entry.item.date));
    weeks.set(monday, [...(weeks.get(monday) ?? []), entry]);
  }
  const groups = [...weeks]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([monday, inWeek]): DueGroup<Entry> => {
      const { week } = isoWeek(monday);
      return { kind: 'week', week, monday, sunday: addDays(monday, 6), entries: inWeek };
    });
  return overdue.length > 0 ? [{ kind: 'overdue', entries: overdue }, ...groups] : groups;
}
