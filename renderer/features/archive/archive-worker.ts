import { createDeskStorage } from '../../storage/desk-storage';
import { openDesk } from '../../storage/open-desk';
import { asStorageError } from '../../storage/storage-errors';
import type { ArchiveAsk, ArchiveNews } from './archive-protocol';
import { ArchiveSession } from './archive-session';
import { makeArchive } from './make-archive';

// Puts archives together and takes them apart away from the page, so that it stays smooth however large they are.

const tell = (news: ArchiveNews, handed: Transferable[] = []) => postMessage(news, { transfer: handed });
const stop = new AbortController();
let session: ArchiveSession | undefined;

async function carryOut(ask: Exclude<ArchiveAsk, { kind: 'stop' }>): Promise<void> {
  switch (ask.kind) {
    case 'make': {
      const db = await openDesk({ name: ask.databaseName });
      const { withWorkDays, language } = ask;
      const onProgress = (done: number, total: number) => tell({ kind: 'making', done, total });
      const bytes = await makeArchive(db, { withWorkDays, language, now: Date.now(), onProgress });
      tell({ kind: 'made', bytes }, [bytes.buffer]);
      return;
    }
    case 'read': {
      const db = await openDesk({ name: ask.databaseName });
      const clock = { now: () => Date.now() };
      const storage = createDeskStorage({ db, clock, newId: () => crypto.randomUUID() });
      session = new ArchiveSession(storage, ask.name);
      const result = await session.read(ask.bytes);
      tell(result.ok ? { kind: 'preview', preview: result.preview } : { kind: 'refused', ...result });
      return;
    }
    case 'write': {
      const onProgress = (done: number, total: number) => tell({ kind: 'writing', done, total });
      const summary = await session?.write(ask.choice, { onProgress, signal: stop.signal });
      if (summary) tell({ kind: 'summary', summary });
    }
  }
}

addEventListener('message', ({ data: ask }: MessageEvent<ArchiveAsk>) => {
  if (ask.kind === 'stop') stop.abort();
  else carryOut(ask).catch((error: unknown) => tell({ kind: 'failed', error: asStorageError(error) }));
});
