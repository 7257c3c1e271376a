import { assertNever } from '../domain/assert-never';
import type { ServerAsks } from './ask-server';
import type { Collection } from './ports';
import type { RunReport } from './run-report';
import { signedOutBy } from './signed-out';
import {
  type AccountState,
  type CollectionState,
  isSyncRequest,
  type SyncAskName,
  type SyncAsks,
  type SyncMessage,
  type SyncReport,
  type SyncRequest,
  type SyncState,
} from './sync-protocol';
import { type AccountRun, createSyncRunner, type RunnerDeps } from './sync-runner';

/** An account with its collections, as the database has them now. */
export type KnownAccount = { id: string; collections: readonly Collection[] };

/** The worker's side of the conversation. */
export type SyncServer = {
  /** Takes a request; messages of other conversations are ignored (`false`). */
  handle(message: unknown): boolean;
  /** Accounts or collections have been read, for the first time or anew. */
  update(accounts: readonly KnownAccount[]): void;
  /** The desk has changed; `change` is the number of that change. */
  edited(change: number): void;
};

type Deps = Omit<RunnerDeps, 'changed'> & {
  /** Sends one message to the page. */
  post: (message: SyncMessage) => void;
  asks: ServerAsks;
  /** Items of a collection that may have to be sent or fetched, as the store has them now. */
  countWaiting: (collectionId: string) => Promise<number>;
};

/** Serves sync over any port: runs accounts, tells how they stand, asks servers. Failures travel as values. */
export function serveSync({ post, asks, countWaiting, ...deps }: Deps): SyncServer {
  let accounts: readonly KnownAccount[] = [];
  let isWatched = false;
  let told = '';
  let waiting: ReadonlyMap<string, number> = new Map();
  let counting: Promise<void> | undefined;
  let isStale = false;
  /** Runs of accounts. */
  let underWay = 0;
  const runner = createSyncRunner({
    ...deps,
    changed: tell,
    run: async (...about) => {
      underWay += 1;
      try {
        return await deps.run(...about);
      } finally {
        underWay -= 1;
        void recount();
      }
    },
  });

  /** Counts again what waits, once more if something changed meanwhile: an edit must not look as if it were sent. */
  async function recount(): Promise<void> {
    isStale = true;
    counting ??= (async () => {
      while (isStale) {
        isStale = false;
        const ids = accounts.flatMap(({ collections }) => collections.map(({ id }) => id));
        const counts = await Promise.all(ids.map(async (id) => [id, await countWaiting(id)] as const));
        waiting = new Map(counts);
        tell();
      }
    })()
      // What cannot be counted now is counted after the next change; the run itself says what is wrong.
      .catch(() => undefined)
      .finally(() => {
        counting = undefined;
      });
    return counting;
  }

  function tell(): void {
    if (!isWatched) return;
    const state: SyncState = {
      isOnline: runner.isOnline(),
      accounts: accounts.map((account) => stateOf(account, runner.runOf(account.id), waiting)),
    };
    const text = JSON.stringify(state);
    if (text === told) return;
    told = text;
    post({ type: 'sync', kind: 'state', state });
  }

  async function answer(
    request: Extract<SyncRequest, { kind: 'ask' }>,
  ): Promise<SyncAsks[SyncAskName]['answer']> {
    switch (request.name) {
      case 'syncNow': {
        const { accountId, full } = request.ask;
        const reports = await runner.runNow(accountId, full === undefined ? {} : { full });
        return reports.map(withoutError);
      }
      case 'cancel':
        runner.cancel(request.ask.accountId);
        return null;
      case 'discover':
        return asks.discover(request.ask);
      case 'findHomes':
        return asks.findHomes(request.ask);
      case 'listCollections':
        return asks.listCollections(request.ask);
      case 'makeCollection':
        return asks.makeCollection(request.ask);
      case 'check':
        return asks.check(request.ask);
      default:
        return assertNever(request);
    }
  }

  async function reply(request: Extract<SyncRequest, { kind: 'ask' }>): Promise<void> {
    const { id } = request;
    try {
      post({ type: 'sync', kind: 'answer', id, value: await answer(request) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      post({ type: 'sync', kind: 'failed', id, reason });
    }
  }

  return {
    handle(message) {
      if (!isSyncRequest(message)) return false;
      if (message.kind === 'ask') void reply(message);
      else if (message.kind === 'watch') {
        isWatched = true;
        told = '';
        tell();
      } else if (message.kind === 'online') runner.setOnline(message.isOnline);
      else runner.focused();
      return true;
    },
    update(known) {
      accounts = known;
      // One without collections is still being set up.
      const inUse = known.filter(({ collections }) => collections.length > 0);
      runner.setAccounts(
        inUse.map(({ id, collections }) => ({
          id,
          notBefore: Math.min(...collections.map(({ notBefore }) => notBefore)),
          isSignedOut: signedOutBy(collections) !== undefined,
        })),
      );
      // A run changes the rows of its collections several times; it is counted once it is over.
      if (underWay === 0) void recount();
    },
    edited(change) {
      runner.edited(change);
      // A run writes thousands of texts; it is counted once it is over.
      if (underWay === 0) void recount();
    },
  };
}

function withoutError(run: RunReport): SyncReport {
  const report = { ...run };
  delete report.error;
  return report;
}

function stateOf(
  { id, collections }: KnownAccount,
  run: AccountRun | undefined,
  waiting: ReadonlyMap<string, number>,
): AccountState {
  const states = collections.map((collection): CollectionState => {
    const report = run?.report?.collections.find(({ collectionId }) => collectionId === collection.id);
    const toDo = waiting.get(collection.id);
    return {
      collectionId: collection.id,
      lastSuccess: collection.lastSuccess,
      ...(collection.trouble !== undefined && { trouble: collection.trouble }),
      ...(toDo !== undefined && { waiting: toDo }),
      ...(report && { counts: { inStep: report.inStep, needsYou: report.needsYou } }),
    };
  });
  const trouble = run?.report?.trouble ?? states.find((state) => state.trouble !== undefined)?.trouble;
  const isRunning = run?.isRunning === true;
  return {
    accountId: id,
    phase: isRunning ? 'running' : trouble === undefined ? 'idle' : 'trouble',
    ...(trouble !== undefined && { trouble }),
    ...(isRunning && { progress: run.progress }),
    lastSuccess: states.length === 0 ? 0 : Math.min(...states.map(({ lastSuccess }) => lastSuccess)),
    ...(run?.nextRun !== undefined && { nextRun: run.nextRun }),
    collections: states,
  };
}
