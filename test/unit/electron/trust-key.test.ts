import { createHash, X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signInWithBrowser } from '../../../electron/browser-sign-in';
import type { CertificateFacts } from '../../../electron/contract/dav';
import { sendDav } from '../../../electron/dav-transport';
import { stopTrusting, trustKey } from '../../../electron/trust-key';
import { type LoopbackServer, startLoopbackServer } from '../../support/loopback-server';
import { type Identity, newKeys, selfSigned } from '../../support/self-signed';

vi.mock('electron', () => import('../../support/fake-electron'));

const host = '127.0.0.1';
const later = new Date('2049-12-31T00:00:00Z');
const refused = { ok: false, code: 'notAllowed' };
const done = { ok: true, value: null };

let servers: LoopbackServer[] = [];
async function start(identity: Identity): Promise<LoopbackServer> {
  const server = await startLoopbackServer((_request, response) => response.end('fine'), identity);
  servers.push(server);
  return server;
}

const ask = (server: LoopbackServer) =>
  sendDav({
    accountId: null,
    method: 'PROPFIND',
    url: server.origin,
    headers: {},
    maxBytes: 10_000,
    idleTimeout: 5000,
  });

/** What the server shows, whether it is trusted or not. */
async function shownBy(server: LoopbackServer): Promise<CertificateFacts> {
  const answer = await ask(server);
  const certificate = answer.kind === 'notSent' ? undefined : answer.certificate;
  if (!certificate) throw new Error('no certificate was shown');
  return certificate;
}

/** Looks at the server and trusts what it shows, as a person does. */
async function trust(server: LoopbackServer): Promise<string> {
  const { selfIssued } = await shownBy(server);
  if (!selfIssued) throw new Error('nothing that could be trusted');
  expect(await trustKey({ host, key: selfIssued.key })).toEqual(done);
  return selfIssued.key;
}

const notTrusted = { kind: 'failed', reason: 'certificate' };

beforeEach(() => stopTrusting(host));
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

describe('a server that issued its certificate itself', () => {
  it('is not spoken to, and says which key it has and what the IT would read out', async () => {
    const identity = selfSigned('cloud.example.org', later);
    const server = await start(identity);
    const { publicKey, fingerprint256 } = new X509Certificate(identity.cert);
    const key = createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex');
    expect(await ask(server)).toEqual({
      ...notTrusted,
      certificate: {
        host,
        subject: 'cloud.example.org',
        issuer: 'cloud.example.org',
        validTo: later.getTime(),
        fingerprint: fingerprint256,
        knownRoot: false,
        problem: 'unknownIssuer',
        selfIssued: { key, standing: { kind: 'unknown' } },
      },
    });
    expect(server.seen).toEqual([]);
  });

  it('is spoken to at once when its key is trusted, and says since when', async () => {
    const server = await start(selfSigned('cloud.example.org', later));
    const before = Date.now();
    const key = await trust(server);
    const answer = await ask(server);
    expect(answer).toMatchObject({ kind: 'answer', body: 'fine' });
    const { selfIssued, problem } = await shownBy(server);
    expect(problem).toBeUndefined();
    expect(selfIssued).toEqual({ key, standing: { kind: 'trusted', since: expect.any(Number) } });
    expect(selfIssued?.standing).toHaveProperty('since', expect.closeTo(before, -4));
  });

  it('is spoken to by every account at its host', async () => {
    const server = await start(selfSigned('cloud.example.org', later));
    await trust(server);
    const offered = await signInWithBrowser({
      accountId: 'venlo',
      server: server.origin,
      allowPlainText: true,
    });
    expect(offered).toEqual({ kind: 'failed', reason: 'notOffered' });
    expect(server.seen.at(-1)?.path).toBe('/index.php/login/v2');
  });

  it('may have the right to sign certificates or not', async () => {
    const server = await start(selfSigned('cloud.example.org', later, { mayOnlySign: true }));
    await trust(server);
    expect(await ask(server)).toMatchObject({ body: 'fine' });
  });

  it('is told of by the sign-in in the browser as well, and nothing is opened', async () => {
    const server = await start(selfSigned('cloud.example.org', later));
    const answer = await signInWithBrowser({
      accountId: 'venlo',
      server: server.origin,
      allowPlainText: true,
    });
    expect(answer).toMatchObject({
      ...notTrusted,
      certificate: { host, selfIssued: { standing: { kind: 'unknown' } } },
    });
    expect(server.seen).toEqual([]);
  });

  it('is no longer spoken to once trust is taken back, not even by a connection that is open', async () => {
    const server = await start(selfSigned('cloud.example.org', later));
    await trust(server);
    expect(await ask(server)).toMatchObject({ kind: 'answer' });
    expect(await stopTrusting(host)).toEqual(done);
    expect(await ask(server)).toMatchObject(notTrusted);
    expect(server.seen).toHaveLength(1);
  });
});

