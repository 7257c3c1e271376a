import { useLive } from '../storage/use-live';
import type { DeskStorage } from '../storage/desk-storage';
import { useServices } from './services';

/**
 * A hook for a short list that nearly every screen reads. It is live like any other; only a screen that has just
 * opened begins with what another one read last, so that no city stands there for a moment without its name.
 * Empty until the list is read for the first time.
 */
export function createKnown<T>(read: (storage: DeskStorage) => Promise<T[]>): () => T[] {
  const none: T[] = [];
  const known = new WeakMap<DeskStorage, T[]>();
  return function useKnown() {
    const { storage } = useServices();
    return useLive(
      async () => {
        const list = await read(storage);
        known.set(storage, list);
        return list;
      },
      [storage],
      known.get(storage) ?? none,
    );
  };
}
