import type { SyncStore } from './ports';
import type { SyncProgress } from './sync-protocol';

/** The same store, which tells how many texts have been taken over and how many pushes are through. */
export function watchedStore(store: SyncStore, onProgress: (progress: SyncProgress) => void): SyncStore {
  let progress: SyncProgress = { received: 0, sent: 0 };
  const add = (received: number, sent: number) => {
    if (received === 0 && sent === 0) return;
    progress = { received: progress.received + received, sent: progress.sent + sent };
    onProgress(progress);
  };
  return {
    ...store,
    applyIncoming: async (collectionId, incoming) => {
      const applied = await store.applyIncoming(collectionId, incoming);
      add(applied.itemIds.length, 0);
      return applied;
    },
    settleJournal: async (collectionId, done) => {
      await store.settleJournal(collectionId, done);
      add(0, done.bindings.length + done.removed.length);
    },
  };
}
