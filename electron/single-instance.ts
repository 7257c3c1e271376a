import { app } from 'electron';
import { channels } from './contract/channels';
import { logEvent } from './log';
import { deskWindow } from './paper-windows';

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
    const window = deskWindow();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    window.webContents.send(channels.secondStart);
  });
  return true;
}
