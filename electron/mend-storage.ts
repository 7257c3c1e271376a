import { join } from 'node:path';
import { app, dialog } from 'electron';
import { inAppFolder } from './app-folder';
import { logEvent } from './log';
import { type FoundDatabase, mendDatabase, namesIn } from './mend-database';
import { menuTexts } from './menu-texts';
import { currentLanguage } from './settings-file';
import { systemErrorCode } from './system-error';

/** Chromium keeps the database of each origin in a folder of this name. */
const databaseFolder = /\.indexeddb\.leveldb$/;

/**
 * Mends what a sudden end has left of the page's database. To be called when no other Tandem runs and before a page is
 * loaded, for then nobody has the files open. Answers how it was found; `null` if it could not be mended, and then no
 * page may be loaded: the person has been told, and wants to quit.
 *
 * Chromium writes every edit behind the last one into a log. If the process ends in the middle of that, it passes over
 * the half record at the next start, but writes on behind it; at the start after that it takes what follows for the
 * rest of the half record, finds the checksum wrong, and deletes the whole database ("IndexedDB recovering from a
 * corrupted (and deleted) database"). A half record was never confirmed, so taking it away loses nothing.
 */
export async function mendStorage(): Promise<FoundDatabase | null> {
  for (;;) {
    try {
      const found = await mendAll();
      if (found.kind === 'mended') logEvent('storageMended');
      if (found.kind === 'damaged') logEvent('storageDamaged');
      return found;
    } catch (error) {
      logEvent('storageNotMended', { systemError: systemErrorCode(error) });
      if (!(await wantsAnotherTry())) return null;
    }
  }
}

async function mendAll(): Promise<FoundDatabase> {
  const stores = join(app.getPath('sessionData'), 'IndexedDB');
  let worst: FoundDatabase = { kind: 'whole' };
  for (const name of await namesIn(stores)) {
    if (!databaseFolder.test(name)) continue;
    const found = await mendDatabase(join(stores, name), inAppFolder('damaged-storage'));
    if (worst.kind === 'whole' || found.kind === 'damaged') worst = found;
  }
  return worst;
}

async function wantsAnotherTry(): Promise<boolean> {
  const texts = menuTexts(currentLanguage()).storageNotMended;
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: texts.title,
    message: texts.message,
    detail: texts.detail,
    buttons: [texts.retry, texts.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
