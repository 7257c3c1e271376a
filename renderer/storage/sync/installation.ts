import type { StorageDeps } from '../ports';
import { guarded } from '../storage-errors';

/** Belongs to this device: no backup takes it along, and restoring one leaves it. */
export const installationKey = 'installation';

/**
 * The name of this desk among those that write to the same servers (`X-TANDEM-VV`): made once, another one on every
 * computer. Says nothing about who sits there.
 */
export async function installationOf({ db, newId }: Pick<StorageDeps, 'db' | 'newId'>): Promise<string> {
  return guarded(() =>
    db.transaction('rw', db.meta, async () => {
      const row = await db.meta.get(installationKey);
      if (typeof row?.value === 'string') return row.value;
      const value = newId().replaceAll('-', '').slice(0, 12);
      await db.meta.put({ key: installationKey, value });
      return value;
    }),
  );
}

/** Gives this desk another name: somebody else writes under the one it had (a profile that was copied, or put back). */
export async function renewInstallation({ db, newId }: Pick<StorageDeps, 'db' | 'newId'>): Promise<string> {
  return guarded(() =>
    db.transaction('rw', db.meta, async () => {
      await db.meta.delete(installationKey);
      return installationOf({ db, newId });
    }),
  );
}
