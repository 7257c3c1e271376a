import { wordsOf } from '../../i18n/words-of';
import { sheetWords } from '../../print/use-sheet-words';
import { createDeskStorage } from '../../storage/desk-storage';
import { openDesk } from '../../storage/open-desk';
import { asStorageError } from '../../storage/storage-errors';
import type { SheetAsk, SheetNews } from './sheet-protocol';
import { SheetSession } from './sheet-session';

// Reads, sorts, draws and writes sheets away from the page, so that it goes on answering however many stand on them.

const tell = (news: SheetNews, handed: Transferable[] = []) => postMessage(news, { transfer: handed });
/** A sheet says everything in its own languages; the one of the screen does not matter. */
const words = wordsOf('de');
let session: Promise<SheetSession> | undefined;
/** The `prepare` that came last: those before it need not be done any more. */
let wanted = 0;
let running: Promise<void> = Promise.resolve();

async function open(name: string): Promise<SheetSession> {
  const db = await openDesk({ name });
  const clock = { now: () => Date.now() };
  const { contacts } = createDeskStorage({ db, clock, newId: () => crypto.randomUUID() });
  return new SheetSession(contacts);
}

async function carryOut(session: SheetSession, ask: Exclude<SheetAsk, { kind: 'start' }>): Promise<void> {
  const { id } = ask;
  switch (ask.kind) {
    case 'prepare':
      if (id !== wanted) return tell({ kind: 'superseded', id });
      return tell({ kind: 'preview', id, preview: await session.prepare(ask.order) });
    case 'file': {
      // What writes files and what draws is read when it is needed first.
      const { sheetFile } = await import('./sheet-file');
      const { source } = session.prepared;
      const say = sheetWords(words, source.languages);
      const props = ask.format === 'document' ? await session.whole() : withoutCodes(session);
      const content = await sheetFile(ask.format, { ...ask.names, props, say, source });
      return tell({ kind: 'file', id, content }, typeof content === 'string' ? [] : [content.buffer]);
    }
    case 'markup': {
      const { contactSheetMarkup } = await import('../../print/contact-sheet/contact-sheet-markup');
      const markup = new TextEncoder().encode(contactSheetMarkup(await session.whole(), words));
      return tell({ kind: 'markup', id, markup }, [markup.buffer]);
    }
  }
}

function withoutCodes({ prepared }: SheetSession) {
  return { ...prepared.props, codes: new Map() };
}

addEventListener('message', ({ data: ask }: MessageEvent<SheetAsk>) => {
  if (ask.kind === 'start') {
    session = open(ask.databaseName);
    return;
  }
  if (ask.kind === 'prepare') wanted = ask.id;
  running = running.then(async () => {
    try {
      if (session) await carryOut(await session, ask);
    } catch (error) {
      tell({ kind: 'failed', id: ask.id, error: asStorageError(error) });
    }
  });
});
