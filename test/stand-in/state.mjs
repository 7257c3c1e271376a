import process from 'node:process';

/**
 * What the parts of the stand-in share. One window, as in the app.
 * @type {{
 *   window: import('./browser-window.mjs').BrowserWindow | null,
 *   menu: import('./menu.mjs').Menu | null,
 *   openedLinks: string[],
 *   endpoint: string | null,
 *   isOffline: boolean,
 * }}
 */
export const state = { window: null, menu: null, openedLinks: [], endpoint: null, isOffline: false };

/** Whether a test drives this process over Node's channel; then nothing asks a person. */
export const isDriven = typeof process.send === 'function' && process.env['TANDEM_STAND_IN_CONTROL'] === '1';

export const isHeadless =
  process.env['TANDEM_HEADLESS'] === '1' ||
  (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']);
