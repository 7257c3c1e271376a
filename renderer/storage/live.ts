import { liveQuery } from 'dexie';
import { type StorageError, asStorageError } from './storage-errors';

export type Listener<T> = { next: (value: T) => void; error?: (error: StorageError) => void };

/**
 * Runs `query` now and again whenever a record it read has changed, in whichever window or worker.
 * `query` may call any repository's reads and nothing else that waits. Returns how to stop.
 */
export function observe<T>(query: () => Promise<T>, listener: Listener<T>): () => void {
  const subscription = liveQuery(query).subscribe({
    next: listener.next,
    error: (error: unknown) => listener.error?.(asStorageError(error)),
  });
  return () => {
    subscription.unsubscribe();
  };
}
