import type { Plan, PlanQuery } from '../domain/plan-world';
import type { YearPlan, YearQuery } from '../domain/plan-year';
import { followedYears } from './followed-years';
import { isPlanningMessage, type PlanningMessage, type PlanningRequest } from './planning-protocol';

/** The part of a Worker or MessagePort that the client needs. A port must have been started. */
export type PlanningPort = {
  postMessage(message: PlanningRequest): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
};

/** The page's side of planning. */
export type PlanningClient = {
  /**
   * Follows a plan: calls back with it now and whenever it changes, with `undefined` if it could not be computed.
   * Answers with a function that stops it; what arrives after that is ignored.
   */
  watch(query: PlanQuery, listener: (plan: Plan | undefined) => void): () => void;
  /** The same with a year, summed up by weeks. The last one goes on being followed when nobody looks at it any more. */
  watchYear(query: YearQuery, listener: (year: YearPlan | undefined) => void): () => void;
  /** What is known of a year without asking; `undefined` if it is not followed or not there yet. */
  knownYear(query: YearQuery): YearPlan | undefined;
  /** Stops listening. */
  close(): void;
};

/** Wraps the port of a worker that runs `servePlanning`. */
export function createPlanningClient(port: PlanningPort): PlanningClient {
  const listeners = new Map<number, (message: PlanningMessage) => void>();
  let nextId = 1;
  const receive = ({ data }: MessageEvent<unknown>) => {
    if (isPlanningMessage(data)) listeners.get(data.id)?.(data);
  };
  port.addEventListener('message', receive);
  const follow = (
    requestOf: (id: number) => PlanningRequest,
    listener: (message: PlanningMessage) => void,
  ) => {
    const id = nextId;
    nextId += 1;
    listeners.set(id, listener);
    port.postMessage(requestOf(id));
    return () => {
      if (listeners.delete(id)) port.postMessage({ type: 'planning', kind: 'forget', id });
    };
  };
  const years = followedYears((query, listener) =>
    follow(
      (id) => ({ type: 'planning', kind: 'watchYear', id, query }),
      (message) => listener(message.kind === 'year' ? message.year : undefined),
    ),
  );
  return {
    watch: (query, listener) =>
      follow(
        (id) => ({ type: 'planning', kind: 'watch', id, query }),
        (message) => listener(message.kind === 'plan' ? message.plan : undefined),
      ),
    watchYear: years.watch,
    knownYear: years.known,
    close() {
      port.removeEventListener('message', receive);
      listeners.clear();
    },
  };
}
