import type { DavServer, Officer } from './dav-servers';
import { createNodeTransport } from './node-transport';
import type { OfficersWay } from './two-officers';

/** The ways of both officers to a real server. */
export function officersWays({ krefeld, venlo }: DavServer): { krefeld: OfficersWay; venlo: OfficersWay } {
  return { krefeld: wayOf(krefeld), venlo: wayOf(venlo) };
}

function wayOf({ user, password, addressbook, calendar, tasks }: Officer): OfficersWay {
  return {
    transport: createNodeTransport({ account: { origin: new URL(addressbook).origin, user, password } }),
    places: [
      { id: 'book', kind: 'contact', href: addressbook },
      { id: 'rotations', kind: 'rotation', href: calendar },
      { id: 'ideas', kind: 'idea', href: tasks },
    ],
  };
}
