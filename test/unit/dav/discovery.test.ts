import { describe, expect, it } from 'vitest';
import type { DavAnswer, DavRequest } from '../../../electron/contract/dav';
import { createDavClient } from '../../../renderer/dav/dav-client';
import { findHomes, findService } from '../../../renderer/dav/discovery';
import { readTypedAddress, serviceAddresses } from '../../../renderer/dav/service-addresses';
import { createFakeDav, faults, profileNames, profiles } from '../../support/fake-dav';
import { answer, found, multistatus, scriptedTransport } from '../../support/scripted-transport';

/** Answers by address; what is not prepared answers 404. Keeps what was asked. */
function site(
  pages: Record<string, DavAnswer | ((request: DavRequest) => DavAnswer)>,
  accountId: string | null = null,
) {
  const asked: DavRequest[] = [];
  const client = createDavClient(
    {
      send(request) {
        asked.push(request);
        const page = pages[request.url] ?? answer(404);
        return Promise.resolve(typeof page === 'function' ? page(request) : page);
      },
    },
    { id: accountId },
  );
  return { client, asked, urls: () => asked.map((request) => request.url) };
}

const wantsPassword = answer(401, '', { 'www-authenticate': 'Basic realm="x"' });
const to = (location: string, status = 301) => answer(status, '', { location });
const principalOf = (href: string) =>
  multistatus(found('/', `<D:current-user-principal><D:href>${href}</D:href></D:current-user-principal>`));

