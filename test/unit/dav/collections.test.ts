import { describe, expect, it } from 'vitest';
import { describeCollection, listCollections } from '../../../renderer/dav/collections';
import { checkConnection } from '../../../renderer/dav/connection-check';
import { createDavClient } from '../../../renderer/dav/dav-client';
import { findHomes } from '../../../renderer/dav/discovery';
import { tryWriting } from '../../../renderer/dav/trial-write';
import type { Transport } from '../../../renderer/dav/transport';
import {
  createFakeDav,
  faults,
  type FakeTraits,
  plainTraits,
  profileNames,
  profiles,
} from '../../support/fake-dav';

const root = 'https://dav.example/';

function start(traits: FakeTraits = plainTraits) {
  const server = createFakeDav({ traits });
  const book = server.addCollection({
    kind: 'addressbook',
    name: 'shared-contacts',
    displayName: 'Kontakte & Adressen',
    shared: { bram: 'read' },
  });
  const calendar = server.addCollection({
    kind: 'calendar',
    name: 'ideas',
    components: ['VTODO'],
    shared: { bram: 'write' },
  });
  return {
    server,
    book,
    calendar,
    client: (user: string) => createDavClient(server.transport(user), { id: 'one' }),
  };
}

const startOf = {
  plain: 'remote.php/dav/',
  sabre: 'remote.php/dav/',
  sogo: 'SOGo/dav/',
  davical: 'caldav.php/',
  cyrus: 'dav/',
  radicale: '',
  xandikos: '',
};

describe.each(profileNames)('on a server like %s', (name) => {
  it('address books and calendars are found, and nothing else', async () => {
    const { server, client, book, calendar } = start(profiles[name]);
    const homes = await findHomes(client('bram'), root + startOf[name]);
    if (homes.kind !== 'ok') throw new Error(homes.kind);
    const { collections, failed } = await listCollections(client('bram'), homes.value);
    expect(failed).toEqual([]);
    expect(collections.map(({ href, kind }) => ({ href, kind }))).toEqual(
      expect.arrayContaining([
        { href: server.hrefOf(book, 'bram'), kind: 'addressbook' },
        { href: server.hrefOf(calendar, 'bram'), kind: 'calendar' },
      ]),
    );
    expect(collections).toHaveLength(2);
    const found = collections.find((one) => one.kind === 'addressbook');
    expect(found).toMatchObject({ displayName: 'Kontakte & Adressen', syncs: true });
    expect(collections.find((one) => one.kind === 'calendar')).toMatchObject({
      components: ['VTODO'],
      access: 'write',
    });
    // SOGo names no privilege at all where one may only read an address book.
    expect(found?.access).toBe(name === 'sogo' ? 'unknown' : 'read');
  });

  it('a collection is described before each run, and told from one that is gone', async () => {
    const { server, client, book } = start(profiles[name]);
    const place = { kind: 'addressbook', href: server.hrefOf(book) } as const;
    expect(await describeCollection(client('anna'), place)).toMatchObject({
      kind: 'ok',
      value: { href: place.href, access: 'write' },
    });
    expect((await describeCollection(client('anna'), { ...place, kind: 'calendar' })).kind).toBe('gone');
    server.takeAway(book);
    expect((await describeCollection(client('anna'), place)).kind).toBe('gone');
  });

  it('a trial write tells what becomes of what is written, and leaves nothing behind', async () => {
    const { server, client, book, calendar } = start(profiles[name]);
    const expected = { keepsOwnLines: true, ignoresConditions: name === 'sogo' };
    for (const [collection, kind] of [
      [book, 'addressbook'],
      [calendar, 'calendar'],
    ] as const) {
      const place = {
        kind,
        href: server.hrefOf(collection),
        components: kind === 'calendar' ? ['VTODO'] : undefined,
      };
      const tried = await tryWriting(client('anna'), place, {
        uid: '6f1f0a52-trial',
        words: 'Probe, wird gleich gelöscht; ok',
      });
      expect(tried).toMatchObject({ kind: 'ok', value: expected });
      expect(server.bodies(collection).size).toBe(0);
    }
  });

  it('new collections are made, and one that is there already is said to be so', async () => {
    const { server, client } = start(profiles[name]);
    const at = server
      .hrefOf(server.addCollection({ kind: 'calendar', name: 'x' }))
      .replace(/x\/$/, 'rotations/');
    const calendar = { displayName: 'Rotation', components: ['VEVENT'] } as const;
    expect((await client('anna').makeCalendar(at, calendar)).kind).toBe('ok');
    expect(await describeCollection(client('anna'), { kind: 'calendar', href: at })).toMatchObject({
      kind: 'ok',
      value: { displayName: 'Rotation', components: ['VEVENT'] },
    });
    expect((await client('anna').makeCalendar(at, calendar)).kind).toBe(
      name === 'cyrus' ? 'denied' : 'precondition',
    );
    const books = server
      .hrefOf(server.addCollection({ kind: 'addressbook', name: 'y' }))
      .replace(/y\/$/, 'houses/');
    expect((await client('anna').makeAddressBook(books, { displayName: 'Häuser <&>' })).kind).toBe('ok');
    expect(await describeCollection(client('anna'), { kind: 'addressbook', href: books })).toMatchObject({
      kind: 'ok',
      value: { displayName: name === 'sogo' ? 'houses' : 'Häuser <&>' },
    });
  });
});

