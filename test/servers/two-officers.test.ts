import { describe, expect, it } from 'vitest';
import { davServers, type Officer } from '../support/dav-servers';
import { createNodeTransport } from '../support/node-transport';
import { createTwoOfficers, kinds, scenarios } from '../support/two-officers';

const wayOf = ({ user, password, addressbook, calendar, tasks }: Officer) => ({
  transport: createNodeTransport({ account: { origin: new URL(addressbook).origin, user, password } }),
  places: [
    { id: 'book', kind: 'contact' as const, href: addressbook },
    { id: 'rotations', kind: 'rotation' as const, href: calendar },
    { id: 'ideas', kind: 'idea' as const, href: tasks },
  ],
});

describe.each(davServers())('two officers on $name', ({ krefeld, venlo }) => {
  it.each(Object.keys(scenarios))('%s', async (scenario) => {
    expect.hasAssertions();
    for (const kind of kinds) {
      await scenarios[scenario]?.(createTwoOfficers({ krefeld: wayOf(krefeld), venlo: wayOf(venlo) }), kind);
    }
  });
});
