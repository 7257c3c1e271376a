import { createDavClient } from '../../renderer/dav/dav-client';
import { createSyncStore } from '../../renderer/storage/sync/sync-store';
import { runAccount } from '../../renderer/sync/run-account';
import type { RunReport } from '../../renderer/sync/run-report';
import { createFakeDav, type FakeTraits, plainTraits } from './fake-dav';
import { collectionOf } from './storage-sync';
import { openSyncDesk } from './sync-stores';

/**
 * A whole desk, with its database and what screens read of it, and a server that other programs write to: rotations and
 * ideas in a collection each.
 */
export async function createSyncedDesk(traits: FakeTraits = plainTraits) {
  const desk = await openSyncDesk();
  const server = createFakeDav({ traits });
  const calendar = server.addCollection({ kind: 'calendar', name: 'rota', components: ['VEVENT'] });
  const list = server.addCollection({ kind: 'calendar', name: 'ideas', components: ['VTODO'] });
  const places = [
    { id: 'rota', kind: 'rotation', collection: calendar },
    { id: 'ideas', kind: 'idea', collection: list },
  ] as const;
  for (const { id, kind, collection } of places) {
    await desk.db.collections.add(collectionOf(id, kind, { href: server.hrefOf(collection) }));
  }
  let now = Date.UTC(2026, 2, 2, 9);
  let ids = 0;
  const newId = () => `00000000-0000-4000-9000-${String((ids += 1)).padStart(12, '0')}`;
  const clock = {
    now: () => now,
    wait: async (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const objectsOf = (collection: typeof calendar) =>
    [...server.bodies(collection)].map(([name, body]) => ({
      href: `${server.hrefOf(collection)}${name}`,
      body,
    }));
  return {
    ...desk,
    server,
    calendar,
    list,
    async sync(): Promise<RunReport> {
      const store = createSyncStore({ db: desk.db, clock, newId });
      const client = createDavClient(server.transport('anna'), { id: 'account' }, clock.now);
      const report = await runAccount({ store, client, clock, newId, installation: 'desk' }, 'account', {
        now: true,
      });
      now += 60_000;
      return report;
    },
    /** The one text of a collection, as it stands on the server. */
    stored(collection: typeof calendar): string {
      const [only, ...more] = objectsOf(collection);
      if (!only || more.length > 0) throw new Error('There is not just one.');
      return only.body;
    },
    /** Another program writes the one text of a collection anew. */
    rewrite(collection: typeof calendar, change: (body: string) => string): string {
      const [only] = objectsOf(collection);
      if (!only) throw new Error('There is none.');
      const body = change(only.body);
      if (body === only.body) throw new Error('The other program changes nothing.');
      server.write(only.href, body);
      return body;
    },
  };
}

export type SyncedDesk = Awaited<ReturnType<typeof createSyncedDesk>>;
