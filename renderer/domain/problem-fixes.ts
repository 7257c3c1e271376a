import type { FactsOf } from './day-facts';
import { mondayOf } from './iso-weeks';
import { addDays, daysBetween } from './plain-date';
import { personKey } from './plan-people';
import type { Occurrence } from './rotation';
import { isSwappable } from './rotation-edits';
import type { Site } from './site';
import { dayObjections } from './day-objections';

export type FixContext = {
  factsOf: FactsOf;
  sites: readonly Site[];
  /** Every day of everybody around the one in question. */
  occurrences: readonly Occurrence[];
  today: string;
};

function isFree(day: Occurrence, date: string, { factsOf, sites, occurrences }: FixContext): boolean {
  const others = occurrences.filter((other) => other.date === date);
  return dayObjections(day, factsOf(date), others, sites).every(({ kind }) => kind === 'holiday');
}

/** Up to two workdays of the same week, the nearest first, on which nothing speaks against the day. */
export function otherDates(day: Occurrence, context: FixContext): string[] {
  const monday = mondayOf(day.date);
  return [0, 1, 2, 3, 4]
    .map((offset) => addDays(monday, offset))
    .filter((date) => date !== day.date && date >= context.today && isFree(day, date, context))
    .toSorted((a, b) => Math.abs(daysBetween(day.date, a)) - Math.abs(daysBetween(day.date, b)))
    .slice(0, 2);
}

/** Another desk of the same site that is free at that time. */
export function otherDesk(
  day: Occurrence,
  context: FixContext,
): { siteId: string; deskId: string } | undefined {
  const site = context.sites.find(({ id }) => id === day.siteId);
  const desk = site?.desks.find(
    ({ id }) => id !== day.deskId && isFree({ ...day, deskId: id }, day.date, context),
  );
  return site && desk && { siteId: site.id, deskId: desk.id };
}

/** Days of colleagues further away than this are no help. */
const within = 21;

/**
 * Days of colleagues of the same house in the same other house with whom the day could be swapped: each would be free
 * on the day of the other. The nearest first, three at most.
 */
export function swapIdeas(day: Occurrence, context: FixContext): Occurrence[] {
  if (!isSwappable(day)) return [];
  return context.occurrences
    .filter(
      (other) =>
        isSwappable(other) &&
        personKey(other) !== personKey(day) &&
        other.homeHouseId === day.homeHouseId &&
        other.hostHouseId === day.hostHouseId &&
        other.kind === day.kind &&
        other.date !== day.date &&
        other.date >= context.today &&
        Math.abs(daysBetween(day.date, other.date)) <= within &&
        isFree(day, other.date, without(context, other)) &&
        isFree(other, day.date, without(context, day)),
    )
    .toSorted((a, b) => Math.abs(daysBetween(day.date, a.date)) - Math.abs(daysBetween(day.date, b.date)))
    .slice(0, 3);
}

/** The plan as it would be if a day were given away. */
function without(context: FixContext, day: Occurrence): FixContext {
  return {
    ...context,
    occurrences: context.occurrences.filter(
      ({ rotationId, patternDate }) => rotationId !== day.rotationId || patternDate !== day.patternDate,
    ),
  };
}
