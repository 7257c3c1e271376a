import { describe, expect, it } from 'vitest';
import { createFakeDav, profileNames, profiles } from '../../support/fake-dav';
import { scenarios } from '../../support/officers-scenarios';
import { createTwoOfficers } from '../../support/two-officers';

/**
 * The same that real servers are asked (`test/servers/two-officers.test.ts`), against what was measured of them. Without the
 * trash of Nextcloud, which keeps a UID from being used again (fault 35).
 */
describe.each(profileNames)('two officers on %s', (name) => {
  it.each(Object.keys(scenarios))('%s', async (scenario) => {
    expect.hasAssertions();
    const server = createFakeDav({ traits: { ...profiles[name], trash: false } });
    const shared = { anna: 'write', bram: 'write' } as const;
    const book = server.addCollection({ kind: 'addressbook', name: 'contacts', shared });
    const calendar = server.addCollection({ kind: 'calendar', name: 'plan', shared });
    const way = (user: 'anna' | 'bram') => ({
      transport: server.transport(user),
      places: [
        { id: 'book', kind: 'contact' as const, href: server.hrefOf(book, user) },
        { id: 'rotations', kind: 'rotation' as const, href: server.hrefOf(calendar, user) },
        { id: 'ideas', kind: 'idea' as const, href: server.hrefOf(calendar, user) },
      ],
    });
    const officers = createTwoOfficers({ krefeld: way('anna'), venlo: way('bram') });
    await scenarios[scenario]?.(officers);
    await officers.clear();
    expect([...server.bodies(book), ...server.bodies(calendar)]).toEqual([]);
  });
});
