import { type IdeaStage, ideaStages } from '../domain/idea';
import {
  firstStageOf,
  isOpenStage,
  stageAfterStatus,
  statusOf,
  type TodoStatus,
  todoStatuses,
} from '../domain/idea-stage';
import { utcText } from './calendar-time';
import type { LineEditor } from './line-editor';
import { firstText, type LineSet, linesNamed } from './line-values';
import { setOwnText } from './patch-own';

const stageName = 'X-TANDEM-STAGE';

/**
 * The stage of a task. STATUS (RFC 5545 §3.8.1.11) decides, since every program knows it; our own line says which of
 * the stages of that class it is. Without STATUS, what COMPLETED and PERCENT-COMPLETE say counts.
 */
export function readStage(lines: LineSet): IdeaStage {
  const own = firstText(lines, stageName).toLowerCase();
  const stage = ideaStages.find((each) => each.toLowerCase() === own);
  const status = readStatus(lines) ?? impliedStatus(lines, stage);
  if (stage === undefined) return firstStageOf(status ?? 'NEEDS-ACTION');
  return status === undefined ? stage : stageAfterStatus(stage, status);
}

function readStatus(lines: LineSet): TodoStatus | undefined {
  const stated = firstText(lines, 'STATUS').toUpperCase();
  return todoStatuses.find((status) => status === stated);
}

/** Programs that take a tick away may drop STATUS with it; a stage that is still open stays then. */
function impliedStatus(lines: LineSet, stage: IdeaStage | undefined): TodoStatus | undefined {
  const percent = readPercent(lines);
  if (firstText(lines, 'COMPLETED') !== '' || percent >= 100) return 'COMPLETED';
  if (stage !== undefined && isOpenStage(stage)) return undefined;
  return percent > 0 ? 'IN-PROCESS' : 'NEEDS-ACTION';
}

function readPercent(lines: LineSet): number {
  const percent = Number(firstText(lines, 'PERCENT-COMPLETE'));
  return Number.isFinite(percent) ? percent : 0;
}

/**
 * Writes a stage with all that other programs read from it: STATUS, PERCENT-COMPLETE and, once done, COMPLETED.
 * Progress that another program has entered stays as long as it does not contradict. `now` in milliseconds since 1970.
 */
export function patchStage(editor: LineEditor<unknown>, stage: IdeaStage, now: number): void {
  const status = statusOf(stage);
  if (readStatus(editor) !== status) setOwnText(editor, 'STATUS', status);
  setOwnText(editor, stageName, stage);
  if (status === 'COMPLETED') {
    if (readPercent(editor) !== 100) setOwnText(editor, 'PERCENT-COMPLETE', '100');
    if (firstText(editor, 'COMPLETED') === '') setOwnText(editor, 'COMPLETED', utcText(now));
    return;
  }
  const percent = readPercent(editor);
  const contradicts = percent >= 100 || (status === 'NEEDS-ACTION' && percent > 0);
  if (contradicts) setOwnText(editor, 'PERCENT-COMPLETE', '');
  if (linesNamed(editor, 'COMPLETED').length > 0) setOwnText(editor, 'COMPLETED', '');
}
