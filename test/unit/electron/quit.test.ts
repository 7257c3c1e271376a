import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setupQuit } from '../../../electron/quit';
import { openSettings } from '../../../electron/settings-file';
import { defaultSettings } from '../../../electron/settings-schema';
import { writeAtomically } from '../../../electron/write-atomically';
import { app } from '../../support/fake-electron';

vi.mock('electron', () => import('../../support/fake-electron'));
vi.mock('../../../electron/log', () => ({ logEvent: () => undefined }));

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-quit-'));
  vi.clearAllMocks();
  setupQuit();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What Electron does once all windows are closed; answers whether the app may end. */
function willQuit(): boolean {
  const preventDefault = vi.fn<() => void>();
  for (const [event, listener] of app.on.mock.calls) {
    if (event === 'will-quit' && typeof listener === 'function') listener({ preventDefault });
  }
  return preventDefault.mock.calls.length === 0;
}

it('ends at once when nothing is being written', () => {
  expect(willQuit()).toBe(true);
});

it('ends after the settings that were changed last, those that waited for others included', async () => {
  const path = join(folder, 'settings.json');
  const settings = openSettings(path, defaultSettings('de'));
  void settings.change({ language: 'nl' });
  void settings.change({ me: { name: 'Sanne Voorbeeld', houseId: 'venlo' } });
  await Promise.resolve();
  expect(willQuit()).toBe(false);
  expect(existsSync(path)).toBe(false);
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ language: 'nl', me: { houseId: 'venlo' } });
  expect(readdirSync(folder)).toEqual(['settings.json']);
  expect(willQuit()).toBe(true);
});

it('ends as well when a file cannot be written', async () => {
  const written = writeAtomically(join(folder, 'nowhere', 'file'), 'text');
  expect(willQuit()).toBe(false);
  await expect(written).rejects.toThrow('ENOENT');
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
});