describe('a key that is trusted', () => {
  it('stays trusted when its certificate is renewed', async () => {
    const keys = newKeys();
    const first = await start(selfSigned('cloud.example.org', new Date('2030-01-01T00:00:00Z'), { keys }));
    await trust(first);
    const second = await start(selfSigned('cloud.example.org', later, { keys }));
    expect(await ask(second)).toMatchObject({ kind: 'answer', certificate: { validTo: later.getTime() } });
  });

  it('is that of one host: under another name of the same server it is unknown', async () => {
    const server = await start(selfSigned('cloud.example.org', later));
    await trust(server);
    const byName = { ...server, origin: server.origin.replace(host, 'localhost') };
    expect(await ask(byName)).toMatchObject({
      ...notTrusted,
      certificate: { host: 'localhost', selfIssued: { standing: { kind: 'unknown' } } },
    });
  });

  it('lets no other key of that host pass; that it changed is said, and only the new one counts once it is trusted', async () => {
    const first = await start(selfSigned('cloud.example.org', later));
    await trust(first);
    const other = await start(selfSigned('cloud.example.org', later));
    expect(await ask(other)).toMatchObject({
      ...notTrusted,
      certificate: {
        problem: 'unknownIssuer',
        selfIssued: { standing: { kind: 'changed', since: expect.any(Number) } },
      },
    });
    expect(other.seen).toEqual([]);
    await trust(other);
    expect(await ask(other)).toMatchObject({ kind: 'answer' });
    expect(await ask(first)).toMatchObject({
      ...notTrusted,
      certificate: { selfIssued: { standing: { kind: 'changed' } } },
    });
  });

  it('does not help a certificate that is out of date', async () => {
    const keys = newKeys();
    await trust(await start(selfSigned('cloud.example.org', later, { keys })));
    const old = await start(selfSigned('cloud.example.org', new Date('2021-01-01T00:00:00Z'), { keys }));
    const early = await start(
      selfSigned('cloud.example.org', later, { keys, validFrom: new Date('2048-01-01T00:00:00Z') }),
    );
    for (const server of [old, early]) {
      const answer = await ask(server);
      expect(answer).toMatchObject({ ...notTrusted, certificate: { problem: 'expired' } });
      expect(answer).not.toHaveProperty('certificate.selfIssued');
    }
  });

  it('is still trusted after a start', async () => {
    const server = await start(selfSigned('cloud.example.org', later));
    await trust(server);
    vi.resetModules();
    const { sendDav: sendLater } = await import('../../../electron/dav-transport');
    const request = {
      accountId: null,
      method: 'PROPFIND',
      headers: {},
      maxBytes: 99,
      idleTimeout: 999,
    } as const;
    expect(await sendLater({ ...request, url: server.origin })).toMatchObject({ body: 'fine' });
  });
});

describe('what cannot be trusted', () => {
  it('is a certificate of an authority that nobody knows, even if it calls itself by the name of the server', async () => {
    for (const commonName of ['Some Authority', 'cloud.example.org']) {
      const by = { commonName, keys: newKeys() };
      const identity = selfSigned('cloud.example.org', later, { by });
      const server = await start(identity);
      const facts = await shownBy(server);
      expect(facts).toMatchObject({ issuer: commonName, problem: 'unknownIssuer' });
      expect(facts).not.toHaveProperty('selfIssued');
      const spki = new X509Certificate(identity.cert).publicKey.export({ type: 'spki', format: 'der' });
      const key = createHash('sha256').update(spki).digest('hex');
      expect(await trustKey({ host, key })).toEqual(refused);
    }
  });

  it('is a key that this host has not shown: one never seen, or one of another host', async () => {
    const server = await start(selfSigned('cloud.example.org', later));
    const { selfIssued } = await shownBy(server);
    expect(await trustKey({ host, key: 'a'.repeat(64) })).toEqual(refused);
    expect(await trustKey({ host: 'cloud.example.org', key: String(selfIssued?.key) })).toEqual(refused);
    expect(await ask(server)).toMatchObject(notTrusted);
  });
});
