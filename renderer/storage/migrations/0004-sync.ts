import type { Migration } from './migration';

/**
 * What the desk has agreed with servers: accounts with the lease of a run, collections bound to partnerships, the items
 * each server was last seen to hold (`bindings`, their texts apart in `baseTexts`), writes under way (`journal`), addresses whose text is still to be fetched (`syncQueue`),
 * texts that cannot be read (`quarantine`), differences that wait for the person (`conflicts`), and what was done
 * (`activity`). All tables are new, so no row moves.
 */
export const sync: Migration = {
  version: 4,
  name: 'sync',
  stores: {
    accounts: 'id',
    collections: 'id, accountId',
    leases: 'accountId',
    bindings: 'id, collectionId, itemId, [collectionId+href]',
    baseTexts: 'id',
    journal: 'id, collectionId',
    syncQueue: '[collectionId+href]',
    quarantine: '[collectionId+href]',
    conflicts: 'id, itemId, state',
    activity: '++seq, at, itemId, collectionId',
  },
};
