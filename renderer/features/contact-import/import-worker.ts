import { createDeskStorage } from '../../storage/desk-storage';
import { openDesk } from '../../storage/open-desk';
import { asStorageError } from '../../storage/storage-errors';
import type { ImportAsk, ImportNews } from './import-protocol';
import { ImportSession } from './import-session';

// Reads, compares and writes away from the page, so that typing and scrolling stay smooth however large the file is.

const tell = (news: ImportNews) => postMessage(news);
const stop = new AbortController();
let session: Promise<ImportSession> | undefined;
let running: Promise<void> = Promise.resolve();

async function open({ databaseName, language }: ImportAsk & { kind: 'start' }): Promise<ImportSession> {
  const db = await openDesk({ name: databaseName });
  const clock = { now: () => Date.now() };
  return new ImportSession(createDeskStorage({ db, clock, newId: () => crypto.randomUUID() }), language);
}

async function carryOut(session: ImportSession, ask: ImportAsk): Promise<void> {
  const onRead = (done: number) => done % 100 === 0 && tell({ kind: 'reading', done });
  switch (ask.kind) {
    case 'add': {
      const unreadable: string[] = [];
      for (const { name, bytes } of ask.files) {
        if (!(await session.add(name, bytes, onRead))) unreadable.push(name);
      }
      tell({ kind: 'preview', preview: await session.preview(), unreadable });
      return;
    }
    case 'change':
      await session.change(ask.id, ask.choice, onRead);
      tell({ kind: 'preview', preview: await session.preview(), unreadable: [] });
      return;
    case 'remove':
      session.remove(ask.id);
      tell({ kind: 'preview', preview: await session.preview(), unreadable: [] });
      return;
    case 'write': {
      const onProgress = (done: number, total: number) => tell({ kind: 'writing', done, total });
      tell({ kind: 'summary', summary: await session.write(ask.order, { onProgress, signal: stop.signal }) });
      return;
    }
    case 'start':
    case 'stop':
  }
}

addEventListener('message', ({ data: ask }: MessageEvent<ImportAsk>) => {
  if (ask.kind === 'stop') stop.abort();
  else if (ask.kind === 'start') session = open(ask);
  else {
    running = running.then(async () => {
      try {
        if (session) await carryOut(await session, ask);
      } catch (error) {
        tell({ kind: 'failed', error: asStorageError(error) });
      }
    });
  }
});
