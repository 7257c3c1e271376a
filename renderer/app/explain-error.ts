import type { DeskErrorCode } from '../../electron/contract/result';
import { assertNever } from '../domain/assert-never';
import { asStorageError, type StorageError } from '../storage/storage-errors';
import type { SettingsProblem } from './settings-context';

/** Keys of `errors`: each sentence says what happened, what is safe and what to do. */
export type ErrorKey =
  | 'cancelled'
  | 'diskFull'
  | 'historyConflict'
  | 'notThere'
  | 'unexpected'
  | 'databaseBlocked.body'
  | 'databaseNewer.body';

/** The one place where errors of the storage become sentences. What is not known is said to be unexpected. */
export function explainError(error: unknown): ErrorKey {
  return explainSituation(asStorageError(error));
}

/** As `explainError`, for a situation that a worker has told: no error survives the way from there whole. */
export function explainSituation(situation: StorageError): ErrorKey {
  switch (situation.kind) {
    case 'quotaExceeded':
      return 'diskFull';
    case 'historyConflict':
    case 'notUndoable':
      return 'historyConflict';
    case 'notFound':
      return 'notThere';
    case 'cancelled':
      return 'cancelled';
    case 'databaseBlocked':
      return 'databaseBlocked.body';
    case 'databaseNewer':
      return 'databaseNewer.body';
    case 'storageEvicted':
    case 'unknown':
      return 'unexpected';
    default:
      return assertNever(situation);
  }
}

/** The sentence for an answer of the shell or for a setting; `null` for a dialog that the user closed, which needs none. */
export function explainDeskError(code: DeskErrorCode): Spoken<DeskErrorCode> | null;
export function explainDeskError(code: SettingsProblem): Spoken<SettingsProblem> | null;
export function explainDeskError(code: SettingsProblem): Spoken<SettingsProblem> | null {
  return code === 'cancelled' || code === 'tooLarge' ? null : code;
}

type Spoken<Code> = Exclude<Code, 'cancelled' | 'tooLarge'>;
