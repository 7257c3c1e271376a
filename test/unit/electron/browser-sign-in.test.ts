import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelSignIn, signInTimes, signInWithBrowser } from '../../../electron/browser-sign-in';
import { hasSecret, readSecret, removeSecret } from '../../../electron/credentials';
import { keyring, shell } from '../../support/fake-electron';
import { type LoopbackServer, startLoopbackServer } from '../../support/loopback-server';

vi.mock('electron', () => import('../../support/fake-electron'));

const grant = { server: '', loginName: 'lena', appPassword: 'abcde-12345' };
type Offer = { poll: { token: string; endpoint: string }; login: string };

/** A Nextcloud below /nextcloud; `rounds` polls go by before somebody has signed in. */
let rounds = 1;
let change: (offer: Offer) => unknown = (offer) => offer;
let server: LoopbackServer;
const { step, longest } = signInTimes;

beforeEach(async () => {
  rounds = 1;
  change = (offer) => offer;
  signInTimes.step = 5;
  keyring.encrypts = true;
  await removeSecret('venlo');
  shell.openExternal.mockReset();
  shell.openExternal.mockResolvedValue();
  server = await startLoopbackServer((request, response) => {
    const base = `${server.origin}/nextcloud`;
    if (request.path === '/nextcloud/index.php/login/v2' && request.method === 'POST') {
      const poll = { token: 'to&ken', endpoint: `${base}/index.php/login/v2/poll` };
      return void response.end(JSON.stringify(change({ poll, login: `${base}/index.php/login/v2/flow/x` })));
    }
    if (request.path !== '/nextcloud/index.php/login/v2/poll' || rounds-- > 0) {
      return void response.writeHead(404).end('[]');
    }
    response.end(JSON.stringify({ ...grant, server: base }));
  });
});

afterEach(async () => {
  signInTimes.step = step;
  signInTimes.longest = longest;
  await server.close();
});

const signIn = (address = `${server.origin}/nextcloud`, allowPlainText = false) =>
  signInWithBrowser({ accountId: 'venlo', server: address, allowPlainText });

describe('the sign-in in the browser', () => {
  it('opens the page of the server, waits, keeps the password and tells the user alone', async () => {
    rounds = 3;
    expect(await signIn()).toEqual({ kind: 'signedIn', user: 'lena', server: `${server.origin}/nextcloud/` });
    expect(shell.openExternal.mock.calls).toEqual([[`${server.origin}/nextcloud/index.php/login/v2/flow/x`]]);
    const { origin } = server;
    expect(await readSecret('venlo')).toEqual({ origin, user: 'lena', secret: grant.appPassword });
    expect(server.seen.slice(1).map(({ method, body }) => [method, body])).toEqual(
      Array.from({ length: 4 }, () => ['POST', 'token=to%26ken']),
    );
    expect(server.seen.every(({ headers }) => headers['user-agent'] === 'Tandem/0.1.0')).toBe(true);
  });

  it.each(['/nextcloud/', '/nextcloud/index.php', '/nextcloud/index.php/'])(
    'finds its address from %s as well',
    async (path) => {
      expect(await signIn(server.origin + path)).toMatchObject({ kind: 'signedIn' });
    },
  );

  it.each([
    ['the page', (offer: Offer) => ({ ...offer, login: 'https://evil.example/login' })],
    [
      'the page, without encryption,',
      (offer: Offer) => ({ ...offer, login: 'http://cloud.example.org/login' }),
    ],
    [
      'the page, by a program of the system,',
      (offer: Offer) => ({ ...offer, login: 'file:///usr/bin/true' }),
    ],
    [
      'the poll',
      (offer: Offer) => ({ ...offer, poll: { ...offer.poll, endpoint: 'https://evil.example/poll' } }),
    ],
  ])('goes no further where %s would lead elsewhere', async (_name, other) => {
    change = other;
    expect(await signIn()).toEqual({ kind: 'failed', reason: 'otherOrigin' });
    expect(shell.openExternal).not.toHaveBeenCalled();
    expect(server.seen).toHaveLength(1);
  });

  it('says so where there is no such sign-in', async () => {
    expect(await signIn(server.origin)).toEqual({ kind: 'failed', reason: 'notOffered' });
    change = () => ({ hello: 'there' });
    expect(await signIn()).toEqual({ kind: 'failed', reason: 'notOffered' });
  });

  it('asks nobody where the answer would be in plain text, on the wire or on the disk', async () => {
    expect(await signIn('http://cloud.example.org')).toEqual({ kind: 'failed', reason: 'notEncrypted' });
    keyring.encrypts = false;
    expect(await signIn()).toEqual({ kind: 'failed', reason: 'plainTextStore' });
    expect(server.seen).toEqual([]);
    expect(await signIn(undefined, true)).toMatchObject({ kind: 'signedIn' });
  });

  it('can be cancelled, and a second one ends the first', async () => {
    rounds = 10_000;
    const first = signIn();
    await vi.waitFor(() => expect(server.seen.length).toBeGreaterThan(2));
    const second = signIn();
    expect(await first).toEqual({ kind: 'failed', reason: 'cancelled' });
    cancelSignIn('venlo');
    expect(await second).toEqual({ kind: 'failed', reason: 'cancelled' });
    expect(await hasSecret('venlo')).toBe(false);
  });

  it('ends when nobody comes', async () => {
    rounds = 10_000;
    signInTimes.longest = 60;
    expect(await signIn()).toEqual({ kind: 'failed', reason: 'expired' });
  });

  it('says so where no browser opens, and where nobody answers', async () => {
    shell.openExternal.mockRejectedValue(new Error('no program'));
    expect(await signIn()).toEqual({ kind: 'failed', reason: 'noBrowser' });
    await server.close();
    expect(await signIn()).toEqual({ kind: 'failed', reason: 'refused' });
  });
});
