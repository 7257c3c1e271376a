import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DavRequest } from '../../../electron/contract/dav';
import { removeSecret, storeSecret } from '../../../electron/credentials';
import { cancelDav, sendDav } from '../../../electron/dav-transport';
import { type LoopbackServer, startLoopbackServer } from '../../support/loopback-server';
import { newKeys, selfSigned } from '../../support/self-signed';

vi.mock('electron', () => import('../../support/fake-electron'));

type Answer = Parameters<typeof startLoopbackServer>[0];

let servers: LoopbackServer[] = [];
async function start(answer: Answer = (_request, response) => response.end('fine')): Promise<LoopbackServer> {
  const server = await startLoopbackServer(answer);
  servers.push(server);
  return server;
}

const ask = (url: string, more: Partial<DavRequest> = {}) =>
  sendDav({
    accountId: null,
    method: 'PROPFIND',
    url,
    headers: {},
    maxBytes: 10_000,
    idleTimeout: 5000,
    ...more,
  });

const keepSecret = (origin: string, user = 'lena') =>
  storeSecret({ accountId: 'venlo', origin, user, secret: 'geheim', allowPlainText: false });

beforeEach(() => removeSecret('venlo'));
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

describe('the password of an account', () => {
  it('goes to the origin it was stored for, in UTF-8, without being asked for', async () => {
    const server = await start();
    await keepSecret(server.origin, 'jürgen');
    expect(await ask(`${server.origin}/dav/`, { accountId: 'venlo' })).toMatchObject({
      status: 200,
      body: 'fine',
    });
    const expected = Buffer.from('jürgen:geheim', 'utf8').toString('base64');
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([`Basic ${expected}`]);
  });

  it('goes to no other origin, not even to another port, and nothing is sent there at all', async () => {
    const [server, other] = [await start(), await start()];
    await keepSecret(server.origin);
    const refused = { kind: 'notSent', reason: 'otherOrigin' };
    expect(await ask(`${other.origin}/dav/`, { accountId: 'venlo' })).toEqual(refused);
    const byName = server.origin.replace('127.0.0.1', 'localhost');
    expect(await ask(`${byName}/dav/`, { accountId: 'venlo' })).toEqual(refused);
    expect([...server.seen, ...other.seen]).toEqual([]);
  });

  it('is missed before anything is sent', async () => {
    const server = await start();
    expect(await ask(server.origin, { accountId: 'venlo' })).toEqual({ kind: 'notSent', reason: 'noSecret' });
    expect(server.seen).toEqual([]);
  });

  it('stays at home without an account, and after a redirect, which comes back as it is', async () => {
    const other = await start();
    const server = await start((_request, response) =>
      response.writeHead(301, { location: `${other.origin}/dav/`, 'x-note': 'moved' }).end(),
    );
    await keepSecret(server.origin);
    const moved = await ask(`${server.origin}/.well-known/caldav`, {
      accountId: 'venlo',
      method: 'PUT',
      body: 'a',
    });
    expect(moved).toMatchObject({
      kind: 'answer',
      status: 301,
      body: '',
      headers: { location: `${other.origin}/dav/`, 'x-note': 'moved' },
    });
    expect(other.seen).toEqual([]);
    await ask(server.origin);
    expect(server.seen.map(({ headers }) => headers.authorization !== undefined)).toEqual([true, false]);
  });
});

describe('a request', () => {
  it.each([
    ['http://dav.example.org/', 'notEncrypted'],
    ['http://127.0.0.1.example.org/', 'notEncrypted'],
    ['https://lena:geheim@dav.example.org/', 'badRequest'],
    ['http://lena@127.0.0.1/', 'badRequest'],
    ['file:///etc/hostname', 'badRequest'],
    ['/dav/', 'badRequest'],
  ])('for %s is not sent: %s', async (url, reason) => {
    expect(await ask(url)).toEqual({ kind: 'notSent', reason });
  });

  it.each(['authorization', 'Cookie', 'host', 'proxy-authorization', 'content-length', 'user-agent'])(
    'with a header %s of its own is not sent',
    async (name) => {
      const server = await start();
      expect(await ask(server.origin, { headers: { [name]: '1' } })).toEqual({
        kind: 'notSent',
        reason: 'badRequest',
      });
      expect(server.seen).toEqual([]);
    },
  );

  it.each(['PROPFIND', 'REPORT', 'MKCALENDAR', 'PUT', 'DELETE', 'OPTIONS'] as const)(
    'carries %s with its headers and its body of some megabytes, under its own name',
    async (method) => {
      const server = await start((_request, response) => response.writeHead(207, { etag: '"1"' }).end('ü'));
      const body = method === 'DELETE' || method === 'OPTIONS' ? undefined : 'Käse\r\n'.repeat(600_000);
      const answer = await ask(server.origin, { method, headers: { depth: '1', 'if-match': '"a"' }, body });
      expect(answer).toMatchObject({ kind: 'answer', status: 207, headers: { etag: '"1"' }, body: 'ü' });
      const [seen] = server.seen;
      expect(seen?.method).toBe(method);
      expect(seen?.body === (body ?? '')).toBe(true);
      expect(seen?.headers).toMatchObject({ depth: '1', 'if-match': '"a"', 'user-agent': 'Tandem/0.1.0' });
      expect(seen?.headers).not.toHaveProperty('transfer-encoding');
    },
  );

  it('keeps no cookies and shows none', async () => {
    const server = await start((_request, response) =>
      response.writeHead(200, { 'set-cookie': 'a=1' }).end(),
    );
    const answer = await ask(server.origin);
    expect(answer).not.toHaveProperty('headers.set-cookie');
    await ask(server.origin);
    expect(server.seen[1]?.headers).not.toHaveProperty('cookie');
  });

  it('can be cancelled, before the answer and in the middle of it', async () => {
    const server = await start((request, response) => {
      if (request.path === '/half') response.write('half');
    });
    for (const path of ['/', '/half']) {
      const waiting = ask(server.origin + path, { id: 'one' });
      await vi.waitFor(() => expect(server.seen.at(-1)?.path).toBe(path));
      cancelDav('one');
      expect(await waiting).toEqual({ kind: 'failed', reason: 'cancelled' });
    }
    cancelDav('one'); // Over: nothing happens.
  });
});

