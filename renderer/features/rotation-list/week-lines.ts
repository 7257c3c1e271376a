import type { DayFacts, FactsOf } from '../../domain/day-facts';
import { addDays, daysBetween } from '../../domain/plain-date';
import type { Occurrence } from '../../domain/rotation';

/** One line of the list. `date` is the day by which it is sorted. */
export type WeekLine =
  | { kind: 'closed'; key: string; date: string; closed: DayFacts['closed'][number] }
  | { kind: 'day'; key: string; date: string; day: Occurrence }
  /** Days of absence in a row count as one line, `until` included. */
  | { kind: 'leave'; key: string; date: string; until: string; day: Occurrence };

export type ListedWeek = { monday: string; lines: WeekLine[] };

/**
 * What happens in each of the given weeks: closing days of the houses, and every day of the given people, those that
 * do not take place too. Sorted by date, closing days first, then by time, then by name.
 */
export function listWeeks(
  mondays: readonly string[],
  occurrences: readonly Occurrence[],
  factsOf: FactsOf,
  compare: (a: string, b: string) => number,
): ListedWeek[] {
  const byWeek = new Map<string, Occurrence[]>(mondays.map((monday) => [monday, []]));
  const first = mondays[0];
  if (first === undefined) return [];
  for (const occurrence of occurrences) {
    const week = Math.floor(daysBetween(first, occurrence.date) / 7);
    byWeek.get(mondays[week] ?? '')?.push(occurrence);
  }
  return mondays.map((monday) => {
    const days = byWeek.get(monday) ?? [];
    const lines = [...closings(monday, factsOf), ...dayLines(days)];
    return { monday, lines: lines.toSorted((a, b) => order(a, b, compare)) };
  });
}

function closings(monday: string, factsOf: FactsOf): WeekLine[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((at) => {
    const date = addDays(monday, at);
    return factsOf(date).closed.map((closed): WeekLine => {
      return { kind: 'closed', key: `${closed.house.id} ${date}`, date, closed };
    });
  });
}

function dayLines(days: readonly Occurrence[]): WeekLine[] {
  const lines: WeekLine[] = [];
  const leaves = new Map<string, Extract<WeekLine, { kind: 'leave' }>>();
  for (const day of days) {
    const { date, rotationId } = day;
    const key = `${rotationId} ${day.patternDate}`;
    if (day.kind !== 'absence' || day.state !== 'planned') {
      lines.push({ kind: 'day', key, date, day });
      continue;
    }
    const leave = leaves.get(rotationId);
    if (leave && addDays(leave.until, 1) === date) {
      leave.until = date;
      continue;
    }
    const next = { kind: 'leave' as const, key, date, until: date, day };
    leaves.set(rotationId, next);
    lines.push(next);
  }
  return lines;
}

function order(a: WeekLine, b: WeekLine, compare: (a: string, b: string) => number): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.kind === 'closed' || b.kind === 'closed')
    return Number(b.kind === 'closed') - Number(a.kind === 'closed');
  const [from, other] = [a.day.time?.from ?? '', b.day.time?.from ?? ''];
  if (from !== other) return from < other ? -1 : 1;
  return compare(a.day.personName, b.day.personName);
}
