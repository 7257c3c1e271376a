import type { Site } from '../domain/site';
import { bothNames } from './both-names';
import { type Committed, commit } from './commit';
import type { StorageDeps } from './ports';
import { guarded } from './storage-errors';

/** Buildings with desks for guests. */
export function createSitesRepository({ db, clock }: StorageDeps) {
  return {
    list: async (): Promise<Site[]> => guarded(() => db.sites.toArray()),

    /** Writes a site, new or changed. */
    save: async (site: Site): Promise<Committed> =>
      commit(
        db,
        { kind: 'siteSaved', values: bothNames(site.name, site.id), undoable: true, at: clock.now() },
        async (changes) => changes.put('sites', site),
      ),

    /** Takes a site away; rotations keep its id, so undoing brings it back everywhere. */
    remove: async (id: string): Promise<Committed> =>
      commit(db, { kind: 'siteRemoved', values: {}, undoable: true, at: clock.now() }, async (changes) => {
        const site = await db.sites.get(id);
        if (!site) return;
        changes.describe(bothNames(site.name, site.id));
        await changes.remove('sites', id);
      }),
  };
}
