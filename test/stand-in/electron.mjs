/**
 * The members of the `electron` module that Tandem uses, on the system's Chromium. See README.md.
 * Importing it starts nothing: the browser starts with the first window.
 */
import './control.mjs';

export { app } from './app.mjs';
export { BrowserWindow } from './browser-window.mjs';
export { dialog } from './dialog.mjs';
export { ipcMain } from './ipc.mjs';
export { Menu } from './menu.mjs';
export { net } from './net.mjs';
export { protocol } from './protocol.mjs';
export { safeStorage } from './safe-storage.mjs';
export { screen } from './screen.mjs';
export { session } from './session.mjs';
export { shell } from './shell.mjs';
