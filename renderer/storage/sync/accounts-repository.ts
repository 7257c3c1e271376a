import type { StorageDeps } from '../ports';
import { guarded } from '../storage-errors';
import { collectionTables, dropCollections } from './collections-repository';
import type { Account } from './sync-rows';

/** What is said of an account when it is set up; `id` is the one its password was stored under. */
export type NewAccount = Omit<Account, 'createdAt'>;

/**
 * Accounts on servers. They belong to this device: no history, no backup. The password is the shell's: who removes an
 * account calls `desk().removeSecret(id)` as well.
 */
export function createAccountsRepository({ db, clock }: StorageDeps) {
  return {
    /** All, oldest first. */
    list: async (): Promise<Account[]> => guarded(() => db.accounts.toCollection().sortBy('createdAt')),

    get: async (id: string): Promise<Account | undefined> => guarded(() => db.accounts.get(id)),

    /** Whether any is set up; live, cheap. */
    count: async (): Promise<number> => guarded(() => db.accounts.count()),

    /** Keeps a new account, or what discovery found anew about a known one (its `createdAt` stays). */
    save: async (account: NewAccount): Promise<void> =>
      guarded(() =>
        db.transaction('rw', db.accounts, async () => {
          const known = await db.accounts.get(account.id);
          await db.accounts.put({ ...account, createdAt: known?.createdAt ?? clock.now() });
        }),
      ),

    rename: async (id: string, name: string): Promise<void> =>
      guarded(async () => {
        await db.accounts.update(id, { name });
      }),

    /**
     * Takes the account off this device: its collections are no longer kept in step. Every item stays here and on the
     * server as it is; what was not sent yet stays here only. Differences that wait for the person go on waiting.
     */
    remove: async (id: string): Promise<void> =>
      guarded(() =>
        db.transaction('rw', [db.accounts, db.leases, ...collectionTables(db)], async () => {
          await dropCollections(db, await db.collections.where('accountId').equals(id).primaryKeys());
          await db.leases.delete(id);
          await db.accounts.delete(id);
        }),
      ),
  };
}
