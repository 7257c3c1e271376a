import { createFakeDav, type FakeTraits } from './fake-dav';
import { createSyncDesk, createTestClock } from './sync-desk';

/** Two officers who share an address book and a calendar on a server that exists in memory. */
export function createOfficers(
  options: { traits?: FakeTraits; hooks?: Parameters<typeof createSyncDesk>[0]['hooks'] } = {},
) {
  const server = createFakeDav(options.traits ? { traits: options.traits } : {});
  const shared = { anna: 'write', bram: 'write' } as const;
  const book = server.addCollection({ kind: 'addressbook', name: 'contacts', shared });
  const calendar = server.addCollection({ kind: 'calendar', name: 'plan', shared });
  const other = server.addCollection({ kind: 'addressbook', name: 'former', shared });
  const desk = (name: 'anna' | 'bram', hooks?: Parameters<typeof createSyncDesk>[0]['hooks']) =>
    createSyncDesk({
      name,
      transport: server.transport(name),
      time: createTestClock(),
      places: [
        { id: 'book', kind: 'contact', href: server.hrefOf(book, name) },
        { id: 'rotations', kind: 'rotation', href: server.hrefOf(calendar, name) },
        { id: 'ideas', kind: 'idea', href: server.hrefOf(calendar, name) },
      ],
      ...(hooks && { hooks }),
    });
  return {
    server,
    book,
    calendar,
    other,
    anna: desk('anna', options.hooks),
    bram: desk('bram'),
    desk,
    /** Address of an object in the shared book, as Anna has it. */
    at: (name: string) => `${server.hrefOf(book, 'anna')}${name}`,
    bodies: () => [...server.bodies(book).values()],
  };
}
