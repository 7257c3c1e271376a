import type { Plan, PlanQuery } from '../domain/plan-world';
import type { YearPlan, YearQuery } from '../domain/plan-year';

/** Page → worker: a plan or a year is followed from now on, or no longer. `id` counts up and comes back with every answer. */
export type PlanningRequest =
  | { type: 'planning'; kind: 'watch'; id: number; query: PlanQuery }
  | { type: 'planning'; kind: 'watchYear'; id: number; query: YearQuery }
  | { type: 'planning'; kind: 'forget'; id: number };

/** Worker → page: what is followed as it is now; sent again whenever something it is computed from has changed. */
export type PlanningMessage =
  | { type: 'planning'; kind: 'plan'; id: number; plan: Plan }
  | { type: 'planning'; kind: 'year'; id: number; year: YearPlan }
  | { type: 'planning'; kind: 'failed'; id: number; reason: string };

/** Whether a message belongs to planning; a worker may carry other conversations on the same port. */
export function isPlanningRequest(message: unknown): message is PlanningRequest {
  return (
    isPlanning(message) &&
    (message.kind === 'watch' || message.kind === 'watchYear' || message.kind === 'forget')
  );
}

export function isPlanningMessage(message: unknown): message is PlanningMessage {
  return (
    isPlanning(message) && (message.kind === 'plan' || message.kind === 'year' || message.kind === 'failed')
  );
}

function isPlanning(message: unknown): message is { type: 'planning'; kind: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'planning' &&
    'kind' in message
  );
}
