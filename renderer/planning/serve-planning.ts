import { planOf, type PlanQuery, type PlanWorld } from '../domain/plan-world';
import { isPlanningRequest, type PlanningMessage } from './planning-protocol';

/** The worker's side of the conversation. */
export type PlanningServer = {
  /** Takes a request; messages of other conversations are ignored (`false`). */
  handle(message: unknown): boolean;
  /** What plans are computed from has been read, for the first time or anew: everybody who follows one is answered. */
  update(world: PlanWorld): void;
};

/** Serves plans over any port; `post` sends one message to the page. Failures travel as values. */
export function servePlanning(post: (message: PlanningMessage) => void): PlanningServer {
  const watched = new Map<number, PlanQuery>();
  let world: PlanWorld | undefined;

  const answer = (id: number, query: PlanQuery, from: PlanWorld) => {
    try {
      post({ type: 'planning', kind: 'plan', id, plan: planOf(from, query) });
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
        watched.set(message.id, message.query);
        if (world) answer(message.id, message.query, world);
      }
      return true;
    },
    update(next) {
      world = next;
      for (const [id, query] of watched) answer(id, query, next);
    },
  };
}
