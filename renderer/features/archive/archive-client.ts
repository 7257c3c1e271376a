import type { ArchiveAsk, ArchiveNews } from './archive-protocol';

/** The page's side of the work on an archive. */
export type ArchiveClient = {
  ask: (ask: ArchiveAsk) => void;
  /** Ends the worker at once: what it was making or reading is forgotten, and nothing of it lies anywhere. */
  close: () => void;
};

/** Starts a worker for one archive; `onNews` hears all it says, and `failed` if it cannot run. */
export function openArchiveClient(onNews: (news: ArchiveNews) => void): ArchiveClient {
  const worker = new Worker(new URL('./archive-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<ArchiveNews>) => onNews(data));
  worker.addEventListener('error', (event) => {
    onNews({ kind: 'failed', error: { kind: 'unknown', name: 'Error', message: event.message } });
  });
  return {
    ask: (ask) => worker.postMessage(ask),
    close: () => worker.terminate(),
  };
}
