import { useLiveQuery } from 'dexie-react-hooks';
import { type StorageError, StorageFailure, asStorageError } from './storage-errors';

type Answer<T> = { deps: readonly unknown[] } & ({ ok: true; value: T } | { ok: false; error: StorageError });

/**
 * The live answer to `query`, drawn anew whenever a record it read changes; `initial` until it is there, also
 * after one of `deps` has changed, so that no record is shown under another one's name. `query` may call any
 * repository's reads and nothing else that waits.
 * @throws StorageFailure while rendering, for the nearest error boundary.
 */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[], initial: T): T {
  const answer = useLiveQuery<Answer<T>>(async () => {
    try {
      return { deps, ok: true, value: await query() };
    } catch (error) {
      return { deps, ok: false, error: asStorageError(error) };
    }
  }, [...deps]);
  if (!answer || !deps.every((each, at) => Object.is(each, answer.deps[at]))) return initial;
  if (!answer.ok) throw new StorageFailure(answer.error);
  return answer.value;
}