describe('collections', () => {
  it('of others are hidden by SOGo only from clients without a name; the shell gives ours one', async () => {
    const { server, client } = start(profiles.sogo);
    await client('bram').propfind(root, [], 0);
    expect(server.exchanges[0]?.request.headers['user-agent']).toBe('Tandem');
  });

  it('that a server moved or made anew are recognised', async () => {
    const { server, client, book } = start();
    const place = { kind: 'addressbook', href: server.hrefOf(book) } as const;
    const before = await describeCollection(client('anna'), place);
    server.recreate(book);
    const after = await describeCollection(client('anna'), place);
    if (before.kind !== 'ok' || after.kind !== 'ok') throw new Error('gone');
    expect(after.value.resourceId).not.toBe(before.value.resourceId);
    const made = server.collections().find((one) => one.kind === 'addressbook');
    if (made) server.move(made, 'contacts-2026');
    expect(await describeCollection(client('anna'), place)).toEqual({
      kind: 'redirected',
      location: place.href.replace('shared-contacts', 'contacts-2026'),
      permanent: true,
      sameOrigin: true,
    });
  });

  it('in a home that does not answer are unknown, not gone', async () => {
    const { server, client } = start();
    const homes = await findHomes(client('anna'), `${root}remote.php/dav/`);
    if (homes.kind !== 'ok') throw new Error(homes.kind);
    server.addFault(faults.statusInstead(502, { path: '/addressbooks/' }));
    const { collections, failed } = await listCollections(client('anna'), homes.value);
    expect(collections.map((one) => one.kind)).toEqual(['calendar']);
    expect(failed).toMatchObject([{ failure: { kind: 'serverError', status: 502 } }]);
  });

  it('without privileges or reports named are tried, not refused', async () => {
    const { server, client, book } = start({ ...plainTraits, privileges: 'none', syncReport: false });
    const place = { kind: 'addressbook', href: server.hrefOf(book) } as const;
    expect(await describeCollection(client('anna'), place)).toMatchObject({
      value: { access: 'unknown', syncs: false },
    });
    expect((await client('anna').syncCollection(place, '')).kind).toBe('notSupported');
    expect((await client('anna').listEtags(place)).kind).toBe('ok');
  });
});

