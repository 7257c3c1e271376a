import { assertNever } from './assert-never';
import type { IdeaStage } from './idea';

/** The values of STATUS that a VTODO can have (RFC 5545 §3.8.1.11). */
export type TodoStatus = 'NEEDS-ACTION' | 'IN-PROCESS' | 'COMPLETED' | 'CANCELLED';
export const todoStatuses: readonly TodoStatus[] = ['NEEDS-ACTION', 'IN-PROCESS', 'COMPLETED', 'CANCELLED'];

/** The stages an idea goes through one after another; `dropped` lies beside this way. */
const way: readonly IdeaStage[] = ['noted', 'discussed', 'inPreparation', 'applied', 'running', 'done'];

/** The STATUS that other programs show for a stage. */
export function statusOf(stage: IdeaStage): TodoStatus {
  switch (stage) {
    case 'noted':
    case 'discussed':
      return 'NEEDS-ACTION';
    case 'inPreparation':
    case 'applied':
    case 'running':
      return 'IN-PROCESS';
    case 'done':
      return 'COMPLETED';
    case 'dropped':
      return 'CANCELLED';
    default:
      return assertNever(stage);
  }
}

/** The stage of a task about which nothing but its STATUS is known: the first one of that class. */
export function firstStageOf(status: TodoStatus): IdeaStage {
  switch (status) {
    case 'NEEDS-ACTION':
      return 'noted';
    case 'IN-PROCESS':
      return 'inPreparation';
    case 'COMPLETED':
      return 'done';
    case 'CANCELLED':
      return 'dropped';
    default:
      return assertNever(status);
  }
}

/**
 * The stage after another program has set STATUS: it stays as long as it belongs to that class, else it follows to
 * the first stage of the class.
 */
export function stageAfterStatus(stage: IdeaStage, status: TodoStatus): IdeaStage {
  return statusOf(stage) === status ? stage : firstStageOf(status);
}

/** Whether the idea still wants something of someone; nothing is due once it is done or dropped. */
export function isOpenStage(stage: IdeaStage): boolean {
  return stage !== 'done' && stage !== 'dropped';
}

/** Whether an application may still have to be written, so that the deadline of the call counts. */
export function isBeforeApplication(stage: IdeaStage): boolean {
  return stage === 'noted' || stage === 'discussed' || stage === 'inPreparation';
}

/** One step on; `undefined` at the end of the way and for what was dropped, which is taken up again by choice. */
export function nextStage(stage: IdeaStage): IdeaStage | undefined {
  const at = way.indexOf(stage);
  return at < 0 ? undefined : way[at + 1];
}

/** One step back; `undefined` at the beginning and for what was dropped. */
export function previousStage(stage: IdeaStage): IdeaStage | undefined {
  const at = way.indexOf(stage);
  return at < 1 ? undefined : way[at - 1];
}
