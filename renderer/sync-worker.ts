import { createDavClient } from './dav/dav-client';
import { createDeskStorage } from './storage/desk-storage';
import { observe } from './storage/live';
import { openDesk } from './storage/open-desk';
import { installationOf, renewInstallation } from './storage/sync/installation';
import { createSyncStore } from './storage/sync/sync-store';
import { createServerAsks } from './sync/ask-server';
import { createDavBridge } from './sync/dav-bridge';
import { runAccount } from './sync/run-account';
import { serveSync } from './sync/serve-sync';
import { watchedStore } from './sync/watched-store';

// Composition root of the worker that keeps the desk in step with servers. It starts only where there is an account, or
// one is being set up. It reads and writes the database itself; requests go through the page to the shell, which alone
// has the passwords.

const newId = () => crypto.randomUUID();
const clock = { now: () => Date.now() };
const wait = async (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const bridge = createDavBridge((message) => {
  postMessage(message);
}, newId);

const opening = openDesk();
opening.catch(reportError);
const desk = opening.then(async (db) => {
  const deps = { db, clock, newId };
  return { deps, storage: createDeskStorage(deps) };
});

const server = serveSync({
  post: (message) => {
    postMessage(message);
  },
  asks: createServerAsks({
    transport: bridge.transport(),
    findServices: async (domain) => bridge.findServices(domain),
    newId,
  }),
  async run(accountId, options, { signal, onProgress }) {
    const { deps } = await desk;
    const work = async () => {
      const report = await runAccount(
        {
          store: watchedStore(createSyncStore(deps), onProgress),
          client: createDavClient(bridge.transport(signal), { id: accountId }),
          clock: { ...clock, wait },
          newId,
          installation: await installationOf(deps),
          signal,
        },
        accountId,
        options,
      );
      if (report.hasTwin) await renewInstallation(deps);
      return report;
    };
    // Of two windows only one runs an account; the lease in the store is for those that were killed.
    return navigator.locks.request(`tandem-sync-${accountId}`, { ifAvailable: true }, async (lock) =>
      lock ? work() : { accountId, state: 'busy' as const, collections: [] },
    );
  },
  async countWaiting(collectionId) {
    const store = createSyncStore((await desk).deps);
    const [touched, queued] = await Promise.all([
      store.touched(collectionId, clock.now()),
      store.queue(collectionId),
    ]);
    return touched.length + queued.length;
  },
  lastChange: async () => (await desk).storage.contacts.lastChange(),
  now: clock.now,
  random: Math.random,
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
});

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!bridge.handle(event.data)) server.handle(event.data);
});

const { storage } = await desk;

observe(
  async () => {
    const [accounts, collections] = await Promise.all([storage.accounts.list(), storage.collections.list()]);
    return accounts.map(({ id }) => ({
      id,
      collections: collections.filter(({ accountId }) => accountId === id),
    }));
  },
  {
    next: (accounts) => {
      server.update(accounts);
    },
    error: reportError,
  },
);

observe(() => storage.contacts.lastChange(), {
  next: (change) => {
    server.edited(change);
  },
  error: reportError,
});
