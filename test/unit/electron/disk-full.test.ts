import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openSettings } from '../../../electron/settings-file';
import { defaultSettings } from '../../../electron/settings-schema';
import { writeFileFor } from '../../../electron/save-file';
import { openTrustedKeys } from '../../../electron/trusted-keys';

vi.mock('electron', () => import('../../support/fake-electron'));

/** A disk that takes the bytes into memory and has no room when they are to be written out. */
vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof FileSystem>();
  return {
    ...actual,
    open: async (...values: Parameters<typeof actual.open>) => {
      const file = await actual.open(...values);
      file.sync = () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
      return file;
    },
  };
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-full-'));
});

describe('on a full disk', () => {
  it('saving keeps the old file whole, leaves nothing behind and says why', async () => {
    const path = join(folder, 'contacts.vcf');
    writeFileSync(path, 'old');
    expect(await writeFileFor(path, 'new')).toEqual({ ok: false, code: 'diskFull' });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['contacts.vcf']);
  });

  it('the settings stay as they were', async () => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, '{"theme":"light"}');
    const settings = openSettings(path, defaultSettings('nl'));
    await expect(settings.change({ theme: 'dark' })).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(settings.read().settings.theme).toBe('light');
    expect(readFileSync(path, 'utf8')).toBe('{"theme":"light"}');
  });

  it('no key becomes trusted, and one that shall no longer be is not, for as long as the app is open', async () => {
    const path = join(folder, 'trusted-keys.json');
    const [before, after] = ['a', 'b'].map((digit) => ({ host: 'cloud.example.org', key: digit.repeat(64) }));
    if (!before || !after) throw new Error('no keys');
    writeFileSync(path, JSON.stringify({ version: 1, keys: [{ ...before, since: 1 }] }));
    const keys = openTrustedKeys(path);
    await expect(keys.trust(after)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(keys.standingOf(before)).toEqual({ kind: 'trusted', since: 1 });
    await expect(keys.forget(before.host)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(keys.standingOf(before)).toEqual({ kind: 'unknown' });
  });
});
