import type { DueEntry } from '../../app/use-due-ideas';
import { addDays, isoWeek, isoWeekday } from '../../domain/plain-date';

/** What is overdue, or what is due in one ISO week; `monday` and `sunday` are plain dates. */
export type DueGroup =
  | { kind: 'overdue'; entries: DueEntry[] }
  | { kind: 'week'; week: number; monday: string; sunday: string; entries: DueEntry[] };

/** Overdue ones first, then week by week; the order within stays. */
export function dueWeeks(entries: readonly DueEntry[]): DueGroup[] {
  const overdue = entries.filter(({ item }) => item.overdue);
  const weeks = new Map<string, DueEntry[]>();
  for (const entry of entries) {
    if (entry.item.overdue) continue;
    const monday = addDays(entry.item.date, 1 - isoWeekday(entry.item.date));
    weeks.set(monday, [...(weeks.get(monday) ?? []), entry]);
  }
  const groups = [...weeks]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([monday, inWeek]): DueGroup => {
      const { week } = isoWeek(monday);
      return { kind: 'week', week, monday, sunday: addDays(monday, 6), entries: inWeek };
    });
  return overdue.length > 0 ? [{ kind: 'overdue', entries: overdue }, ...groups] : groups;
}
