import { app, BrowserWindow } from 'electron';
import { channels } from './contract/channels';
import { logEvent } from './log';

/**
 * Only one Tandem may hold the data of a desk. Answers `false` when another one runs: this one ends, the other comes
 * to the front and its page says so in a sentence.
 */
export function claimSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', () => {
    logEvent('secondStart');
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    window.webContents.send(channels.secondStart);
  });
  return true;
}
