import { app } from 'electron';
import { logEvent } from './log';

/** One window is the whole app: closing it ends the app on every system, macOS included. */
export function setupQuit(): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => logEvent('quit'));
}
