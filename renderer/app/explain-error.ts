import type { DeskErrorCode } from '../../electron/contract/result';
import { asStorageError } from '../storage/storage-errors';
import { assertNever } from '../domain/assert-never';

/** Key of the sentence in `errors` that says what happened, what is safe and what to do. */
export type Explanation = {
  key:
    | 'diskFull'
    | 'historyConflict'
    | 'unexpected'
    | 'databaseBlocked.body'
    | 'databaseNewer.body'
    | 'storageEvicted.body';
};

/** The one place where errors of the storage become sentences. Anything unknown is said to be unexpected. */
export function explainError(error: unknown): Explanation {
  const situation = asStorageError(error);
  switch (situation.kind) {
    case 'quotaExceeded':
      return { key: 'diskFull' };
    case 'historyConflict':
      return { key: 'historyConflict' };
    case 'databaseBlocked':
      return { key: 'databaseBlocked.body' };
    case 'databaseNewer':
      return { key: 'databaseNewer.body' };
    case 'storageEvicted':
      return { key: 'storageEvicted.body' };
    case 'unknown':
      return { key: 'unexpected' };
    default:
      return assertNever(situation);
  }
}

/** The sentence for an answer of the shell; `null` for a dialog that the user closed, which needs none. */
export function explainDeskError(
  code: DeskErrorCode,
): Exclude<DeskErrorCode, 'cancelled' | 'tooLarge'> | null {
  return code === 'cancelled' || code === 'tooLarge' ? null : code;
}
