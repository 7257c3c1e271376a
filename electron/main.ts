import { app } from 'electron';
import { setupAppFolder } from './app-folder';
import { setupCrashReports } from './crash-reports';
import { setupIpc } from './ipc/setup-ipc';
import { setupLog } from './log';
import { mendStorage } from './mend-storage';
import { setupMenu } from './menu';
import { setupPermissions } from './permissions';
import { setupProtocol } from './protocol';
import { setupQuit } from './quit';
import { claimSingleInstance } from './single-instance';
import { setupSettings } from './settings-file';
import { setupWindow } from './window';

// The boot, one concern a line. What each line does stands in the file it comes from.
setupAppFolder();
if (claimSingleInstance()) {
  setupLog();
  setupCrashReports();
  setupQuit();
  const pages = setupProtocol();
  await app.whenReady();
  const settings = setupSettings();
  const storage = await mendStorage();
  if (storage) {
    pages.serve();
    setupPermissions();
    setupIpc(settings, storage);
    setupMenu(settings);
    await setupWindow();
  } else {
    app.quit();
  }
}