describe('the check of a connection', () => {
  const check = async (
    fault?: Parameters<ReturnType<typeof createFakeDav>['addFault']>[0],
    password?: string,
  ) => {
    const { server } = start();
    if (fault) server.addFault(fault);
    const steps = await checkConnection(server.transport('anna', password), {
      accountId: 'one',
      url: `${root}remote.php/dav/`,
    });
    return steps.map(({ step, outcome }) => `${step}: ${outcome}`);
  };
  const way = ['name: found', 'reach: answers', 'encryption: trusted', 'proxy: passed'];

  it('says step by step what was found', async () => {
    expect(await check()).toEqual([
      ...way,
      'service: dav',
      'signIn: accepted',
      'collections: found',
      'rights: write',
      'rights: write',
    ]);
  });

  it.each([
    ['the name does not exist', faults.lostRequest({}, 'nameNotFound'), ['name: notFound']],
    ['there is no network', faults.lostRequest({}, 'offline'), ['name: offline']],
    ['nobody answers', faults.lostRequest({}, 'refused'), ['name: found', 'reach: refused']],
    ['it takes too long', faults.lostRequest({}, 'timeout'), ['name: found', 'reach: timeout']],
    [
      'the certificate is not trusted',
      faults.certificate(),
      ['name: found', 'reach: answers', 'encryption: notTrusted'],
    ],
    ['the proxy wants something', faults.proxy(), ['name: found', 'proxy: refused']],
    ['a portal stands between', faults.captivePortal(), [...way, 'service: webPage']],
    ['there is no such service', faults.statusInstead(404), [...way, 'service: notThere']],
    ['it is being maintained', faults.maintenance('60'), [...way, 'service: busy']],
    ['it is broken', faults.statusInstead(500), [...way, 'service: failed']],
    ['it has moved', faults.redirected('https://new.example/'), [...way, 'service: moved']],
    ['the password is wrong', faults.signedOut(), [...way, 'service: dav', 'signIn: refused']],
    ['the person may not', faults.statusInstead(403), [...way, 'service: dav', 'signIn: noAccess']],
  ])('stops where it fails: %s', async (_name, fault, steps) => {
    expect(await check(fault)).toEqual(steps);
  });

  it('says whose certificate it is, and writes only with consent', async () => {
    const { server, book } = start();
    const certificate = {
      host: 'dav.example',
      subject: 'dav.example',
      issuer: 'CA der Stadt',
      validTo: 1,
      fingerprint: 'ab',
    };
    const inner = server.transport('anna');
    const transport: Transport = {
      async send(request) {
        const was = await inner.send(request);
        return was.kind === 'answer' ? { ...was, certificate } : was;
      },
    };
    const options = { accountId: 'one', url: `${root}remote.php/dav/` };
    expect(await checkConnection(transport, options)).toContainEqual({
      step: 'encryption',
      outcome: 'trusted',
      certificate,
    });
    expect(server.count('PUT')).toBe(0);
    const told: string[] = [];
    const steps = await checkConnection(transport, {
      ...options,
      inUse: [server.hrefOf(book)],
      trial: { hrefs: [server.hrefOf(book)], words: 'Probe', newUid: () => 'trial' },
      onStep: ({ step }) => told.push(step),
    });
    expect(steps.at(-1)).toMatchObject({
      step: 'trialWrite',
      outcome: 'done',
      traits: { keepsOwnLines: true },
    });
    expect(told).toEqual(steps.map(({ step }) => step));
    expect(server.bodies(book).size).toBe(0);
  });

  it('tells a trial write that failed', async () => {
    const { server, book } = start();
    server.addFault(faults.quota());
    const steps = await checkConnection(server.transport('anna'), {
      accountId: 'one',
      url: `${root}remote.php/dav/`,
      trial: { hrefs: [server.hrefOf(book)], words: 'Probe', newUid: () => 'trial' },
    });
    expect(steps.at(-1)).toMatchObject({ step: 'trialWrite', outcome: 'failed', failure: { kind: 'quota' } });
  });
});
