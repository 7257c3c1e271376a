import { describe, expect, it } from 'vitest';
import type { DavAnswer, DavRequest } from '../../../electron/contract/dav';
import { createServerAsks } from '../../../renderer/sync/ask-server';
import { createDavBridge, serveDavBridge, type BridgePort } from '../../../renderer/sync/dav-bridge';
import type { RunOptions } from '../../../renderer/sync/run-context';
import type { RunReport } from '../../../renderer/sync/run-report';
import { serveSync } from '../../../renderer/sync/serve-sync';
import { createSyncClient } from '../../../renderer/sync/sync-client';
import { collectionOf } from '../../support/storage-sync';

const request: DavRequest = {
  accountId: 'account',
  method: 'GET',
  url: 'https://dav.example.org/a',
  headers: {},
  maxBytes: 10,
  idleTimeout: 10,
};
const idle: RunReport = { accountId: 'account', state: 'done', collections: [] };

/** A page's port; `toWorker` hears what is posted into it, `toPage` speaks from the other side. */
function portTo(toWorker: (message: unknown) => void) {
  const port = new EventTarget();
  const pageSide: BridgePort = {
    postMessage: (message) => toWorker(structuredClone(message)),
    addEventListener: (type, listener) => port.addEventListener(type, listener as unknown as EventListener),
    removeEventListener: (type, listener) =>
      port.removeEventListener(type, listener as unknown as EventListener),
  };
  const toPage = (message: unknown) => {
    port.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  };
  return { pageSide, toPage };
}

