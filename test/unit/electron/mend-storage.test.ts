import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mendStorage } from '../../../electron/mend-storage';
import { layOutStorageLog } from '../../../electron/storage-log';
import de from '../../../locales/de/menu.json';
import { app, dialog } from '../../support/fake-electron';

vi.mock('electron', () => import('../../support/fake-electron'));

const log = layOutStorageLog([Buffer.from('a record of the database')]);
let database = '';

beforeEach(() => {
  const stores = mkdtempSync(join(tmpdir(), 'tandem-session-'));
  app.setPath('sessionData', stores);
  database = join(stores, 'IndexedDB', 'app_tandem_0.indexeddb.leveldb');
  dialog.showMessageBox.mockReset();
});

describe('before a page is loaded', () => {
  it('the database is looked for where Chromium keeps it, and mended', async () => {
    expect(await mendStorage()).toEqual({ kind: 'whole' });
    mkdirSync(database, { recursive: true });
    writeFileSync(join(database, '000003.log'), Buffer.concat([log, log.subarray(0, 9)]));
    expect(await mendStorage()).toEqual({ kind: 'mended' });
    expect(readFileSync(join(database, '000003.log')).equals(log)).toBe(true);
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });

  it('one that cannot be mended is told, tried again as often as the person wants, and left to nobody', async () => {
    // What cannot be read: a folder in the place of the log.
    mkdirSync(join(database, '000003.log'), { recursive: true });
    dialog.showMessageBox.mockResolvedValueOnce({ response: 0 }).mockResolvedValueOnce({ response: 1 });
    expect(await mendStorage()).toBeNull();
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
    expect(dialog.showMessageBox.mock.lastCall?.[0]).toMatchObject({
      message: de.storageNotMended.message,
      buttons: [de.storageNotMended.retry, de.storageNotMended.quit],
    });
    dialog.showMessageBox.mockImplementationOnce(() => {
      rmdirSync(join(database, '000003.log'));
      return Promise.resolve({ response: 0 });
    });
    expect(await mendStorage()).toEqual({ kind: 'whole' });
  });
});
