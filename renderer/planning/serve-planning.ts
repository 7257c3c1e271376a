import { planOf, type PlanWorld } from '../domain/plan-world';
import { type YearPlan, yearPlanOf, type YearQuery } from '../domain/plan-year';
import { isPlanningRequest, type PlanningMessage, type PlanningRequest } from './planning-protocol';

/** The worker's side of the conversation. */
export type PlanningServer = {
  /** Takes a request; messages of other conversations are ignored (`false`). */
  handle(message: unknown): boolean;
  /** What plans are computed from has been read, for the first time or anew: if it is different, all who follow are answered. */
  update(world: PlanWorld): void;
};

type Watch = Exclude<PlanningRequest, { kind: 'forget' }>;

/** Serves plans over any port; `post` sends one message to the page. Failures travel as values. */
export function servePlanning(post: (message: PlanningMessage) => void): PlanningServer {
  const watched = new Map<number, Watch>();
  let world: PlanWorld | undefined;
  /** Years that were asked for, until something changes: whoever comes back to the strip has it at once. */
  const years = new Map<string, YearPlan>();

  const yearOf = (query: YearQuery, from: PlanWorld): YearPlan => {
    const key = `${query.year} ${query.partnershipId} ${query.ownHouseId}`;
    const year = years.get(key) ?? yearPlanOf(from, query);
    years.set(key, year);
    return year;
  };
  const answer = (watch: Watch, from: PlanWorld) => {
    const { id } = watch;
    try {
      if (watch.kind === 'watch') {
        post({ type: 'planning', kind: 'plan', id, plan: planOf(from, watch.query) });
      } else {
        post({ type: 'planning', kind: 'year', id, year: yearOf(watch.query, from) });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      post({ type: 'planning', kind: 'failed', id, reason });
    }
  };
  return {
    handle(message) {
      if (!isPlanningRequest(message)) return false;
      if (message.kind === 'forget') watched.delete(message.id);
      else {
        watched.set(message.id, message);
        if (world) answer(message, world);
      }
      return true;
    },
    update(next) {
      if (world && isSame(world, next)) return;
      world = next;
      years.clear();
      for (const watch of watched.values()) answer(watch, next);
    },
  };
}

/** Rotations are the same list while none has changed; the other lists are short and read anew each time. */
function isSame(one: PlanWorld, other: PlanWorld): boolean {
  const { rotations: before, ...rest } = one;
  const { rotations: after, ...others } = other;
  return before === after && JSON.stringify(rest) === JSON.stringify(others);
}
