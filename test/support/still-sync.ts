import { vi } from 'vitest';
import type { SyncClient } from '../../renderer/sync/sync-client';
import type { SyncState } from '../../renderer/sync/sync-protocol';

/** A sync client that does nothing and says what it is told to; replace what a test asks of it. */
export function stillSync(state: SyncState = { isOnline: true, accounts: [] }) {
  const listeners = new Set<() => void>();
  let now = state;
  return {
    state: () => now,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** From now on this is how it stands. */
    tell(next: SyncState) {
      now = next;
      for (const listener of listeners) listener();
    },
    start: vi.fn<SyncClient['start']>(),
    close: vi.fn<SyncClient['close']>(),
    focused: vi.fn<SyncClient['focused']>(),
    setOnline: vi.fn<SyncClient['setOnline']>(),
    syncNow: vi.fn<SyncClient['syncNow']>(async () => []),
    cancel: vi.fn<SyncClient['cancel']>(async () => null),
    discover: vi.fn<SyncClient['discover']>(),
    findHomes: vi.fn<SyncClient['findHomes']>(),
    listCollections: vi.fn<SyncClient['listCollections']>(async () => ({ collections: [], failed: [] })),
    makeCollection: vi.fn<SyncClient['makeCollection']>(),
    check: vi.fn<SyncClient['check']>(async () => []),
  } satisfies SyncClient & { tell(next: SyncState): void };
}

export type StillSync = ReturnType<typeof stillSync>;