describe('an answer', () => {
  it('is given up beyond its limit, announced or not, packed or not', async () => {
    const long = 'x'.repeat(20_000);
    const server = await start((request, response) => {
      if (request.path === '/announced') response.setHeader('content-length', long.length);
      if (request.path !== '/packed') return void response.end(long);
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(long));
    });
    for (const path of ['/announced', '/streamed', '/packed']) {
      expect(await ask(server.origin + path)).toEqual({ kind: 'failed', reason: 'tooLarge' });
      expect(await ask(server.origin + path, { maxBytes: 20_000 })).toMatchObject({ body: long });
    }
  });

  it('that ends early is cut, whichever way its length was told', async () => {
    const server = await start((request, response) => {
      if (request.path === '/length') response.setHeader('content-length', 100);
      response.write('<multistatus/>');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await ask(`${server.origin}/length`)).toEqual({ kind: 'failed', reason: 'cut' });
    expect(await ask(`${server.origin}/chunks`)).toEqual({ kind: 'failed', reason: 'cut' });
  });

  it('that does not come at all is cut', async () => {
    const server = await start((_request, response) => void response.destroy());
    expect(await ask(server.origin)).toEqual({ kind: 'failed', reason: 'cut' });
  });

  it('is waited for only as long as something moves', async () => {
    const server = await start((request, response) => {
      if (request.path === '/silent') return;
      response.write('.');
      if (request.path === '/stops') return;
      let count = 1;
      const drip = setInterval(() => {
        count += 1;
        if (count < 5) return response.write('.');
        clearInterval(drip);
        response.end('.');
      }, 150);
    });
    expect(await ask(`${server.origin}/silent`, { idleTimeout: 200 })).toEqual({
      kind: 'failed',
      reason: 'timeout',
    });
    expect(await ask(`${server.origin}/stops`, { idleTimeout: 200 })).toEqual({
      kind: 'failed',
      reason: 'timeout',
    });
    expect(await ask(`${server.origin}/slow`, { idleTimeout: 400 })).toMatchObject({ body: '.....' });
  });

  it('may be preceded by others that only say: still at it', async () => {
    const server = createServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n');
        socket.end('HTTP/1.1 207 Multi-Status\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 207, body: 'ok' });
    server.close();
  });

  it('that is not UTF-8 says so', async () => {
    const server = await start((_request, response) => response.end(Buffer.from('FN:M\xfcller', 'latin1')));
    expect(await ask(server.origin)).toMatchObject({ body: 'FN:M\ufffdller', damaged: true });
  });

  it('of a proxy that wants a password is not taken for the server’s', async () => {
    const server = await start((_request, response) => response.writeHead(407).end('proxy page'));
    expect(await ask(server.origin)).toEqual({ kind: 'failed', reason: 'proxy' });
  });

  it('does not come where nobody listens', async () => {
    const server = await start();
    await server.close();
    expect(await ask(server.origin)).toEqual({ kind: 'failed', reason: 'refused' });
  });

  it('does not come from a server whose certificate nobody trusts; it is named, and nothing was sent', async () => {
    const validTo = new Date('2049-12-31T00:00:00Z');
    const server = await startLoopbackServer(
      (_request, response) => response.end(),
      selfSigned('cloud.example.org', validTo, { by: { commonName: 'Some Authority', keys: newKeys() } }),
    );
    servers.push(server);
    await keepSecret(server.origin);
    const answer = await ask(server.origin, { accountId: 'venlo' });
    expect(answer).toEqual({
      kind: 'failed',
      reason: 'certificate',
      certificate: {
        host: '127.0.0.1',
        subject: 'cloud.example.org',
        issuer: 'Some Authority',
        validTo: validTo.getTime(),
        fingerprint: expect.stringMatching(/^(?:[\dA-F]{2}:){31}[\dA-F]{2}$/),
        knownRoot: false,
        problem: 'unknownIssuer',
      },
    });
    expect(server.seen).toEqual([]);
  });
});