describe('the bridge from the worker over the page to the shell', () => {
  function bridged(davSend: (request: DavRequest) => Promise<DavAnswer>) {
    const cancelled: string[] = [];
    const { pageSide, toPage } = portTo((message) => bridge.handle(message));
    const bridge = createDavBridge(toPage, () => 'request-1');
    const stop = serveDavBridge(pageSide, {
      davSend,
      davCancel: async (id) => void cancelled.push(id),
      findDavServices: async (domain) => [{ kind: 'caldav', host: `dav.${domain}`, port: 443, path: '' }],
    });
    return { bridge, cancelled, stop };
  }

  it('brings each answer to the request it belongs to', async () => {
    const { bridge } = bridged(async ({ url }) => ({ kind: 'answer', status: 200, headers: {}, body: url }));
    const transport = bridge.transport();
    const answers = await Promise.all(
      ['https://a.example/', 'https://b.example/'].map((url) => transport.send({ ...request, url })),
    );
    expect(answers).toMatchObject([{ body: 'https://a.example/' }, { body: 'https://b.example/' }]);
    expect(await bridge.findServices('example.org')).toMatchObject([{ host: 'dav.example.org' }]);
  });

  it('ends what is under way when the run is broken off, and sends nothing afterwards', async () => {
    const seen: DavRequest[] = [];
    let finish: (answer: DavAnswer) => void = () => undefined;
    const { bridge, cancelled } = bridged(async (each) => {
      seen.push(each);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    const controller = new AbortController();
    const transport = bridge.transport(controller.signal);
    const first = transport.send(request);
    controller.abort();
    expect(cancelled).toEqual(['request-1']);
    finish({ kind: 'failed', reason: 'cancelled' });
    expect(await first).toEqual({ kind: 'failed', reason: 'cancelled' });
    expect(await transport.send(request)).toEqual({ kind: 'failed', reason: 'cancelled' });
    expect(seen).toHaveLength(1);
  });

  it('answers even if the shell breaks', async () => {
    const { bridge } = bridged(async () => Promise.reject(new Error('closed')));
    expect(await bridge.transport().send(request)).toEqual({ kind: 'failed', reason: 'unexpected' });
  });
});

/** Client and server on one wire, with a clock and timers that the test moves. */
function wired(run: (accountId: string, options: RunOptions, signal: AbortSignal) => Promise<RunReport>) {
  let now = 0;
  let change = 1;
  let toSend = 0;
  const timers = new Map<object, { at: number; work: () => void }>();
  const runs: { accountId: string; options: RunOptions }[] = [];
  const { pageSide, toPage } = portTo((message) => server.handle(message));
  const server = serveSync({
    post: toPage,
    asks: createServerAsks({
      transport: { send: async () => ({ kind: 'failed', reason: 'offline' }) },
      findServices: async () => [],
      newId: () => 'id',
    }),
    run: async (accountId, options, { signal, onProgress }) => {
      runs.push({ accountId, options });
      onProgress({ received: 1, sent: 0 });
      return run(accountId, options, signal);
    },
    countWaiting: async () => toSend,
    lastChange: async () => change,
    now: () => now,
    random: () => 0,
    after(milliseconds, work) {
      const key = {};
      timers.set(key, { at: now + milliseconds, work });
      return () => void timers.delete(key);
    },
  });
  const client = createSyncClient(() => pageSide);
  const settled = async () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  return {
    client,
    server,
    runs,
    edit: () => {
      toSend += 1;
      server.edited((change += 1));
    },
    sent: () => (toSend = 0),
    settled,
    pass: async (milliseconds: number) => {
      now += milliseconds;
      for (const [key, { at, work }] of timers) {
        if (at > now) continue;
        timers.delete(key);
        work();
      }
      await settled();
    },
  };
}

const minute = 60_000;
const account = (more = {}) => [{ id: 'account', collections: [collectionOf('contacts', 'contact', more)] }];

describe('sync over messages', () => {
  it('runs soon after the start, then rests, and tells how it stands', async () => {
    const report = { ...idle, collections: [] };
    const { client, server, runs, pass } = wired(async () => report);
    const phases: (string | undefined)[] = [];
    client.subscribe(() => {
      const phase = client.state().accounts[0]?.phase;
      if (phases.length === 0 || phase !== phases.at(-1)) phases.push(phase);
    });
    client.start();
    server.update(account());
    await pass(2000);
    expect(runs).toEqual([{ accountId: 'account', options: {} }]);
    expect(phases).toEqual([undefined, 'idle', 'running', 'idle']);
    expect(client.state().accounts[0]).toMatchObject({ nextRun: 2000 + 5 * minute });
    await pass(5 * minute);
    expect(runs).toHaveLength(2);
  });

  it('counts what waits after each edit, before anything is sent, and after the run', async () => {
    const { client, server, edit, sent, settled, pass } = wired(async () => {
      sent();
      return idle;
    });
    const waiting = () => client.state().accounts[0]?.collections[0]?.waiting;
    client.start();
    server.edited(1);
    server.update(account());
    await pass(2000);
    expect(waiting()).toBe(0);
    edit();
    edit();
    await settled();
    expect(waiting()).toBe(2);
    await pass(5000);
    await settled();
    expect(waiting()).toBe(0);
  });

  it('runs five seconds after an edit, but not because of what a run has written itself', async () => {
    const { client, server, runs, edit, pass } = wired(async () => idle);
    client.start();
    server.edited(1);
    server.update(account());
    await pass(2000);
    server.edited(1);
    await pass(10_000);
    expect(runs).toHaveLength(1);
    edit();
    await pass(4999);
    expect(runs).toHaveLength(1);
    await pass(1);
    expect(runs).toHaveLength(2);
  });

  it('rests while offline and begins when the network is back', async () => {
    const { client, server, runs, pass } = wired(async () => idle);
    client.setOnline(false);
    client.start();
    server.update(account());
    await pass(20 * minute);
    expect([runs.length, client.state().isOnline]).toEqual([0, false]);
    client.setOnline(true);
    await pass(0);
    expect(runs).toHaveLength(1);
  });

  it.each(['signIn', 'noBasic'] as const)(
    'waits for a back-off and never tries a refused sign-in (%s) by itself; the person may at any time',
    async (trouble) => {
      const { client, server, runs, pass } = wired(async () => idle);
      client.start();
      server.update(account({ notBefore: 60 * minute }));
      await pass(30 * minute);
      expect(runs).toHaveLength(0);
      server.update(account({ trouble }));
      await pass(24 * 60 * minute);
      expect(runs).toHaveLength(0);
      expect(await client.syncNow({ accountId: 'account', full: true })).toEqual([idle]);
      expect(runs).toEqual([{ accountId: 'account', options: { now: true, full: true } }]);
      expect(client.state().accounts[0]).toMatchObject({ phase: 'trouble', trouble });
    },
  );

  it('is broken off by the person, and with the account', async () => {
    const run = async (_: string, __: RunOptions, signal: AbortSignal): Promise<RunReport> =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ ...idle, state: 'stopped' }));
      });
    const { client, server } = wired(run);
    server.update(account());
    const first = client.syncNow({});
    await client.cancel({});
    expect(await first).toMatchObject([{ state: 'stopped' }]);
    const second = client.syncNow({});
    server.update([]);
    expect(await second).toMatchObject([{ state: 'stopped' }]);
  });

  it('comes back to the window without asking again what was just asked', async () => {
    const { client, server, runs, pass } = wired(async () => idle);
    client.start();
    server.update(account());
    await pass(2000);
    client.focused();
    await pass(0);
    expect(runs).toHaveLength(1);
    await pass(2 * minute);
    client.focused();
    await pass(0);
    expect(runs).toHaveLength(2);
  });

  it('answers what is asked of servers, a failure as a value', async () => {
    const { client } = wired(async () => idle);
    expect(await client.discover({ typed: 'http://dav.example.org/' })).toEqual({
      kind: 'badAddress',
      fault: 'notEncrypted',
    });
    const url = 'https://dav.example.org/';
    expect(await client.findHomes({ accountId: 'account', url })).toEqual({
      kind: 'network',
      reason: 'offline',
    });
    expect(await client.check({ accountId: 'account', url })).toEqual([
      { step: 'name', outcome: 'offline', host: 'dav.example.org' },
    ]);
  });
});