describe('what a person types', () => {
  it.each([
    ['cloud.krefeld.example', 'https://cloud.krefeld.example/', false],
    ['lena.muster@krefeld.example', 'https://krefeld.example/', false],
    ['https://cloud.example/remote.php/dav', 'https://cloud.example/remote.php/dav', true],
    ['  cloud.example/dav/?x=1#y ', 'https://cloud.example/dav/', true],
    ['cloud.example:8443', 'https://cloud.example:8443/', false],
    ['http://127.0.0.1:5232/anna/', 'http://127.0.0.1:5232/anna/', true],
    ['http://localhost:5232', 'http://localhost:5232/', false],
    ['http://[::1]:5232', 'http://[::1]:5232/', false],
  ])('%j is %j', (typed, url, hasPath) => {
    expect(readTypedAddress(typed)).toMatchObject({ kind: 'ok', url, hasPath });
  });

  it.each([
    ['', 'noAddress'],
    ['my server', 'noAddress'],
    ['ftp://cloud.example', 'noAddress'],
    ['javascript://cloud.example', 'noAddress'],
    ['http://cloud.example', 'notEncrypted'],
    ['http://127.0.0.1.evil.example', 'notEncrypted'],
    ['https://anna:secret@cloud.example', 'userInfo'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(readTypedAddress(typed)).toEqual({ kind: 'bad', fault });
  });

  it('is tried as typed, then as announced, then where such services usually are', () => {
    const typed = readTypedAddress('https://cloud.example/x/');
    if (typed.kind === 'bad') throw new Error(typed.fault);
    const services = [
      { kind: 'caldav', host: 'dav.example', port: 8443, path: '/cal/' },
      { kind: 'carddav', host: 'cards.example', port: 443, path: '' },
    ] as const;
    expect(serviceAddresses(typed, 'caldav', services).slice(0, 4)).toEqual([
      'https://cloud.example/x/',
      'https://dav.example:8443/cal/',
      'https://cloud.example/.well-known/caldav',
      'https://cloud.example/',
    ]);
    expect(serviceAddresses(typed, 'carddav', services)[1]).toBe('https://cards.example/.well-known/carddav');
  });
});

describe.each(profileNames)('a service like %s', (name) => {
  it('is found by its host alone, and with the password its homes', async () => {
    const server = createFakeDav({ traits: profiles[name] });
    const before = createDavClient(server.transport('anna'), { id: null });
    const service = await findService(before, 'dav.example', []);
    expect(service).toMatchObject({ kind: 'found', caldav: { signIn: expect.arrayContaining(['basic']) } });
    if (service.kind !== 'found' || !service.caldav || !service.carddav) throw new Error('not found');
    expect(
      server.exchanges.every(({ user, request }) => user === undefined && request.accountId === null),
    ).toBe(true);

    const client = createDavClient(server.transport('anna'), { id: 'one' });
    const homes = await findHomes(client, service.caldav.url);
    if (homes.kind !== 'ok') throw new Error(homes.kind);
    expect(homes.value.calendars).toHaveLength(1);
    expect(homes.value.addressBooks).toHaveLength(1);
    expect(homes.value.calendars[0]).toMatch(/^https:\/\/dav\.example\/.*\/$/);
    expect(homes.value.elsewhere).toEqual([]);
  });
});

describe('the way to a service', () => {
  it('does not lead to another origin: the person is asked, and nothing is sent there', async () => {
    const { client, urls } = site({
      'https://krefeld.example/.well-known/caldav': to('https://cloud.example/dav/'),
      'https://krefeld.example/.well-known/carddav': to('https://cloud.example/dav/'),
    });
    expect(await findService(client, 'lena@krefeld.example', [])).toEqual({
      kind: 'elsewhere',
      from: 'https://krefeld.example/.well-known/caldav',
      to: 'https://cloud.example/dav/',
    });
    expect(urls().every((url) => url.startsWith('https://krefeld.example/'))).toBe(true);
  });

  it('does not lead from HTTPS to HTTP, nor to another port', async () => {
    for (const location of ['http://krefeld.example/dav/', 'https://krefeld.example:8443/dav/']) {
      const { client, urls } = site({ 'https://krefeld.example/.well-known/caldav': to(location) });
      expect(await findService(client, 'krefeld.example', [])).toMatchObject({
        kind: 'elsewhere',
        to: location,
      });
      expect(urls()).not.toContain(location);
    }
  });

  it('is followed within its origin, with method and body kept, five times at most and never in a circle', async () => {
    const hop = (n: number) => `https://h.example/hop/${n}`;
    const chain = (length: number) =>
      Object.fromEntries([
        ['https://h.example/.well-known/caldav', to('/hop/1', 302)],
        ...Array.from({ length }, (_, index) => [hop(index + 1), to(`/hop/${index + 2}`, 308)]),
      ]);
    const short = site({ ...chain(3), [hop(4)]: wantsPassword });
    // What asks for the password is where the account begins, not the sign that led there.
    expect(await findService(short.client, 'h.example', [])).toMatchObject({
      caldav: { url: hop(4), signIn: ['basic'] },
    });
    expect(
      short.asked.every(
        ({ method, body }) => method === 'PROPFIND' && body?.includes('current-user-principal'),
      ),
    ).toBe(true);

    const long = site({ ...chain(50) });
    expect((await findService(long.client, 'h.example', [])).kind).toBe('nothing');
    expect(long.urls().filter((url) => url.includes('/hop/'))).toHaveLength(5);

    const circle = site({ 'https://h.example/.well-known/caldav': to('/.well-known/caldav') });
    expect((await findService(circle.client, 'h.example', [])).kind).toBe('nothing');
  });

  it('goes on after paths where nothing is: 404, 405, 404 within a 207, a web page, broken XML', async () => {
    const { client } = site({
      'https://h.example/.well-known/caldav': answer(405),
      'https://h.example/': answer(200, '<html></html>', { 'content-type': 'text/html' }),
      'https://h.example/remote.php/dav/': multistatus(
        '<D:response><D:href>/x</D:href><D:status>HTTP/1.1 404 x</D:status></D:response>',
      ),
      'https://h.example/SOGo/dav/': answer(207, '<D:multistatus'),
      'https://h.example/dav.php/': wantsPassword,
    });
    expect(await findService(client, 'h.example', [])).toMatchObject({
      kind: 'found',
      caldav: { url: 'https://h.example/dav.php/' },
    });
  });

  it('ends at once where the host does not answer, and says why', async () => {
    const { transport, asked } = scriptedTransport([
      { kind: 'failed', reason: 'nameNotFound' },
      { kind: 'failed', reason: 'nameNotFound' },
    ]);
    const service = await findService(createDavClient(transport, { id: null }), 'h.example', []);
    expect(service).toMatchObject({
      kind: 'nothing',
      tried: [{ failure: { kind: 'network', reason: 'nameNotFound' } }, {}],
    });
    expect(asked).toHaveLength(2);
  });

  it('is not mistaken for a captive portal', async () => {
    const server = createFakeDav();
    server.addFault(faults.captivePortal());
    const service = await findService(
      createDavClient(server.transport('anna'), { id: null }),
      'dav.example',
      [],
    );
    expect(service.kind).toBe('nothing');
  });

  it('wants a password also where the server says so by "unauthenticated" (RFC 5397)', async () => {
    const { client } = site({
      'https://h.example/.well-known/caldav': multistatus(
        found('/', '<D:current-user-principal><D:unauthenticated/></D:current-user-principal>'),
      ),
    });
    expect(await findService(client, 'h.example', [])).toMatchObject({
      kind: 'found',
      caldav: { signIn: [] },
    });
    expect((await findHomes(client, 'https://h.example/.well-known/caldav')).kind).toBe('unauth');
  });
});

describe('homes', () => {
  it('may be several, may be the root, may lack the last slash; those of another origin are not asked', async () => {
    const { client, urls } = site(
      {
        'https://h.example/dav/': principalOf('/p/anna'),
        'https://h.example/p/anna': multistatus(
          found(
            '/p/anna',
            '<C:calendar-home-set><D:href>/</D:href><D:href>/cal/anna</D:href><D:href>https://evil.example/cal/</D:href></C:calendar-home-set>' +
              '<A:addressbook-home-set><D:href>https://h.example/card/anna/</D:href></A:addressbook-home-set>',
          ),
        ),
      },
      'one',
    );
    expect(await findHomes(client, 'https://h.example/dav/')).toEqual({
      kind: 'ok',
      value: {
        principal: 'https://h.example/p/anna',
        calendars: ['https://h.example/', 'https://h.example/cal/anna/'],
        addressBooks: ['https://h.example/card/anna/'],
        elsewhere: ['https://evil.example/cal/'],
      },
    });
    expect(urls().some((url) => url.includes('evil'))).toBe(false);
  });

  it('are not looked for at a principal of another origin', async () => {
    const { client, urls } = site(
      { 'https://h.example/dav/': principalOf('https://evil.example/p/') },
      'one',
    );
    expect(await findHomes(client, 'https://h.example/dav/')).toMatchObject({
      kind: 'ok',
      value: { calendars: [], elsewhere: ['https://evil.example/p/'] },
    });
    expect(urls().some((url) => url.includes('evil'))).toBe(false);
  });

  it('are not found with a wrong password: one try, then it is said', async () => {
    const server = createFakeDav();
    const client = createDavClient(server.transport('anna', 'wrong'), { id: 'one' });
    expect((await findHomes(client, 'https://dav.example/remote.php/dav/')).kind).toBe('unauth');
    expect(server.exchanges).toHaveLength(1);
  });
});
