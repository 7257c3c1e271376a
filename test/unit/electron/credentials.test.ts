import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inAppFolder } from '../../../electron/app-folder';
import { hasSecret, readSecret, removeSecret, storeSecret } from '../../../electron/credentials';
import { keyring, safeStorage } from '../../support/fake-electron';

vi.mock('electron', () => import('../../support/fake-electron'));

const file = inAppFolder('credentials.json');

const origin = 'https://dav.example.org';
const store = (accountId: string, secret: string, allowPlainText: boolean) =>
  storeSecret({ accountId, origin, user: 'lena', secret, allowPlainText });

const { platform } = process;
afterEach(() => void Object.defineProperty(process, 'platform', { value: platform }));

beforeEach(() => {
  keyring.encrypts = true;
  keyring.backend = 'gnome_libsecret';
  rmSync(file, { force: true });
});

describe('secrets', () => {
  it('are kept encrypted, readable by the owner alone', async () => {
    expect(await store('venlo', 'geheim-123', false)).toEqual({ ok: true, value: null });
    expect(await hasSecret('venlo')).toBe(true);
    expect((await readSecret('venlo'))?.secret).toBe('geheim-123');
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('geheim-123');
    expect(text).not.toContain(Buffer.from('geheim-123').toString('base64'));
    // Windows has no such rights; it reports 0o666 and guards the folder of the user instead.
    expect(statSync(file).mode & 0o777).toBe(platform === 'win32' ? 0o666 : 0o600);
  });

  it('are refused where the store of Linux is plain text', async () => {
    Object.defineProperty(process, 'platform', { value: 'linux' });
    keyring.backend = 'basic_text';
    expect(await store('venlo', 'geheim', false)).toEqual({ ok: false, code: 'plainTextStore' });
    expect(await hasSecret('venlo')).toBe(false);
  });

  it('are refused where the system does not encrypt', async () => {
    keyring.encrypts = false;
    expect(await store('venlo', 'geheim', false)).toEqual({ ok: false, code: 'plainTextStore' });
    expect(await hasSecret('venlo')).toBe(false);
  });

  it('are kept as plain text when the person agreed, and marked so', async () => {
    keyring.encrypts = false;
    expect(await store('venlo', 'geheim', true)).toEqual({ ok: true, value: null });
    expect((await readSecret('venlo'))?.secret).toBe('geheim');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      accounts: { venlo: { encrypted: false } },
    });
  });

  it('are kept apart by account, also when stored at once, and can be forgotten', async () => {
    await Promise.all([store('venlo', 'een', false), store('krefeld', 'eins', false)]);
    await removeSecret('venlo');
    expect(await hasSecret('venlo')).toBe(false);
    expect((await readSecret('krefeld'))?.secret).toBe('eins');
    expect(await hasSecret('toString')).toBe(false);
  });

  it('are asked for again when the file is damaged', async () => {
    writeFileSync(file, '{"version":1,"acc');
    expect(await hasSecret('venlo')).toBe(false);
    expect(await store('venlo', 'geheim', false)).toEqual({ ok: true, value: null });
  });

  it('are bound to one origin and one user, which are locked up with them', async () => {
    await store('venlo', 'geheim', false);
    expect(await readSecret('venlo')).toEqual({ origin, user: 'lena', secret: 'geheim' });
    expect(readFileSync(file, 'utf8')).not.toMatch(/example|lena/);
  });

  it.each([
    'http://dav.example.org',
    'https://dav.example.org/',
    'https://dav.example.org/dav',
    'https://lena@dav.example.org',
    'HTTPS://dav.example.org',
    'ftp://dav.example.org',
    'http://127.0.0.1.example.org',
    'dav.example.org',
    '',
  ])('are not kept for %j, which is no origin that is spoken to in secret', async (bad) => {
    const request = { accountId: 'venlo', origin: bad, user: 'lena', secret: 'x', allowPlainText: true };
    expect(await storeSecret(request)).toEqual({ ok: false, code: 'notAllowed' });
    expect(await hasSecret('venlo')).toBe(false);
  });

  it.each([
    'http://127.0.0.1:5232',
    'http://localhost:5232',
    'http://[::1]:5232',
    'https://dav.example.org:8443',
  ])('are kept for %s', async (good) => {
    const request = { accountId: 'venlo', origin: good, user: 'lena', secret: 'x', allowPlainText: false };
    expect(await storeSecret(request)).toEqual({ ok: true, value: null });
  });

  it('of a file from before they were bound stay readable, and are for no origin', async () => {
    const value = (await safeStorage.encryptStringAsync('oud')).toString('base64');
    writeFileSync(file, JSON.stringify({ version: 1, accounts: { venlo: { encrypted: true, value } } }));
    expect(await readSecret('venlo')).toEqual({ origin: null, user: null, secret: 'oud' });
  });

  it('whose entry was changed by another hand are asked for again', async () => {
    await store('venlo', 'geheim', false);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"value":"[^"]{8}/, '"value":"AAAAAAAA'));
    expect(await readSecret('venlo')).toBeNull();
  });

  it('that are replaced are replaced for the next request as well', async () => {
    await store('venlo', 'oud', false);
    expect((await readSecret('venlo'))?.secret).toBe('oud');
    await store('venlo', 'nieuw', false);
    expect((await readSecret('venlo'))?.secret).toBe('nieuw');
    await removeSecret('venlo');
    expect(await readSecret('venlo')).toBeNull();
  });
});
