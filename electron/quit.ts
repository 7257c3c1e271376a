import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import { logEvent } from './log';
import { isWriting, whenWritten } from './write-atomically';

/** Milliseconds after which a disk that does not answer (a network drive that is gone) holds nobody up any more. */
const patience = 10_000;

/**
 * One window is the whole app: closing it ends the app on every system, macOS included. A file that is being written
 * then, as a setting changed a moment ago, is written first.
 */
export function setupQuit(): void {
  let hasWaited = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (hasWaited || !isWriting()) {
      logEvent('quit');
      return;
    }
    event.preventDefault();
    hasWaited = true;
    void Promise.race([whenWritten(), wait(patience)]).then(() => app.quit());
  });
}
