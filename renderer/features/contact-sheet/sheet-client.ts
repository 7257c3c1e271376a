import { StorageFailure } from '../../storage/storage-errors';
import type { SheetFormat } from './sheet-format';
import type { SheetAsk, SheetNames, SheetNews, SheetOrder, SheetPreview } from './sheet-protocol';

/** The page's side of making a sheet. What is still awaited when it is closed fails by `cancelled`. */
export type SheetClient = {
  /** Puts the sheet together; `undefined` if it was asked for in another way meanwhile. */
  prepare: (order: SheetOrder) => Promise<SheetPreview | undefined>;
  /** The sheet that was prepared last, as a file. */
  file: (format: SheetFormat, names: SheetNames) => Promise<string | Uint8Array>;
  /** The same, drawn for paper, in UTF-8. */
  markup: () => Promise<Uint8Array>;
  /** Ends the worker at once: what it was making is forgotten, and nothing of it lies anywhere. */
  close: () => void;
};

type Waiting = { resolve: (news: SheetNews) => void; reject: (error: Error) => void };
type Question<Ask = SheetAsk> = Ask extends { id: number } ? Omit<Ask, 'id'> : never;

/**
 * Makes sheets of the desk in the database of this name, in a worker that starts with the first question and, once
 * closed, with the next. @throws StorageFailure by what it is asked for
 */
export function createSheetClient(databaseName: string): SheetClient {
  let worker: Worker | undefined;
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const open = (): Worker => {
    const opened = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' });
    opened.addEventListener('message', ({ data }: MessageEvent<SheetNews>) => {
      const { resolve, reject } = waiting.get(data.id) ?? {};
      waiting.delete(data.id);
      if (data.kind === 'failed') reject?.(new StorageFailure(data.error));
      else resolve?.(data);
    });
    opened.addEventListener('error', ({ message }) => {
      failAll(new StorageFailure({ kind: 'unknown', name: 'Error', message }));
    });
    const start: SheetAsk = { kind: 'start', databaseName };
    opened.postMessage(start);
    return opened;
  };
  const ask = (question: Question) =>
    new Promise<SheetNews>((resolve, reject) => {
      const id = (asked += 1);
      waiting.set(id, { resolve, reject });
      worker ??= open();
      worker.postMessage({ ...question, id } satisfies SheetAsk);
    });
  return {
    async prepare(order) {
      const news = await ask({ kind: 'prepare', order });
      return news.kind === 'preview' ? news.preview : undefined;
    },
    async file(format, names) {
      const news = await ask({ kind: 'file', format, names });
      return news.kind === 'file' ? news.content : unexpected(news);
    },
    async markup() {
      const news = await ask({ kind: 'markup' });
      return news.kind === 'markup' ? news.markup : unexpected(news);
    },
    close() {
      worker?.terminate();
      worker = undefined;
      failAll(new StorageFailure({ kind: 'cancelled' }));
    },
  };
}

function unexpected({ kind }: SheetNews): never {
  throw new StorageFailure({ kind: 'unknown', name: 'Error', message: `the worker answered with ${kind}` });
}
