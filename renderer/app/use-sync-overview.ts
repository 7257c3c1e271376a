import type { DeskStorage } from '../storage/desk-storage';
import { useLive } from '../storage/use-live';
import { useServices } from './services';
import { type OverviewFacts, type SyncOverview, syncOverview } from './sync-overview';
import { useStaysTrue } from './use-stays-true';
import { useSyncState } from './use-sync-state';

type Stored = Omit<OverviewFacts, 'state'>;

/** A run that is over sooner is not worth a word: every few minutes one would flicker by. */
const worthAWord = 1200;

/** How sync stands, live; `undefined` until it is read. */
export function useSyncOverview(): SyncOverview | undefined {
  const { storage } = useServices();
  const state = useSyncState();
  const stored = useLive<Stored | undefined>(() => readStored(storage), [storage], undefined);
  const isRunning = state.accounts.some(({ phase }) => phase === 'running');
  const isLong = useStaysTrue(isRunning, worthAWord);
  if (!stored) return undefined;
  if (!isRunning || isLong) return syncOverview({ ...stored, state });
  const accounts = state.accounts.map((account) => ({
    ...account,
    phase: account.phase === 'running' ? ('idle' as const) : account.phase,
  }));
  return syncOverview({ ...stored, state: { ...state, accounts } });
}

/** Cheap: it is read again with every step of a run. What is parked is counted by the worker. */
async function readStored(storage: DeskStorage): Promise<Stored> {
  const accounts = await storage.accounts.count();
  if (accounts === 0) return { accounts, collections: [], questions: 0 };
  const [collections, questions] = await Promise.all([
    storage.collections.list(),
    storage.conflicts.countOpen(),
  ]);
  return { accounts, collections, questions };
}
