import type { FactsOf } from './day-facts';
import { mondayOf } from './iso-weeks';
import type { Partnership } from './partnership';
import { weeksBetweenVisits } from './partnership-rules';
import { addDays } from './plain-date';
import type { Occurrence } from './rotation';
import type { Site } from './site';
import { graveObjections, type Objection } from './day-objections';

/** Something in the plan that somebody should look at. */
export type PlanProblem =
  | { kind: 'day'; date: string; day: Occurrence; objection: Objection }
  | {
      kind: 'gap';
      /** Mondays of the first and the last week without a visit. */
      date: string;
      until: string;
      weeks: number;
      homeHouseId: string;
      hostHouseId: string;
      /** Days were planned there, but somebody is away. */
      throughLeave: boolean;
    };

export type ProblemContext = {
  factsOf: FactsOf;
  sites: readonly Site[];
  partnerships: readonly Partnership[];
};

/** What is to be looked at among `occurrences` between two plain dates, both included, by date. */
export function planProblems(
  occurrences: readonly Occurrence[],
  { from, until }: { from: string; until: string },
  context: ProblemContext,
): PlanProblem[] {
  const inTime = occurrences.filter(({ date }) => date >= from && date <= until);
  const found = [...dayProblems(inTime, context)];
  for (const partnership of context.partnerships) {
    if (partnership.state.kind !== 'active') continue;
    const [one, other] = partnership.houseIds;
    const most = weeksBetweenVisits(partnership);
    found.push(
      ...gaps(inTime, one, other, { from, until, most }),
      ...gaps(inTime, other, one, { from, until, most }),
    );
  }
  return found.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

function dayProblems(occurrences: readonly Occurrence[], { factsOf, sites }: ProblemContext): PlanProblem[] {
  const byDate = new Map<string, Occurrence[]>();
  for (const day of occurrences) {
    const there = byDate.get(day.date);
    if (there) there.push(day);
    else byDate.set(day.date, [day]);
  }
  const found: PlanProblem[] = [];
  for (const day of occurrences) {
    if (day.state !== 'planned' || day.kind === 'absence') continue;
    const others = byDate.get(day.date) ?? [];
    const objections = graveObjections(day, factsOf(day.date), others, sites);
    if (objections.length === 0) continue;
    const before = others.slice(0, others.indexOf(day));
    const objection = objections.find((each) => !isTold(each, day, before));
    if (objection) found.push({ kind: 'day', date: day.date, day, objection });
  }
  return found;
}

/** Two days that disturb each other are one thing to settle: it is told at the second of them. */
function isTold(objection: Objection, day: Occurrence, before: readonly Occurrence[]): boolean {
  if (objection.kind === 'hostClosed') return false;
  if (objection.kind === 'busy') return objection.with.kind !== 'absence' && !before.includes(objection.with);
  return !before.some((other) => other.state === 'planned' && other.deskId === day.deskId);
}

const isVisit = ({ kind }: Occurrence) => kind === 'onSite' || kind === 'officeHour';

/** Longer times without a visit than `most` weeks; none if nobody ever goes that way. */
function gaps(
  occurrences: readonly Occurrence[],
  homeHouseId: string,
  hostHouseId: string,
  { from, until, most }: { from: string; until: string; most: number },
): PlanProblem[] {
  const visits = occurrences.filter(
    (day) => isVisit(day) && day.homeHouseId === homeHouseId && day.hostHouseId === hostHouseId,
  );
  if (visits.length === 0) return [];
  // Each date once: many sit there on the same days.
  const dates = new Set(visits.filter(({ state }) => state === 'planned').map(({ date }) => date));
  const visited = new Set([...dates].map(mondayOf));
  const found: PlanProblem[] = [];
  let start: string | undefined;
  const end = mondayOf(until);
  for (let monday = mondayOf(from); monday <= addDays(end, 7); monday = addDays(monday, 7)) {
    const isEmpty = monday <= end && !visited.has(monday);
    if (isEmpty) start ??= monday;
    else if (start !== undefined) {
      const first = start;
      const weeks = weeksFrom(first, monday);
      const throughLeave = visits.some(
        ({ state, date }) => state === 'cancelled' && date >= first && date < monday,
      );
      const last = addDays(monday, -7);
      if (weeks > most)
        found.push({ kind: 'gap', date: first, until: last, weeks, homeHouseId, hostHouseId, throughLeave });
      start = undefined;
    }
  }
  return found;
}

function weeksFrom(monday: string, until: string): number {
  let weeks = 0;
  for (let at = monday; at < until; at = addDays(at, 7)) weeks += 1;
  return weeks;
}
