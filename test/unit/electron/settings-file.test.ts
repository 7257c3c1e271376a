import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openSettings } from '../../../electron/settings-file';
import { defaultSettings, languageOf } from '../../../electron/settings-schema';

vi.mock('electron', () => import('../../support/fake-electron'));

let folder = '';
let path = '';
const defaults = defaultSettings('de');
const onDisk = () => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-settings-'));
  path = join(folder, 'settings.json');
});

describe('settings', () => {
  it('start with the defaults and are remembered', async () => {
    const settings = openSettings(path, defaults);
    expect(settings.read()).toEqual({ settings: defaults, damagedFile: null });
    const changed = await settings.change({
      language: 'nl',
      me: { name: 'Sanne Voorbeeld', houseId: 'venlo' },
    });
    expect(changed.language).toBe('nl');
    expect(openSettings(path, defaults).read()).toEqual({ settings: changed, damagedFile: null });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('remember which contact the officer is, and do without it', async () => {
    const settings = openSettings(path, defaults);
    const me = { name: 'Sanne Voorbeeld', houseId: 'venlo' };
    await settings.change({ me: { ...me, contactId: 'sample-sanne' } });
    expect(openSettings(path, defaults).read().settings.me).toEqual({ ...me, contactId: 'sample-sanne' });
    await settings.change({ me });
    expect(openSettings(path, defaults).read().settings.me).toEqual(me);
  });

  it('keep every one of many changes made at once', async () => {
    const settings = openSettings(path, defaults);
    await Promise.all([
      settings.change({ theme: 'dark' }),
      settings.change({ font: 'atkinson' }),
      settings.change({ firstWeekday: 7 }),
    ]);
    expect(onDisk()).toMatchObject({ theme: 'dark', font: 'atkinson', firstWeekday: 7 });
  });

  it('put a damaged file aside, name it, and start with the defaults', () => {
    const damaged = '{"language": "nl", "theme';
    writeFileSync(path, damaged);
    const answer = openSettings(path, defaults).read();
    expect(answer.settings).toEqual(defaults);
    expect(answer.damagedFile).toMatch(/^settings\.damaged-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.json$/);
    expect(readFileSync(join(folder, answer.damagedFile ?? ''), 'utf8')).toBe(damaged);
    expect(readdirSync(folder)).toEqual([answer.damagedFile]);
  });

  it('start even if the damaged file cannot be put aside', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 5, 10, 8, 0, 0) });
    writeFileSync(path, '{"language": "nl", "theme');
    mkdirSync(join(folder, 'settings.damaged-2026-06-10T08-00-00.json'));
    const answer = openSettings(path, defaults).read();
    vi.useRealTimers();
    expect(answer).toEqual({ settings: defaults, damagedFile: 'settings.json' });
  });

  it.each(['', 'null', '[]', '"text"', '7'])('count %j as damaged', (text) => {
    writeFileSync(path, text);
    expect(openSettings(path, defaults).read().damagedFile).not.toBeNull();
  });

  it('keep the good fields of a file with a wrong one, and the file itself', () => {
    writeFileSync(path, JSON.stringify({ language: 'nl', theme: 'plaid' }));
    const answer = openSettings(path, defaults).read();
    expect(answer.settings).toEqual({ ...defaults, language: 'nl' });
    expect(readFileSync(join(folder, answer.damagedFile ?? ''), 'utf8')).toContain('plaid');
  });

  it('keep fields that another version wrote', async () => {
    writeFileSync(path, JSON.stringify({ language: 'nl', later: { deep: [1] } }));
    await openSettings(path, defaults).change({ theme: 'light' });
    expect(onDisk()).toMatchObject({ language: 'nl', theme: 'light', later: { deep: [1] } });
  });

  it('stay as they were when they cannot be written', async () => {
    const settings = openSettings(path, defaults);
    const listener = vi.fn<() => void>();
    settings.onChange(listener);
    rmSync(folder, { recursive: true });
    await expect(settings.change({ theme: 'dark' })).rejects.toMatchObject({ code: 'ENOENT' });
    expect(settings.read().settings.theme).toBe('system');
    expect(listener).not.toHaveBeenCalled();
  });

  it('begin in the language that the system prefers', () => {
    expect(languageOf(['nl-NL', 'de-DE'])).toBe('nl');
    expect(languageOf(['en-GB', 'de-AT', 'nl'])).toBe('de');
    expect(languageOf(['en-GB'])).toBe('de');
  });
});
