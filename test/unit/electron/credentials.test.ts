import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inAppFolder } from '../../../electron/app-folder';
import { hasSecret, readSecret, removeSecret, storeSecret } from '../../../electron/credentials';
import { keyring } from '../../support/fake-electron';

vi.mock('electron', () => import('../../support/fake-electron'));

const file = inAppFolder('credentials.json');

const { platform } = process;
afterEach(() => void Object.defineProperty(process, 'platform', { value: platform }));

beforeEach(() => {
  keyring.encrypts = true;
  keyring.backend = 'gnome_libsecret';
  rmSync(file, { force: true });
});

describe('secrets', () => {
  it('are kept encrypted, readable by the owner alone', async () => {
    expect(await storeSecret('venlo', 'geheim-123', false)).toEqual({ ok: true, value: null });
    expect(await hasSecret('venlo')).toBe(true);
    expect(await readSecret('venlo')).toBe('geheim-123');
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('geheim-123');
    expect(text).not.toContain(Buffer.from('geheim-123').toString('base64'));
    // Windows has no such rights; it reports 0o666 and guards the folder of the user instead.
    expect(statSync(file).mode & 0o777).toBe(platform === 'win32' ? 0o666 : 0o600);
  });

  it('are refused where the store of Linux is plain text', async () => {
    Object.defineProperty(process, 'platform', { value: 'linux' });
    keyring.backend = 'basic_text';
    expect(await storeSecret('venlo', 'geheim', false)).toEqual({ ok: false, code: 'plainTextStore' });
    expect(await hasSecret('venlo')).toBe(false);
  });

  it('are refused where the system does not encrypt', async () => {
    keyring.encrypts = false;
    expect(await storeSecret('venlo', 'geheim', false)).toEqual({ ok: false, code: 'plainTextStore' });
    expect(await hasSecret('venlo')).toBe(false);
  });

  it('are kept as plain text when the person agreed, and marked so', async () => {
    keyring.encrypts = false;
    expect(await storeSecret('venlo', 'geheim', true)).toEqual({ ok: true, value: null });
    expect(await readSecret('venlo')).toBe('geheim');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      accounts: { venlo: { encrypted: false } },
    });
  });

  it('are kept apart by account, also when stored at once, and can be forgotten', async () => {
    await Promise.all([storeSecret('venlo', 'een', false), storeSecret('krefeld', 'eins', false)]);
    await removeSecret('venlo');
    expect(await hasSecret('venlo')).toBe(false);
    expect(await readSecret('krefeld')).toBe('eins');
    expect(await hasSecret('toString')).toBe(false);
  });

  it('are asked for again when the file is damaged', async () => {
    writeFileSync(file, '{"version":1,"acc');
    expect(await hasSecret('venlo')).toBe(false);
    expect(await storeSecret('venlo', 'geheim', false)).toEqual({ ok: true, value: null });
  });
});
