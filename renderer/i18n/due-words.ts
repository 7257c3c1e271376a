type DueKey = 'ideas:due.overdueToday' | 'ideas:due.overdue' | 'ideas:due.today' | 'ideas:due.in';

/**
 * How near a due date is: "in 12 Tagen", "heute", "seit 3 Tagen überfällig"; in Dutch "over 12 dagen". `say` writes it
 * in the language of its reader.
 */
export function dueWords(
  say: (key: DueKey, values: { count: number }) => string,
  { daysLeft, overdue }: { daysLeft: number; overdue: boolean },
): string {
  if (overdue) {
    const key = daysLeft >= 0 ? 'ideas:due.overdueToday' : 'ideas:due.overdue';
    return say(key, { count: -daysLeft });
  }
  return say(daysLeft <= 0 ? 'ideas:due.today' : 'ideas:due.in', { count: daysLeft });
}
