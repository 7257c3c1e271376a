import type { Migration } from './migration';

/**
 * What the desk has agreed with servers: accounts, collections bound to partnerships, the text each server was last
 * seen to hold (`bindings`), writes under way (`journal`), addresses whose text is still to be fetched (`syncQueue`),
 * texts that cannot be read (`quarantine`), differences that wait for the person (`conflicts`), and what was done
 * (`activity`). All tables are new, so no row moves.
 */
export const sync: Migration = {
  version: 4,
  name: 'sync',
  stores: {
    accounts: 'id',
    collections: 'id, accountId',
    bindings: 'id, collectionId, itemId',
    journal: 'id, collectionId',
    syncQueue: '[collectionId+href]',
    quarantine: '[collectionId+href]',
    conflicts: 'id, itemId, state',
    activity: '++seq, at, itemId, collectionId',
  },
};
