import type { FundingDeadline, Idea } from './idea';
import { isBeforeApplication, isOpenStage } from './idea-stage';
import { daysBetween, isPlainDate } from './plain-date';
import { endOfDay, isClockTime, isTimeZone, momentOf, ownTimeZone, plainDateIn } from './zone-time';

/** How far ahead the list of what is due looks, in days. */
export const dueWithinDays = 30;

/**
 * Something of an idea that is due. `date` is the plain date as it was entered and `daysLeft` the calendar days until
 * then, both in the zone of the deadline (of the reader for a next step); negative once it is past. `until` is the
 * moment in milliseconds since 1970 after which it is overdue.
 */
export type DueItem = {
  ideaId: string;
  kind: 'nextStep' | 'funding';
  date: string;
  until: number;
  daysLeft: number;
  overdue: boolean;
};

/** What counts for a due date, so that lists of rows and forms can ask as well. */
export type DueIdea = Pick<Idea, 'id' | 'stage' | 'next' | 'funding'>;

/**
 * What is due of one idea at `now` (milliseconds since 1970), soonest first. Done and dropped ideas have nothing due;
 * the deadline of a call counts until the application is made. `timeZone` is the reader's.
 */
export function dueItems(idea: DueIdea, now: number, timeZone = ownTimeZone()): DueItem[] {
  if (!isOpenStage(idea.stage)) return [];
  const items: DueItem[] = [];
  const { on } = idea.next;
  if (isPlainDate(on)) {
    items.push(itemOf(idea.id, 'nextStep', on, endOfDay(on, timeZone) - 1, now, timeZone));
  }
  const { deadline } = idea.funding;
  const until = isBeforeApplication(idea.stage) ? deadlineMoment(deadline, timeZone) : undefined;
  if (until !== undefined && deadline.kind === 'fixed') {
    items.push(itemOf(idea.id, 'funding', deadline.date, until, now, zoneOf(deadline.timeZone, timeZone)));
  }
  return items.sort(bySoonest);
}

/**
 * The moment up to which a fixed deadline can be met: its time in its zone, or the end of the day if no time is
 * known. `undefined` if there is none or its date is no day. A zone that this computer does not know is read as
 * `timeZone`.
 */
export function deadlineMoment(deadline: FundingDeadline, timeZone = ownTimeZone()): number | undefined {
  if (deadline.kind !== 'fixed' || !isPlainDate(deadline.date)) return undefined;
  const zone = zoneOf(deadline.timeZone, timeZone);
  return isClockTime(deadline.time)
    ? momentOf(deadline.date, deadline.time, zone)
    : endOfDay(deadline.date, zone) - 1;
}

/** Whether anything of the idea is overdue. */
export function isOverdue(idea: DueIdea, now: number, timeZone = ownTimeZone()): boolean {
  return dueItems(idea, now, timeZone).some(({ overdue }) => overdue);
}

/** What is overdue and what is due within `days` calendar days, today being 0; soonest first. */
export function dueList(
  ideas: readonly DueIdea[],
  now: number,
  { days = dueWithinDays, timeZone = ownTimeZone() }: { days?: number; timeZone?: string } = {},
): DueItem[] {
  return ideas
    .flatMap((idea) => dueItems(idea, now, timeZone))
    .filter(({ daysLeft, overdue }) => overdue || daysLeft <= days)
    .sort(bySoonest);
}

function itemOf(
  ideaId: string,
  kind: DueItem['kind'],
  date: string,
  until: number,
  now: number,
  timeZone: string,
): DueItem {
  const daysLeft = daysBetween(plainDateIn(now, timeZone), date);
  return { ideaId, kind, date, until, daysLeft, overdue: now > until };
}

function bySoonest(one: DueItem, other: DueItem): number {
  if (one.until !== other.until) return one.until - other.until;
  if (one.ideaId !== other.ideaId) return one.ideaId < other.ideaId ? -1 : 1;
  return one.kind === other.kind ? 0 : one.kind === 'funding' ? -1 : 1;
}

function zoneOf(timeZone: string, fallback: string): string {
  return isTimeZone(timeZone) ? timeZone : fallback;
}
