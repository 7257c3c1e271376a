import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openTrustedKeys } from '../../../electron/trusted-keys';

vi.mock('electron', () => import('../../support/fake-electron'));

const one = { host: 'cloud.example.org', key: 'a'.repeat(64) };
const another = { ...one, key: 'b'.repeat(64) };
const elsewhere = { host: 'dav.example.org', key: one.key };

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-keys-'));
  path = join(folder, 'trusted-keys.json');
});

describe('the keys that are trusted', () => {
  it('are none at the beginning, and no file is made', () => {
    expect(openTrustedKeys(path).standingOf(one)).toEqual({ kind: 'unknown' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are one for each host, the last that was trusted, and stand in the file for the next start', async () => {
    const keys = openTrustedKeys(path);
    await Promise.all([keys.trust(one), keys.trust(elsewhere), keys.trust(another)]);
    for (const each of [keys, openTrustedKeys(path)]) {
      expect(each.standingOf(another)).toEqual({ kind: 'trusted', since: expect.any(Number) });
      expect(each.standingOf(elsewhere)).toMatchObject({ kind: 'trusted' });
      expect(each.standingOf(one)).toEqual({ kind: 'changed', since: expect.any(Number) });
    }
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('are forgotten by host', async () => {
    const keys = openTrustedKeys(path);
    await keys.trust(one);
    await keys.trust(elsewhere);
    expect(await keys.forget(one.host)).toBe(true);
    expect(await keys.forget(one.host)).toBe(false);
    expect(openTrustedKeys(path).standingOf(one)).toEqual({ kind: 'unknown' });
    expect(openTrustedKeys(path).standingOf(elsewhere)).toMatchObject({ kind: 'trusted' });
  });

  it.each([
    ['cut in the middle', '{"version":1,"keys":[{"host":"cloud.exa'],
    ['of another shape', JSON.stringify({ keys: [{ ...one, since: 1 }] })],
    [
      'damaged in one entry',
      JSON.stringify({
        version: 1,
        keys: [
          { ...one, since: 1 },
          { ...elsewhere, key: '*', since: 1 },
        ],
      }),
    ],
  ])(
    'are none where the file is %s; it is kept aside and the next trust begins a new one',
    async (_name, text) => {
      writeFileSync(path, text);
      const keys = openTrustedKeys(path);
      expect(keys.standingOf(one)).toEqual({ kind: 'unknown' });
      const [aside, ...more] = readdirSync(folder);
      expect(more).toEqual([]);
      expect(aside).toMatch(/^trusted-keys\.damaged-.*\.json$/);
      expect(readFileSync(join(folder, String(aside)), 'utf8')).toBe(text);
      await keys.trust(one);
      expect(openTrustedKeys(path).standingOf(one)).toMatchObject({ kind: 'trusted' });
    },
  );
});
