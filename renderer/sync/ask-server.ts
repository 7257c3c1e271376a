import type { DavService } from '../../electron/contract/dav';
import { describeCollection, listCollections } from '../dav/collections';
import { checkConnection } from '../dav/connection-check';
import { createDavClient } from '../dav/dav-client';
import { findHomes, findService } from '../dav/discovery';
import { asCollection, memberHref } from '../dav/hrefs';
import { readTypedAddress } from '../dav/service-addresses';
import type { Transport } from '../dav/transport';
import type { SyncAskName, SyncAsks } from './sync-protocol';

type ServerAskName = Exclude<SyncAskName, 'syncNow' | 'cancel'>;
/** Answers to what is asked of servers beside the runs. */
export type ServerAsks = {
  [Name in ServerAskName]: (ask: SyncAsks[Name]['ask']) => Promise<SyncAsks[Name]['answer']>;
};

export type AskDeps = {
  transport: Transport;
  /** From the name service. */
  findServices: (domain: string) => Promise<DavService[]>;
  /** A fresh lower-case UUID. */
  newId: () => string;
};

/** What the assistant and the connection check ask of a server. */
export function createServerAsks({ transport, findServices, newId }: AskDeps): ServerAsks {
  const signedIn = (accountId: string) => createDavClient(transport, { id: accountId });
  return {
    async discover({ typed }) {
      const address = readTypedAddress(typed);
      // An address with a path was copied from the server's own pages; only a bare domain is worth a look-up.
      const services = address.kind === 'ok' && !address.hasPath ? await findServices(address.domain) : [];
      return findService(createDavClient(transport, { id: null }), typed, services);
    },
    findHomes: async ({ accountId, url }) => findHomes(signedIn(accountId), url),
    listCollections: async ({ accountId, homes }) => listCollections(signedIn(accountId), homes),
    makeCollection: async ({ accountId, home, kind, displayName }) => {
      const client = signedIn(accountId);
      const href = asCollection(memberHref(asCollection(home), newId()));
      const made =
        kind === 'contact'
          ? await client.makeAddressBook(href, { displayName })
          : await client.makeCalendar(href, {
              displayName,
              components: [kind === 'rotation' ? 'VEVENT' : 'VTODO'],
            });
      if (made.kind !== 'ok') return made;
      return describeCollection(client, { href, kind: kind === 'contact' ? 'addressbook' : 'calendar' });
    },
    check: async ({ trial, ...options }) =>
      checkConnection(transport, { ...options, ...(trial && { trial: { ...trial, newUid: newId } }) }),
  };
}
