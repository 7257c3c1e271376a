import { datesBetween } from '../../domain/expand-rotation';
import { addDays } from '../../domain/plain-date';
import type { Rotation } from '../../domain/rotation';

/** What changes when a plan ends on `last` (plain date): later days and whatever was decided for them go. */
export function endedPlan(
  plan: Rotation,
  last: string,
): Pick<Rotation, 'until' | 'pattern' | 'added' | 'exceptions'> {
  const stays = (date: string) => date <= last;
  const { pattern } = plan;
  return {
    until: last,
    pattern: pattern.kind === 'dates' ? { ...pattern, dates: pattern.dates.filter(stays) } : pattern,
    added: plan.added.filter(stays),
    exceptions: plan.exceptions.filter(({ date }) => stays(date)),
  };
}

/** How far ahead the days of a plan without an end are counted. */
const horizonDays = 366;

/** Days of the plan after `last` that would take place, by their place in the pattern. */
export function daysAfter(plan: Rotation, last: string): number {
  const until = plan.until === '' ? addDays(last, horizonDays) : plan.until;
  const skipped = new Set(
    plan.exceptions.flatMap((each) => (each.kind === 'skipped' || each.absenceId !== '' ? [each.date] : [])),
  );
  return datesBetween(plan, addDays(last, 1), until).filter((date) => !skipped.has(date)).length;
}
