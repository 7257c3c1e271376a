import { servePlanning } from './planning/serve-planning';
import { Directory } from './search/directory';
import { noFilters } from './search/directory-query';
import { serveDirectory } from './search/serve-directory';
import { topicTable } from './domain/topic-table';
import { createDeskStorage } from './storage/desk-storage';
import { observe } from './storage/live';
import { openDesk } from './storage/open-desk';
import { readPlanWorld } from './storage/read-plan-world';

// Composition root of the worker: it reads every contact once, then only what has changed, and
// serves lists; and it computes the plan of whatever time the page follows.

const sliceSize = 400;
const directory = new Directory();
const server = serveDirectory(directory, (message) => {
  postMessage(message);
});
const planning = servePlanning((message) => {
  postMessage(message);
});
addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!planning.handle(event.data)) server.handle(event.data);
});

const db = await openDesk().catch((error: unknown) => {
  // Said aloud, since a promise that fails here would reach nobody: the page hears of it as an error of its worker.
  reportError(error);
  throw error;
});
const storage = createDeskStorage({
  db,
  clock: { now: () => Date.now() },
  newId: () => crypto.randomUUID(),
});

let known = 0;
let generation: number | undefined;
let isReady = false;
let running: Promise<void> = Promise.resolve();

/** Lets questions that arrived meanwhile be answered before the next slice. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

async function readContext(): Promise<void> {
  const [houses, partnerships, added] = await Promise.all([
    storage.houses.list(),
    storage.partnerships.list(),
    storage.topics.list(),
  ]);
  directory.setContext({ houses, partnerships, topics: [...topicTable, ...added] });
}

function forgetAll(): void {
  const everything = { text: '', filters: noFilters, language: 'de', offset: 0, limit: 0 } as const;
  directory.remove(directory.ids({ ...everything, sort: { column: 'name', direction: 'ascending' } }));
  known = 0;
}

async function readChanges(report: (done: number) => void): Promise<void> {
  for (;;) {
    const slice = await storage.contacts.changedSince(known, sliceSize);
    if (generation !== undefined && generation !== slice.generation) forgetAll();
    const isNewWorld = generation !== undefined && generation !== slice.generation;
    generation = slice.generation;
    if (isNewWorld) continue;
    directory.upsert(slice.rows);
    directory.remove(slice.removed);
    known = slice.upTo;
    report(directory.size);
    if (!slice.more) return;
    await breathe();
  }
}

/** Runs one piece of reading after the other, so that two changes in a row never interleave. */
function inTurn(work: () => Promise<void>): void {
  running = running.then(work).catch((error: unknown) => {
    // The page keeps what it has and says so; the next change tries again from the same place.
    reportError(error);
  });
}

/** Reads everything the first time, and again if that failed; afterwards what has changed since. */
async function catchUp(): Promise<void> {
  if (isReady) {
    await readChanges(() => undefined);
    server.changed();
    return;
  }
  const total = await storage.contacts.count();
  await readContext();
  await readChanges((done) => {
    server.progress(done, total);
  });
  isReady = true;
  server.ready();
}

inTurn(catchUp);

observe(() => storage.contacts.lastChange(), {
  next: () => {
    inTurn(catchUp);
  },
  error: reportError,
});

observe(() => Promise.all([storage.houses.list(), storage.partnerships.list(), storage.topics.list()]), {
  next: () => {
    inTurn(async () => {
      await readContext();
      server.changed();
    });
  },
  error: reportError,
});

observe(() => readPlanWorld(storage), {
  next: (world) => {
    planning.update(world);
  },
  error: reportError,
});
