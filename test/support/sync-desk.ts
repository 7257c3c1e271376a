import { createDavClient } from '../../renderer/dav/dav-client';
import type { Transport } from '../../renderer/dav/transport';
import type { Collection, SyncClock, SyncKind } from '../../renderer/sync/ports';
import { runAccount } from '../../renderer/sync/run-account';
import type { RunOptions } from '../../renderer/sync/run-context';
import type { RunReport } from '../../renderer/sync/run-report';
import { createMemorySyncStore } from './memory-sync-store';

/** A clock that only moves when it is told to, or waited for. */
export function createTestClock(start = Date.UTC(2026, 0, 5, 8)) {
  let now = start;
  const clock: SyncClock = {
    now: () => now,
    wait: async (milliseconds) => {
      now += milliseconds;
    },
  };
  return {
    clock,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

export type Place = { id: string; kind: SyncKind; href: string } & Partial<Collection>;
export type SyncDesk = ReturnType<typeof createSyncDesk>;

/** Deterministic, and shaped like UUIDs, since names of objects are made of them. */
export function idsInOrder(name: string): () => string {
  let ids = 0;
  const hex = name
    .split('')
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(12, '0')
    .slice(0, 12);
  return () => {
    ids += 1;
    return `${hex.slice(0, 8)}-${hex.slice(8)}-4000-8000-${ids.toString(16).padStart(12, '0')}`;
  };
}

/** One officer's desk, as far as sync sees it: a store in memory, an account, a way to the server. */
export function createSyncDesk(setting: {
  name: string;
  transport: Transport;
  places: readonly Place[];
  time?: ReturnType<typeof createTestClock>;
  hooks?: Parameters<typeof createMemorySyncStore>[0];
  /** Random where real servers keep what earlier tests wrote; else in order, so that a test can be repeated. */
  newId?: () => string;
}) {
  const { name, places } = setting;
  const time = setting.time ?? createTestClock();
  const { store, desk } = createMemorySyncStore(setting.hooks);
  let transport = setting.transport;
  const newId = setting.newId ?? idsInOrder(name);
  for (const place of places) desk.addCollection({ accountId: 'account', ...place });

  async function sync(options: RunOptions = {}): Promise<RunReport> {
    const client = createDavClient(transport, { id: 'account' }, () => time.clock.now());
    const report = await runAccount(
      { store, client, clock: time.clock, newId, installation: `desk-${name}` },
      'account',
      options,
    );
    time.pass(60_000);
    return report;
  }

  return {
    name,
    store,
    desk,
    time,
    sync,
    /** The restart of a killed program: what is in memory is gone, the store stays. */
    reach: (other: Transport) => {
      transport = other;
    },
    /** Runs until nothing waits any more, six times at most; back-off and leases of killed runs are waited for. */
    async settle(): Promise<RunReport> {
      for (let run = 0; ; run += 1) {
        time.pass(7 * 60 * 60 * 1000);
        const report = await sync();
        const rests =
          report.state === 'done' &&
          report.collections.every(({ waiting, trouble }) => waiting === 0 && !trouble);
        if (rests || run >= 6) return report;
      }
    },
    collection: (id: string): Collection => {
      const found = desk.tables().collections.get(id);
      if (!found) throw new Error(`No collection ${id}`);
      return found;
    },
  };
}
