import type { ImportAsk, ImportNews } from './import-protocol';

/** The page's side of an import. */
export type ImportClient = {
  ask: (ask: ImportAsk) => void;
  /** Ends the worker; what it was reading is forgotten, what it has written stays. */
  close: () => void;
};

/** Starts the import's worker; `onNews` hears all it says, and `failed` if it cannot run. */
export function openImportClient(onNews: (news: ImportNews) => void): ImportClient {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<ImportNews>) => onNews(data));
  worker.addEventListener('error', (event) => {
    onNews({ kind: 'failed', error: { kind: 'unknown', name: 'Error', message: event.message } });
  });
  return {
    ask(ask) {
      const buffers = ask.kind === 'add' ? ask.files.map(({ bytes }) => bytes.buffer as ArrayBuffer) : [];
      worker.postMessage(ask, buffers);
    },
    close: () => worker.terminate(),
  };
}
