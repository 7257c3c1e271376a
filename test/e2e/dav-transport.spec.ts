import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { DavRequest } from '../../electron/contract/dav';
import type { Desk } from '../support/launch-desk';
import { launchDesk } from '../support/launch-desk';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server';
import { shellFixtureFolder as app } from '../support/shell-fixture-folder';

const megabyte = 1024 * 1024;

let desk: Desk;
let other: LoopbackServer;
let server: LoopbackServer;

test.beforeAll(async () => {
  other = await startLoopbackServer((_request, response) => response.end('other'));
  server = await startLoopbackServer((request, response) => {
    switch (request.path.replace(/\?.*/, '')) {
      case '/echo':
        return void response.writeHead(207, { etag: '"1"' }).end(request.body);
      case '/moved':
        return void response.writeHead(302, { location: `${other.origin}/dav/` }).end();
      case '/cut':
        response.writeHead(200, { 'content-length': '100' }).write('half');
        return void setTimeout(() => response.destroy(), 50);
      case '/silent':
        return;
      case '/index.php/login/v2': {
        const poll = { token: 't', endpoint: `${server.origin}/poll` };
        return void response.end(JSON.stringify({ poll, login: `${server.origin}/flow` }));
      }
      case '/poll':
        return void response.end(
          JSON.stringify({ server: server.origin, loginName: 'lena', appPassword: 'app-geheim' }),
        );
      default:
        return void response.end(String(request.headers.authorization));
    }
  });
  desk = await launchDesk({ app, language: 'de' });
  await desk.page.waitForFunction(() => document.body.dataset['ready'] === 'true');
});
test.afterAll(async () => {
  await desk.close();
  await Promise.all([server.close(), other.close()]);
});

const send = (path: string, more: Partial<DavRequest> = {}, origin = server.origin) =>
  desk.page.evaluate((request) => window.desk.davSend(request), {
    accountId: 'krefeld',
    method: 'PROPFIND',
    url: origin + path,
    headers: { depth: '0' },
    maxBytes: 20 * megabyte,
    idleTimeout: 20_000,
    ...more,
  } satisfies DavRequest);

const keepSecret = () =>
  desk.page.evaluate((origin) => {
    const request = { accountId: 'krefeld', origin, user: 'jürgen', secret: 'geheim', allowPlainText: true };
    return window.desk.storeSecret(request);
  }, server.origin);

test('a password goes to its own origin and to no other', async () => {
  expect(await send('/')).toEqual({ kind: 'notSent', reason: 'noSecret' });
  expect(await keepSecret()).toEqual({ ok: true, value: null });
  const expected = `Basic ${Buffer.from('jürgen:geheim', 'utf8').toString('base64')}`;
  expect(await send('/')).toMatchObject({ kind: 'answer', status: 200, body: expected });
  expect(await send('/', {}, other.origin)).toEqual({ kind: 'notSent', reason: 'otherOrigin' });
  expect(await send('/', {}, 'http://dav.example.org')).toEqual({ kind: 'notSent', reason: 'notEncrypted' });
  const own = { headers: { authorization: 'Basic x' } };
  expect(await send('/', own)).toEqual({ kind: 'notSent', reason: 'badRequest' });
  expect(await send('/', { accountId: null })).toMatchObject({ body: 'undefined' });
  expect(other.seen).toEqual([]);
});

test('a redirect comes back and is not followed', async () => {
  await keepSecret();
  const moved = await send('/moved', { method: 'PUT', body: 'BEGIN:VCARD' });
  expect(moved).toMatchObject({ kind: 'answer', status: 302, headers: { location: `${other.origin}/dav/` } });
  expect(other.seen).toEqual([]);
});

test('methods, conditions and megabytes pass unharmed in both directions', async () => {
  await keepSecret();
  // Made and compared in the page: a test's own wire to the page is slower than the one that is tested.
  const same = await desk.page.evaluate(async (origin) => {
    const body = 'NOTE:Käse, „Amt“ 🧀\r\n'.repeat(80_000);
    const answer = await window.desk.davSend({
      accountId: 'krefeld',
      method: 'PUT',
      url: `${origin}/echo`,
      headers: { 'if-match': '"a"' },
      body,
      maxBytes: 20_000_000,
      idleTimeout: 20_000,
    });
    return { ...answer, body: 'body' in answer && answer.body === body };
  }, server.origin);
  expect(same).toMatchObject({ kind: 'answer', status: 207, headers: { etag: '"1"' }, body: true });
  const seen = server.seen.at(-1);
  expect(seen?.method).toBe('PUT');
  expect(seen?.headers).toMatchObject({
    'if-match': '"a"',
    'user-agent': expect.stringMatching(/^Tandem\//),
  });
});

test('limits hold: size, silence, an early end, nobody there, a change of mind', async () => {
  await keepSecret();
  const body = 'x'.repeat(2000);
  expect(await send('/echo', { body, maxBytes: 1000 })).toEqual({ kind: 'failed', reason: 'tooLarge' });
  expect(await send('/silent', { idleTimeout: 300 })).toEqual({ kind: 'failed', reason: 'timeout' });
  expect(await send('/cut')).toEqual({ kind: 'failed', reason: 'cut' });
  const gone = await startLoopbackServer(() => undefined);
  await gone.close();
  const nobody = await send('/', { accountId: null }, gone.origin);
  expect(nobody).toEqual({ kind: 'failed', reason: 'refused' });
  const waiting = send('/silent?id', { id: 'one' });
  await expect.poll(() => server.seen.at(-1)?.path).toBe('/silent?id');
  await desk.page.evaluate(() => window.desk.davCancel('one'));
  expect(await waiting).toEqual({ kind: 'failed', reason: 'cancelled' });
});

test('a sign-in in the browser keeps its password from the page', async () => {
  const answer = await desk.page.evaluate(
    (server) => window.desk.signInWithBrowser({ accountId: 'venlo', server, allowPlainText: true }),
    server.origin,
  );
  expect(answer).toEqual({ kind: 'signedIn', user: 'lena', server: `${server.origin}/` });
  expect(await desk.openedLinks()).toContain(`${server.origin}/flow`);
  const expected = `Basic ${Buffer.from('lena:app-geheim').toString('base64')}`;
  expect(await send('/', { accountId: 'venlo' })).toMatchObject({ body: expected });
});

test('nothing of all this stands in the log', async () => {
  await keepSecret();
  await send('/echo?lena', { method: 'PUT', body: 'Lena Muster' });
  await send('/silent?lena', { idleTimeout: 100 });
  const log = readFileSync(join(desk.profile, 'logs/tandem.log'), 'utf8');
  expect(log).not.toMatch(/127\.0\.0\.1|lena|geheim|Basic|silent|echo|poll/i);
});
