import type { Collection, SyncTrouble } from '../sync/ports';
import type { SyncState } from '../sync/sync-protocol';

/** How everything stands together, in the one respect that matters most now. */
export type SyncOverview =
  /** No account. */
  | { kind: 'off' }
  /** Accounts, but no collection that is kept in step. */
  | { kind: 'unbound' }
  | { kind: 'running'; received: number; sent: number }
  | { kind: 'offline' }
  /** Stands still until the person does something; with `othersGoOn` not on every server. */
  | { kind: 'trouble'; trouble: SyncTrouble; othersGoOn: boolean }
  /** Goes on, but so many points wait for the person. */
  | { kind: 'needsYou'; count: number }
  /** Stands still and goes on by itself. */
  | { kind: 'retry'; trouble: SyncTrouble }
  | { kind: 'waiting'; count: number }
  | { kind: 'inStep'; since: number }
  | { kind: 'never' };

export type OverviewFacts = {
  accounts: number;
  collections: readonly Collection[];
  /** Fields that were changed on both sides. */
  questions: number;
  state: SyncState;
};

const passing: ReadonlySet<SyncTrouble> = new Set([
  'offline',
  'serverUnreachable',
  'maintenance',
  'throttled',
  'olderServer',
]);

/** Whether a trouble goes away without the person. */
export function isPassing(trouble: SyncTrouble): boolean {
  return passing.has(trouble);
}

/** A question to the person; everything else goes on meanwhile. */
function isDecision(trouble: SyncTrouble): boolean {
  return trouble === 'manyRemovals' || trouble === 'manyDeletions';
}

/** Items of a collection that wait to be sent or fetched, as far as is known. */
export function waitingIn(state: SyncState, collectionId?: string): number {
  return state.accounts
    .flatMap(({ collections }) => collections)
    .filter((each) => collectionId === undefined || each.collectionId === collectionId)
    .reduce((sum, { waiting }) => sum + (waiting ?? 0), 0);
}

/**
 * What waits for the person in a collection: each item that does not go on; all held removals, and all held deletions,
 * are one decision each.
 */
function pointsIn(state: SyncState, { id, held, decision, deletions }: Collection): number {
  const known = state.accounts.flatMap(({ collections }) => collections);
  const needsYou = known.find(({ collectionId }) => collectionId === id)?.counts?.needsYou ?? 0;
  const single = Math.max(0, needsYou - held.length - (deletions?.items.length ?? 0));
  const asksBack = held.length > 0 && decision === undefined;
  const asksOut = deletions !== undefined && deletions.decision === undefined;
  return single + Number(asksBack) + Number(asksOut);
}

/** Items of a collection about which the person has decided, until a run has done what was decided. */
function decidedIn({ held, decision, deletions }: Collection): number {
  const back = decision === undefined ? 0 : held.length;
  const out = deletions?.decision === undefined ? 0 : deletions.items.length;
  return back + out;
}

/** What the top bar says. Never "in step" while anything stands in the way or waits. */
export function syncOverview({ accounts, collections, questions, state }: OverviewFacts): SyncOverview {
  if (accounts === 0) return { kind: 'off' };
  if (collections.length === 0) return { kind: 'unbound' };
  const running = state.accounts.filter(({ phase }) => phase === 'running');
  if (running.length > 0) {
    return {
      kind: 'running',
      received: running.reduce((sum, { progress }) => sum + (progress?.received ?? 0), 0),
      sent: running.reduce((sum, { progress }) => sum + (progress?.sent ?? 0), 0),
    };
  }
  const told = [...collections, ...state.accounts].flatMap(({ accountId, trouble }) =>
    trouble === undefined ? [] : [{ accountId, trouble }],
  );
  const troubles = told.map(({ trouble }) => trouble);
  const stopped = told.filter(({ trouble }) => !isDecision(trouble) && !isPassing(trouble));
  if (!state.isOnline) return { kind: 'offline' };
  const [first] = stopped;
  if (first !== undefined) {
    const standing = new Set(stopped.map(({ accountId }) => accountId));
    const othersGoOn = collections.some(({ accountId }) => !standing.has(accountId));
    return { kind: 'trouble', trouble: first.trouble, othersGoOn };
  }
  const count = questions + collections.reduce((sum, collection) => sum + pointsIn(state, collection), 0);
  if (count > 0) return { kind: 'needsYou', count };
  if (troubles.includes('offline')) return { kind: 'offline' };
  const later = troubles.find(isPassing);
  if (later !== undefined) return { kind: 'retry', trouble: later };
  const waiting = collections.reduce((sum, collection) => sum + decidedIn(collection), waitingIn(state));
  if (waiting > 0) return { kind: 'waiting', count: waiting };
  const since = Math.min(...collections.map(({ lastSuccess }) => lastSuccess));
  return since === 0 ? { kind: 'never' } : { kind: 'inStep', since };
}
