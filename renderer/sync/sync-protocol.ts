import type { CollectionList, FoundCollection } from '../dav/collections';
import type { CheckStep } from '../dav/connection-check';
import type { DavFailure, DavResult } from '../dav/dav-result';
import type { FoundService, Homes } from '../dav/discovery';
import type { SyncKind, SyncTrouble } from './ports';
import type { CollectionReport, RunReport } from './run-report';

// Screens do not know the protocol below: what they show of it, they have from here.
export { lacksBasic } from '../dav/lacks-basic';
export type { CheckStep, CollectionList, DavFailure, DavResult, FoundCollection, FoundService, Homes };

/** What a run has done so far. */
export type SyncProgress = { received: number; sent: number };

/** How a collection stands. */
export type CollectionState = {
  collectionId: string;
  /** Why it does not go on; absent while it does. */
  trouble?: SyncTrouble;
  /** Milliseconds since 1970 of the last run that ended without trouble; 0 never. */
  lastSuccess: number;
  /** To be sent or fetched, counted anew after each edit; absent until it was counted for the first time. */
  waiting?: number;
  /** After the last run since the app was started; absent before. */
  counts?: Pick<CollectionReport, 'inStep' | 'needsYou'>;
};

/** How an account stands. */
export type AccountState = {
  accountId: string;
  phase: 'idle' | 'running' | 'trouble';
  /** While `trouble`: the account's own, else the first of its collections. */
  trouble?: SyncTrouble;
  /** While `running`. */
  progress?: SyncProgress;
  /** Of all its collections the longest ago: 0 if one of them never succeeded, or there is none. */
  lastSuccess: number;
  /** Milliseconds since 1970 of the next run by itself; absent while none is planned (offline, signed out, running). */
  nextRun?: number;
  collections: readonly CollectionState[];
};

/** Everything the screens show about sync. */
export type SyncState = { isOnline: boolean; accounts: readonly AccountState[] };

/** What the page asks of the worker, and what comes back. */
export type SyncAsks = {
  /** Runs now, without waiting for a back-off, and answers when it is over. Of one account, or all. */
  syncNow: { ask: { accountId?: string; full?: boolean }; answer: readonly SyncReport[] };
  /** Breaks off runs; what is done is done. */
  cancel: { ask: { accountId?: string }; answer: null };
  /** Finds the services behind what a person typed, without any password. */
  discover: { ask: { typed: string }; answer: FoundService };
  /** Where the person's collections are; the account's password must be kept for the origin of `url` by then. */
  findHomes: { ask: { accountId: string; url: string }; answer: DavResult<Homes> };
  listCollections: {
    ask: { accountId: string; homes: Pick<Homes, 'calendars' | 'addressBooks'> };
    answer: CollectionList;
  };
  /** Makes a new collection below a home and answers with it as the server describes it. */
  makeCollection: {
    ask: { accountId: string; home: string; kind: SyncKind; displayName: string };
    answer: DavResult<FoundCollection>;
  };
  /** Looks at the connection step by step. `trial` only with the person's consent: `words` stand in what is written. */
  check: {
    ask: {
      accountId: string;
      url: string;
      inUse?: readonly string[];
      trial?: { hrefs: readonly string[]; words: string };
    };
    answer: readonly CheckStep[];
  };
};
export type SyncAskName = keyof SyncAsks;

/** A run as the page hears of it: what the store threw stays in the worker. */
export type SyncReport = Omit<RunReport, 'error'>;

/** Page → worker. `id` counts up and comes back with the answer. */
export type SyncRequest =
  | {
      [Name in SyncAskName]: {
        type: 'sync';
        kind: 'ask';
        id: number;
        name: Name;
        ask: SyncAsks[Name]['ask'];
      };
    }[SyncAskName]
  | { type: 'sync'; kind: 'watch' }
  /** What only the page knows: whether there is a network, and that the window came to the front. */
  | { type: 'sync'; kind: 'online'; isOnline: boolean }
  | { type: 'sync'; kind: 'focus' };

/** Worker → page. */
export type SyncMessage =
  | { type: 'sync'; kind: 'state'; state: SyncState }
  | { type: 'sync'; kind: 'answer'; id: number; value: SyncAsks[SyncAskName]['answer'] }
  | { type: 'sync'; kind: 'failed'; id: number; reason: string };

const requestKinds: readonly unknown[] = ['ask', 'watch', 'online', 'focus'];
const messageKinds: readonly unknown[] = ['state', 'answer', 'failed'];

/** Whether a message belongs to sync; a worker carries other conversations on the same port. */
export function isSyncRequest(message: unknown): message is SyncRequest {
  return isSync(message) && requestKinds.includes(message.kind);
}

export function isSyncMessage(message: unknown): message is SyncMessage {
  return isSync(message) && messageKinds.includes(message.kind);
}

function isSync(message: unknown): message is { type: 'sync'; kind: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'sync' &&
    'kind' in message
  );
}
