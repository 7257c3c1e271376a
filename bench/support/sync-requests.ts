import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { DavRequest } from '../../electron/contract/dav';
import type { Transport } from '../../renderer/dav/transport';
import { createSyncDesk, type Place, type SyncDesk } from '../../test/support/sync-desk';

/** Keeps what is sent, so that it can be counted and sent once more. */
export function recorded(transport: Transport): { transport: Transport; requests: DavRequest[] } {
  const requests: DavRequest[] = [];
  return {
    requests,
    transport: {
      send: (request) => {
        requests.push(request);
        return transport.send(request);
      },
    },
  };
}

/** Milliseconds that it takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * A run that has to leave nothing undone.
 * @throws if it does
 */
export async function runOf(desk: SyncDesk): Promise<void> {
  const { state, collections } = await desk.sync({ now: true });
  const troubled = collections.find(({ trouble, waiting, needsYou }) => trouble || waiting + needsYou > 0);
  if (state !== 'done' || troubled) throw new Error(`The run ended ${state}: ${JSON.stringify(troubled)}`);
}

/** Milliseconds; IndexedDB answers from another process and is never quicker. */
const databaseTakes = 1;

/**
 * An empty desk with a store in memory that takes as long as a database: answers that are there at once would keep the
 * next request from being sent, since Node uses a connection again only some turns of its loop later. In the app requests
 * leave the worker at once.
 */
export const deskOf = (transport: Transport, places: readonly Place[]): SyncDesk =>
  createSyncDesk({
    name: 'bench',
    transport,
    places,
    newId: () => randomUUID(),
    hooks: { beforeRead: () => wait(databaseTakes), beforeWrite: () => wait(databaseTakes) },
  });
