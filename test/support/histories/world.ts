import type { DavRequest } from '../../../electron/contract/dav';
import type { Transport } from '../../../renderer/dav/transport';
import type { SyncKind } from '../../../renderer/sync/ports';
import { createFakeDav, type FakeCollection, type FakeDav, type FakeTraits, profiles } from '../fake-dav';
import { createHistoryDesk, type HistoryDesk } from './desk';
import { createGate } from './gate';
import type { Quirk, Setting } from './steps';

const officers = ['anna', 'bram', 'cleo'] as const;
const folders = ['addressbook', 'calendar'] as const;

const folderOf = (kind: SyncKind): FakeCollection['kind'] =>
  kind === 'contact' ? 'addressbook' : 'calendar';

const changes: Record<Quirk, Partial<FakeTraits>> = {
  none: {},
  perWriteEtags: { etags: 'perWrite' },
  weakEtags: { etagForm: 'weak' },
  gzipEtags: { etagForm: 'gzip' },
  noEtags: { etagForm: 'none' },
  absoluteHrefs: { hrefs: 'absolute' },
  noReport: { syncReport: false },
  staleReports: { staleReports: 3000 },
  pages: { pages: true },
  races: { raceWindow: 1000 },
  noCtag: { ctag: 'none', syncReport: false },
};

/** A server of the world. Its collections are found by name, since a restored backup brings others. */
export type World = ReturnType<typeof createWorld>;
export type WorldServer = World['servers'][number];

/** Officers and servers as a setting says, and who shares what with whom. */
export function createWorld(setting: Setting) {
  const { shape, kinds } = setting;
  const names = officers.slice(0, setting.officers);
  const strayRequests: DavRequest[] = [];
  /** What stood where a DELETE went. */
  const deletions: { officer: string; body: string }[] = [];
  const requests = new Map<string, number>();
  const gate = createGate();
  const servers = setting.servers.slice(0, shape === 'one' ? 1 : 2).map(({ profile, quirk }, index) => {
    const users = Object.fromEntries(names.map((name) => [name, `secret-${name}`]));
    // A UID in the trash of a server waits for the person, which has a test of its own (fault 35).
    // Lines that everyone has for himself (Cyrus) have tests of their own.
    const own = { trash: false, personalLines: false };
    const made: FakeTraits = { ...profiles[profile], ...own, ...changes[quirk] };
    // Where etags are counted anew for each object of a name (SOGo), only a report tells that it is another one.
    const traits: FakeTraits =
      !made.syncReport && made.etags === 'countedPerName' ? { ...made, etags: 'perWrite' } : made;
    const dav = createFakeDav({ traits, origin: `https://dav${index}.example`, users });
    const shared = Object.fromEntries(names.map((name) => [name, 'write' as const]));
    for (const kind of folders) dav.addCollection({ kind, name: kind, shared });
    return { index, dav, traits, partnership: shape === 'two' ? `partnership-${index}` : 'partnership' };
  });
  const collectionOf = (dav: FakeDav, kind: SyncKind): FakeCollection | undefined =>
    dav.collections().find(({ name }) => name === folderOf(kind));

  /** Watches what leaves a desk: the shell would refuse a password for another place (I8); here it is told. */
  const watched = (way: Transport, dav: FakeDav, officer: string): Transport => ({
    async send(request) {
      await gate.pass(names.findIndex((name) => name === officer));
      if (request.accountId !== null && !request.url.startsWith(`${dav.origin}/`))
        strayRequests.push(request);
      else if (request.method === 'DELETE') deletions.push({ officer, body: dav.read(request.url) ?? '' });
      requests.set(officer, (requests.get(officer) ?? 0) + 1);
      return way.send(request);
    },
  });
  const knows = (officer: number, server: number): boolean => {
    if (shape === 'one') return true;
    if (officer === 0) return true;
    return shape === 'two' ? officer === 1 || server === 1 : server === officer % 2;
  };
  const desks = names.map((name, officer) => {
    const known = servers.filter(({ index }) => knows(officer, index));
    const accounts = known.map(({ index, dav }) => ({
      id: `account-${index}`,
      transport: watched(dav.transport(name), dav, name),
    }));
    const desk = createHistoryDesk(name, accounts, (milliseconds) => {
      for (const { dav } of servers) dav.pass(milliseconds);
    });
    for (const { index, dav, partnership } of known) {
      for (const kind of kinds) {
        const collection = collectionOf(dav, kind);
        if (!collection) continue;
        desk.desk.addCollection({
          id: `${kind}-${index}`,
          accountId: `account-${index}`,
          kind,
          href: dav.hrefOf(collection, name),
          partnershipId: partnership,
        });
      }
    }
    return { ...desk, servers: known };
  });

  return {
    setting,
    servers,
    desks,
    kinds,
    strayRequests,
    deletions,
    gate,
    /** How many an officer's desk has sent. */
    requestsOf: (officer: string) => requests.get(officer) ?? 0,
    collectionOf,
    userOf: (who: number) => names[who % names.length] ?? 'anna',
  };
}

export type WorldDesk = HistoryDesk & { servers: readonly WorldServer[] };
