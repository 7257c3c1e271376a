import type { SyncProgress } from './sync-protocol';
import type { RunOptions } from './run-context';
import type { RunReport } from './run-report';

const second = 1000;
const minute = 60 * second;

/** Reference §9, 12: by itself every 5 to 15 minutes, spread so that desks do not all come at once. */
const shortestRest = 5 * minute;
const longestRest = 15 * minute;
const afterStart = 2 * second;
const afterEdit = 5 * second;
/** Coming back to the window is no reason to ask again what was asked just now. */
const freshFor = minute;
/** Another window had the account in hand. */
const afterBusy = minute;

export type RunnerDeps = {
  run: (
    accountId: string,
    options: RunOptions,
    watch: { signal: AbortSignal; onProgress: (progress: SyncProgress) => void },
  ) => Promise<RunReport>;
  /** The number of the desk's last change. */
  lastChange: () => Promise<number>;
  now: () => number;
  /** From 0 to 1. */
  random: () => number;
  /** Calls back once after so many milliseconds; answers with a function that calls it off. */
  after: (milliseconds: number, work: () => void) => () => void;
  /** The state of an account is another one. */
  changed: () => void;
};

/** An account that is to be kept in step. */
export type RunnerAccount = {
  id: string;
  /** Milliseconds since 1970: back-off of the collection that may be asked first. */
  notBefore: number;
  /** It could not sign in: nothing goes by itself until the person has signed in anew. */
  isSignedOut: boolean;
};

export type AccountRun = {
  isRunning: boolean;
  progress: SyncProgress;
  report: RunReport | undefined;
  nextRun: number | undefined;
};

type Entry = AccountRun & {
  account: RunnerAccount;
  running: { controller: AbortController; done: Promise<RunReport> } | undefined;
  callOff: () => void;
  endedAt: number;
};

/** Decides when accounts are run, and runs them: each one alone, never while offline, and not once it is removed. */
export function createSyncRunner(deps: RunnerDeps) {
  const entries = new Map<string, Entry>();
  let isOnline = true;
  /** Changes up to this one are known to the last run. */
  let known = Infinity;

  function plan(entry: Entry, milliseconds: number): void {
    entry.callOff();
    entry.nextRun = undefined;
    const { id, isSignedOut } = entry.account;
    if (entry.running || !isOnline || isSignedOut) return;
    const at = Math.max(deps.now() + milliseconds, entry.account.notBefore);
    entry.nextRun = at;
    entry.callOff = deps.after(at - deps.now(), () => void start(id, {}));
  }

  function rest(): number {
    return shortestRest + deps.random() * (longestRest - shortestRest);
  }

  async function start(accountId: string, options: RunOptions): Promise<RunReport> {
    const entry = entries.get(accountId);
    if (!entry) return { accountId, state: 'stopped', collections: [] };
    if (entry.running) return entry.running.done;
    entry.callOff();
    const controller = new AbortController();
    Object.assign(entry, { isRunning: true, nextRun: undefined, progress: { received: 0, sent: 0 } });
    const done = carryOut(entry, options, controller.signal);
    entry.running = { controller, done };
    deps.changed();
    return done;
  }

  async function carryOut(entry: Entry, options: RunOptions, signal: AbortSignal): Promise<RunReport> {
    const accountId = entry.account.id;
    const onProgress = (progress: SyncProgress) => {
      entry.progress = progress;
      deps.changed();
    };
    let report: RunReport;
    try {
      report = await deps.run(accountId, options, { signal, onProgress });
    } catch (error) {
      report = { accountId, state: 'stopped', trouble: 'unexpected', collections: [], error };
    }
    known = await deps.lastChange().catch(() => known);
    Object.assign(entry, { running: undefined, isRunning: false, endedAt: deps.now() });
    if (report.state !== 'busy') entry.report = report;
    if (entries.get(accountId) === entry) {
      // Typed while the run was under way.
      const isWaiting = report.state === 'done' && report.collections.some(goesOn);
      plan(entry, report.state === 'busy' ? afterBusy : isWaiting ? minute : rest());
    }
    deps.changed();
    return report;
  }

  return {
    /** Which accounts there are now; new ones begin at once, those that are gone are broken off. */
    setAccounts(accounts: readonly RunnerAccount[]): void {
      const wanted = new Set(accounts.map(({ id }) => id));
      for (const [id, entry] of entries) {
        if (wanted.has(id)) continue;
        entries.delete(id);
        entry.callOff();
        entry.running?.controller.abort();
      }
      for (const account of accounts) {
        const entry = entries.get(account.id);
        if (!entry) {
          const fresh: Entry = {
            account,
            running: undefined,
            isRunning: false,
            progress: { received: 0, sent: 0 },
            report: undefined,
            nextRun: undefined,
            callOff: () => undefined,
            endedAt: -Infinity,
          };
          entries.set(account.id, fresh);
          plan(fresh, afterStart);
          continue;
        }
        const { notBefore, isSignedOut } = entry.account;
        entry.account = account;
        // Signed in anew, or told to go on: there is no reason to wait any longer.
        const isFree = (isSignedOut && !account.isSignedOut) || account.notBefore < notBefore;
        if (isFree) plan(entry, afterStart);
        else if (account.isSignedOut || account.notBefore > (entry.nextRun ?? Infinity)) plan(entry, rest());
      }
      deps.changed();
    },

    /** Runs now, by the person's wish; joins a run that is under way. */
    runNow: async (accountId: string | undefined, options: RunOptions): Promise<RunReport[]> => {
      const ids = accountId === undefined ? [...entries.keys()] : [accountId];
      return Promise.all(ids.map((id) => start(id, { ...options, now: true })));
    },

    /** Breaks off runs. They end by themselves soon after. */
    cancel(accountId?: string): void {
      for (const [id, { running }] of entries) {
        if (accountId === undefined || id === accountId) running?.controller.abort();
      }
    },

    /** The desk has changed; `change` is the number of that change. What a run wrote itself starts no other one. */
    edited(change: number): void {
      if (known === Infinity) known = change;
      if (change <= known) return;
      for (const entry of entries.values()) {
        if (!entry.running && (entry.nextRun ?? Infinity) > deps.now() + afterEdit) plan(entry, afterEdit);
      }
    },

    /** The window came to the front. */
    focused(): void {
      for (const entry of entries.values()) {
        if (!entry.running && deps.now() - entry.endedAt > freshFor) plan(entry, 0);
      }
    },

    /** There is a network, or none: then runs are broken off and none begins. */
    setOnline(online: boolean): void {
      if (isOnline === online) return;
      isOnline = online;
      for (const entry of entries.values()) {
        if (!online) entry.running?.controller.abort();
        plan(entry, 0);
      }
      deps.changed();
    },

    isOnline: (): boolean => isOnline,

    runOf: (accountId: string): AccountRun | undefined => entries.get(accountId),
  };
}

export type SyncRunner = ReturnType<typeof createSyncRunner>;

/** Something of it can still be sent or fetched without the person. */
function goesOn({ trouble, waiting }: RunReport['collections'][number]): boolean {
  return trouble === undefined && waiting > 0;
}
