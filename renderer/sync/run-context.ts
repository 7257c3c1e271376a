import type { DavClient } from '../dav/dav-client';
import type { Activity, ActivityKind, Collection, SyncClock, SyncStore, SyncTrouble } from './ports';

/** What a run needs from outside; with the same answers it does the same. */
export type RunDeps = {
  store: SyncStore;
  client: DavClient;
  clock: SyncClock;
  /** A fresh lower-case UUID. */
  newId: () => string;
  /** This desk, in `X-TANDEM-VV`: letters, digits and hyphens; another one on every computer. */
  installation: string;
  signal?: AbortSignal;
};

export type RunOptions = {
  /** The person asked for a comparison of everything. */
  full?: boolean;
  /** The person asked for it: no back-off is waited for, and a sign-in that was refused is tried once more. */
  now?: boolean;
  /** Requests that write at the same time; 2 by default. */
  inFlight?: number;
  /** The person allowed writes without condition to a server whose etags are broken (reference §9.1). */
  withoutConditions?: boolean;
};

/** Why a run, or its work on one collection, goes no further. */
export type Halt = {
  trouble: SyncTrouble;
  /** `account`: nothing more is asked of this server now. */
  scope: 'account' | 'collection';
  /** Milliseconds from now, as the server wishes. */
  retryAfter?: number;
};

/** A text that may be a moved item: judged once all collections of the account have been looked through. */
export type Arrival = { href: string; etag: string | undefined; body: string; uid: string; itemId: string };

/** One collection during a run: its row as it is now, and what the run has found out about it. */
export type CollectionRun = {
  collection: Collection;
  halt: Halt | undefined;
  /** Pushes wait until the server has room again. */
  writesPaused: boolean;
  /** A UID stands under a name that the server did not tell: all are listed. */
  wantsListing: boolean;
  /** Hrefs that are gone, as the server said when their texts were asked for. */
  gone: Set<string>;
  /** Keys of those whose new name, if they have one, was listed as well: a listing has called them gone, or came after. */
  listedGone: Set<string>;
  /** Keys of those that were missing when all addresses were compared: a report that called them gone may have passed over their new name. */
  missing: Set<string>;
  /** What this run has read back itself, by href: the next report names it, and it need not be fetched. */
  ownEtags: Map<string, string>;
  /** Something was written since the server was last asked what changed. */
  hasWritten: boolean;
  /** Another round of fetching is worth its while. */
  again: boolean;
  arrivals: Arrival[];
  /** The server shows what it had before (reference §9.2, 14): no removal is believed. */
  looksOlder: boolean;
  counts: { received: number; sent: number; removed: number; conflicts: number };
};

/** That this run has the account to itself; see `keepLease`. */
export type Lease = { holder: string; taken: number; isLost: boolean };

export type RunContext = RunDeps & {
  accountId: string;
  options: RunOptions;
  runs: CollectionRun[];
  lease: Lease;
  /** Another one writes under this desk's name (`isUsedByAnother`). */
  hasTwin: boolean;
  /** Set once the account as a whole goes no further. */
  halt: Halt | undefined;
};

/** Stops the work on a collection; on all of them if the trouble is the account's. */
export function halt(context: RunContext, run: CollectionRun, reason: Halt): void {
  run.halt ??= reason;
  if (reason.scope === 'account') context.halt ??= reason;
}

export function isHalted(context: RunContext, run: CollectionRun): boolean {
  if (context.lease.isLost) return true;
  return context.halt !== undefined || run.halt !== undefined || context.signal?.aborted === true;
}

/** Saves a change of the collection's row, there and in the run. */
export async function change(
  context: RunContext,
  run: CollectionRun,
  values: Parameters<SyncStore['saveCollection']>[1],
): Promise<void> {
  await context.store.saveCollection(run.collection.id, values);
  run.collection = { ...run.collection, ...values };
}

export type Note = {
  kind: ActivityKind;
  itemId?: string;
  detail?: string;
};

export async function note(
  context: RunContext,
  run: CollectionRun,
  kind: ActivityKind,
  about: Omit<Note, 'kind'>,
): Promise<void> {
  await noteAll(context, run, [{ ...about, kind }]);
}

/** Lines of activity that belong to no text that is taken over, in one transaction: each one waits for the disk. */
export async function noteAll(
  context: RunContext,
  run: CollectionRun,
  notes: readonly Note[],
): Promise<void> {
  if (notes.length === 0) return;
  const at = context.clock.now();
  await context.store.addActivity(
    notes.map(
      ({ kind, itemId = '', detail = '' }): Omit<Activity, 'id'> => ({
        at,
        collectionId: run.collection.id,
        itemId,
        kind,
        detail,
      }),
    ),
  );
}
