import { addDays } from '../../domain/plain-date';
import { personKey } from '../../domain/plan-people';
import type { PlanProblem } from '../../domain/plan-problems';
import type { GridWarnings } from './rotation-grid';
import type { ProblemWords } from './use-problem-words';

/** Where the grid marks problems: on days of people, and on the heads of weeks in which nobody comes. */
export function gridWarnings(
  problems: readonly PlanProblem[],
  tell: (problem: PlanProblem) => ProblemWords,
): GridWarnings {
  const days = new Map<string, Map<string, string[]>>();
  const weeks = new Map<string, string[]>();
  for (const problem of problems) {
    const { short } = tell(problem);
    if (problem.kind === 'day') {
      const row = days.get(personKey(problem.day)) ?? new Map<string, string[]>();
      days.set(personKey(problem.day), row);
      row.set(problem.date, [...(row.get(problem.date) ?? []), short]);
    } else {
      for (let monday = problem.date; monday <= problem.until; monday = addDays(monday, 7)) {
        weeks.set(monday, [...(weeks.get(monday) ?? []), short]);
      }
    }
  }
  return { days, weeks };
}
