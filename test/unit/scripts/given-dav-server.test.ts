import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { givenDavServer, visitDavServer } from '../../../scripts/given-dav-server.mjs';

const all = {
  DAV_URL: 'https://dav.example/dav',
  DAV_USER: 'anna',
  DAV_PASSWORD: 'geheim',
  DAV_ADDRESSBOOK: '/dav/anna/kontakte',
  DAV_CALENDAR: 'https://dav.example/dav/anna/kalender/',
};

describe('the server that the environment names', () => {
  it('is none where no variable is set', () => {
    expect(givenDavServer({ PATH: '/usr/bin' })).toBeNull();
  });

  it('takes paths and whole addresses, and one officer for both where no second is named', () => {
    const given = givenDavServer(all);
    const officer = {
      user: 'anna',
      password: 'geheim',
      addressbook: 'https://dav.example/dav/anna/kontakte/',
      calendar: 'https://dav.example/dav/anna/kalender/',
      tasks: 'https://dav.example/dav/anna/kalender/',
    };
    expect(given).toEqual({
      faults: [],
      server: {
        name: 'dav.example',
        url: 'https://dav.example/dav/',
        krefeld: officer,
        venlo: officer,
        pid: null,
      },
    });
  });

  it('gives the second officer paths and a list of tasks of their own', () => {
    const given = givenDavServer({
      ...all,
      DAV_TASKS: '/dav/anna/ideen/',
      DAV_USER2: 'bram',
      DAV_PASSWORD2: 'ook-geheim',
      DAV_CALENDAR2: '/dav/bram/anna.kalender/',
    });
    expect(given?.faults).toEqual([]);
    expect(given?.server.krefeld.tasks).toBe('https://dav.example/dav/anna/ideen/');
    expect(given?.server.venlo).toEqual({
      user: 'bram',
      password: 'ook-geheim',
      addressbook: 'https://dav.example/dav/anna/kontakte/',
      calendar: 'https://dav.example/dav/bram/anna.kalender/',
      tasks: 'https://dav.example/dav/anna/ideen/',
    });
  });

  it('keeps the tasks in the second calendar where no list is named', () => {
    const given = givenDavServer({
      ...all,
      DAV_USER2: 'bram',
      DAV_PASSWORD2: 'x',
      DAV_CALENDAR2: '/dav/b/k/',
    });
    expect(given?.server.venlo.tasks).toBe('https://dav.example/dav/b/k/');
  });

  it.each(Object.keys(all))('says that %s is missing', (name) => {
    expect(givenDavServer({ ...all, [name]: '' })?.faults).toEqual([`${name} is missing.`]);
  });

  it('says that the second password is missing, and what is no address', () => {
    expect(givenDavServer({ ...all, DAV_USER2: 'bram' })?.faults).toEqual([
      'DAV_PASSWORD2 is missing beside DAV_USER2.',
    ]);
    expect(givenDavServer({ ...all, DAV_URL: 'dav.example' })?.faults).toEqual([
      'DAV_URL is no address: dav.example',
    ]);
  });
});

describe('a visit', () => {
  let close = () => {};
  afterEach(() => close());

  async function visit(serve: (request: IncomingMessage, response: ServerResponse) => void) {
    const server = createServer(serve);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    close = () => server.close();
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    const given = givenDavServer({ ...all, DAV_URL: url, DAV_ADDRESSBOOK: '/k/', DAV_CALENDAR: '/c/' });
    if (!given) throw new Error('Nothing is given');
    return { url, ...(await visitDavServer(given.server)) };
  }

  it('follows to the address that an officer has of a shared collection', async () => {
    const { url, server, faults } = await visit((request, response) => {
      if (request.url === '/c/') response.writeHead(301, { location: '/own/c' }).end();
      else response.writeHead(207).end('<x/>');
    });
    expect(faults).toEqual([]);
    expect(server.krefeld).toMatchObject({ addressbook: `${url}k/`, calendar: `${url}own/c/` });
  });

  it('says which collection is answered by what, and which password is refused', async () => {
    const { url, faults } = await visit((request, response) => {
      response.writeHead(request.url === '/c/' ? 401 : 404).end();
    });
    expect(faults).toEqual([
      `DAV_ADDRESSBOOK: ${url}k/ was answered by 404 for anna.`,
      `DAV_CALENDAR: ${url}c/ does not accept the password of anna.`,
    ]);
  });

  it('takes no password to another server, and does not go round in circles', async () => {
    const { url, faults } = await visit((request, response) => {
      const location = request.url === '/c/' ? 'http://127.0.0.2:9/' : '/k/';
      response.writeHead(301, { location }).end();
    });
    expect(faults).toContain(`DAV_CALENDAR: ${url}c/ was answered by 301 for anna.`);
    expect(faults).toContain(`DAV_ADDRESSBOOK: ${url}k/ is redirected without end.`);
  });
});
