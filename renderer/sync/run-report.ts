import type { SyncTrouble } from './ports';
import type { CollectionRun, RunContext } from './run-context';

/** What a collection's line says after a run. */
export type CollectionReport = {
  collectionId: string;
  /** Items that are here what they are there. */
  inStep: number;
  /** Still to be sent or fetched; goes on by itself. */
  waiting: number;
  /** Parked, set aside or held: the person has to look. */
  needsYou: number;
  received: number;
  sent: number;
  removed: number;
  conflicts: number;
  trouble?: SyncTrouble;
};

export type RunReport = {
  accountId: string;
  /** `busy`: another window has the account in hand. `stopped`: something broke off; what is done is done. */
  state: 'done' | 'busy' | 'stopped';
  trouble?: SyncTrouble;
  /** Milliseconds from now, as the server wishes. */
  retryAfter?: number;
  collections: CollectionReport[];
  /** Somebody else writes under this desk's name: it needs another one before the next run. */
  hasTwin?: true;
  /** What the store threw, for the log of the desk. */
  error?: unknown;
};

/** Counts what stands where once a run is over. */
export async function reportOn(context: RunContext, run: CollectionRun): Promise<CollectionReport> {
  const { store, clock } = context;
  const { id, held, deletions, trouble } = run.collection;
  const touched = await store.touched(id, clock.now());
  const queue = await store.queue(id);
  const aside = (await store.quarantined(id)).filter(({ reason }) => reason !== 'otherKind');
  const { bound, parked } = await store.bindingCount(id);
  const ownBindings = touched.length === 0 ? [] : await store.bindingsOf(touched);
  const unsent = ownBindings.filter(({ collectionId, parked: one }) => collectionId === id && !one).length;
  return {
    collectionId: id,
    inStep: Math.max(0, bound - parked - held.length - unsent),
    waiting: touched.length + queue.length,
    needsYou: parked + aside.length + held.length + (deletions?.items.length ?? 0),
    ...run.counts,
    ...(trouble !== undefined && { trouble }),
  };
}
