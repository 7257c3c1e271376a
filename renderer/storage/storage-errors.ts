import type { HistoryRow, RecordTable } from './rows';

/** What went wrong in the store, as a screen explains it. In none of these cases is anything half-written. */
export type StorageError =
  /** The disk or the browser's quota is full; what was saved before is safe. */
  | { kind: 'quotaExceeded' }
  /** A newer version of the app has written this database; it was not touched. */
  | { kind: 'databaseNewer'; found: number; known: number }
  /** `expected` contacts were here last time and the database is empty now. */
  | { kind: 'storageEvicted'; expected: number }
  /** Another window holds an older version open. */
  | { kind: 'databaseBlocked' }
  /** Entry `entry` cannot be turned round: `later` has changed the same record since (absent if purged). */
  | { kind: 'historyConflict'; entry: number; table: RecordTable; record: string; later?: HistoryRow }
  /** The entry is not (or no longer) one that can be undone or redone. */
  | { kind: 'notUndoable'; entry: number }
  /** The record is not there (any more). */
  | { kind: 'notFound'; table: RecordTable; record: string }
  /** The user stopped it. */
  | { kind: 'cancelled' }
  | { kind: 'unknown'; name: string; message: string };

/** What this folder throws, since only a throw rolls a transaction back; `situation` says what happened. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly situation: StorageError;

  constructor(situation: StorageError, options?: ErrorOptions) {
    super(situation.kind === 'unknown' ? situation.message : situation.kind, options);
    this.situation = situation;
  }
}

/** Everything an error may wrap: Dexie's `inner`, the standard `cause`, the failures of a bulk write. */
function* unwrap(error: unknown, depth = 0): Generator<object> {
  if (typeof error !== 'object' || error === null || depth > 5) return;
  yield error;
  if ('inner' in error) yield* unwrap(error.inner, depth + 1);
  if ('cause' in error) yield* unwrap(error.cause, depth + 1);
  if ('failures' in error && Array.isArray(error.failures)) {
    for (const failure of error.failures.slice(0, 3)) yield* unwrap(failure, depth + 1);
  }
}

function nameOf(error: object): string {
  return 'name' in error && typeof error.name === 'string' ? error.name : 'Error';
}

/** Makes a failure with a typed situation of whatever IndexedDB, Dexie or our own code threw. */
function asStorageFailure(error: unknown): StorageFailure {
  const all = [...unwrap(error)];
  const own = all.find((each) => each instanceof StorageFailure);
  if (own) return own;
  const names = all.map(nameOf);
  if (names.includes('QuotaExceededError')) {
    return new StorageFailure({ kind: 'quotaExceeded' }, { cause: error });
  }
  const first = all[0];
  // An abort without any other reason is what a stopped signal throws.
  if (first && nameOf(first) === 'AbortError' && all.length === 1 && first instanceof DOMException) {
    return new StorageFailure({ kind: 'cancelled' }, { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new StorageFailure({ kind: 'unknown', name: names[0] ?? typeof error, message }, { cause: error });
}

/** Which situation an error from the store stands for, whoever threw it. */
export function asStorageError(error: unknown): StorageError {
  return asStorageFailure(error).situation;
}

/** Runs `work` and lets nothing but `StorageFailure` out. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStorageFailure(error);
  }
}

/** @throws StorageFailure `cancelled` once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new StorageFailure({ kind: 'cancelled' });
}

/**
 * Whether the system threw the database away: `remembered` is the number of contacts that the caller wrote
 * down outside IndexedDB (the settings file) after the last change, `found` what is there now.
 */
export function checkEviction(remembered: number, found: number): StorageError | undefined {
  return remembered > 0 && found === 0 ? { kind: 'storageEvicted', expected: remembered } : undefined;
}
