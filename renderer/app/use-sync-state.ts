import { useCallback, useSyncExternalStore } from 'react';
import type { SyncState } from '../sync/sync-protocol';
import { useServices } from './services';

/** What the sync worker said last. */
export function useSyncState(): SyncState {
  const { sync } = useServices();
  const subscribe = useCallback((listener: () => void) => sync.subscribe(listener), [sync]);
  return useSyncExternalStore(subscribe, () => sync.state());
}
