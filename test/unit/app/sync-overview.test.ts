import { describe, expect, it } from 'vitest';
import { type OverviewFacts, syncOverview } from '../../../renderer/app/sync-overview';
import type { Collection, SyncTrouble } from '../../../renderer/sync/ports';
import type { AccountState, CollectionState } from '../../../renderer/sync/sync-protocol';

const collection = (change: Partial<Collection> = {}): Collection => ({
  id: 'contacts',
  accountId: 'account',
  kind: 'contact',
  href: 'https://cloud.example.org/dav/contacts/',
  partnershipId: 'krefeld-venlo',
  displayName: 'Krefeld & Venlo',
  mainLanguage: 'de',
  access: 'write',
  traits: {},
  lastFull: 0,
  lastSuccess: 1000,
  notBefore: 0,
  failures: 0,
  held: [],
  lastLook: 0,
  suspicions: 0,
  ...change,
});

const account = (
  { waiting = 0, ...counts }: Partial<NonNullable<CollectionState['counts']>> & { waiting?: number } = {},
  change: Partial<AccountState> = {},
): AccountState => ({
  accountId: 'account',
  phase: 'idle',
  lastSuccess: 1000,
  collections: [
    {
      collectionId: 'contacts',
      lastSuccess: 1000,
      waiting,
      counts: { inStep: 1, needsYou: 0, ...counts },
    },
  ],
  ...change,
});

const facts = (change: Partial<OverviewFacts> = {}): OverviewFacts => ({
  accounts: 1,
  collections: [collection()],
  questions: 0,
  state: { isOnline: true, accounts: [account()] },
  ...change,
});
const withTrouble = (trouble: SyncTrouble) => facts({ collections: [collection({ trouble })] });

describe('the state of sync in the top bar', () => {
  it('says nothing of sync while there is no account, and asks for collections while there are none', () => {
    expect(syncOverview(facts({ accounts: 0, collections: [] })).kind).toBe('off');
    expect(syncOverview(facts({ collections: [] })).kind).toBe('unbound');
  });

  it('does not say that all stands still where another server goes on', () => {
    const venlo = { id: 'venlo', accountId: 'venlo' };
    const both = (trouble?: SyncTrouble) =>
      facts({
        accounts: 2,
        collections: [
          collection({ trouble: 'signIn' }),
          collection({ ...venlo, ...(trouble && { trouble }) }),
        ],
      });
    expect(syncOverview(both())).toEqual({ kind: 'trouble', trouble: 'signIn', othersGoOn: true });
    expect(syncOverview(both('throttled'))).toMatchObject({ othersGoOn: true });
    expect(syncOverview(both('noAccess'))).toMatchObject({ othersGoOn: false });
    expect(syncOverview(withTrouble('signIn'))).toMatchObject({ othersGoOn: false });
  });

  it('says that all is in step since the collection that was synced longest ago', () => {
    const collections = [collection(), collection({ id: 'ideas', lastSuccess: 500 })];
    expect(syncOverview(facts({ collections }))).toEqual({ kind: 'inStep', since: 500 });
  });

  it.each([
    ['a collection was never synced', facts({ collections: [collection({ lastSuccess: 0 })] }), 'never'],
    ['changes wait', facts({ state: { isOnline: true, accounts: [account({ waiting: 3 })] } }), 'waiting'],
    ['there is no network', facts({ state: { isOnline: false, accounts: [account()] } }), 'offline'],
    ['the server rests', withTrouble('maintenance'), 'retry'],
    ['the password is refused', withTrouble('signIn'), 'trouble'],
    ['no sign-in is offered that is spoken here', withTrouble('noBasic'), 'trouble'],
    ['a question is open', facts({ questions: 1 }), 'needsYou'],
    [
      'an item is parked',
      facts({ state: { isOnline: true, accounts: [account({ needsYou: 1 })] } }),
      'needsYou',
    ],
  ])('never says that it is in step while %s', (_, given, kind) => {
    expect(syncOverview(given).kind).toBe(kind);
  });

  it('counts held removals as one decision, and once it was taken as what waits to be done', () => {
    const held = ['a', 'b', 'c'];
    const state = { isOnline: true, accounts: [account({ needsYou: 3 })] };
    const open = facts({ collections: [collection({ held, trouble: 'manyRemovals' })], state });
    expect(syncOverview(open)).toEqual({ kind: 'needsYou', count: 1 });
    const decided = collection({ held, decision: 'sendBack' });
    expect(syncOverview(facts({ collections: [decided], state }))).toEqual({ kind: 'waiting', count: 3 });
  });

  it('counts held deletions as one decision as well', () => {
    const state = { isOnline: true, accounts: [account({ needsYou: 3 })] };
    const items = ['a', 'b', 'c'];
    const open = collection({ deletions: { items }, trouble: 'manyDeletions' });
    expect(syncOverview(facts({ collections: [open], state }))).toEqual({ kind: 'needsYou', count: 1 });
    const decided = collection({ deletions: { items, decision: 'send' } });
    expect(syncOverview(facts({ collections: [decided], state }))).toEqual({ kind: 'waiting', count: 3 });
  });

  it('sums up what running accounts have done so far', () => {
    const running = account({}, { phase: 'running', progress: { received: 2, sent: 1 } });
    const state = { isOnline: true, accounts: [running, running] };
    expect(syncOverview(facts({ state }))).toEqual({ kind: 'running', received: 4, sent: 2 });
  });
});
