import { join } from 'node:path';
import { app, BrowserWindow, screen, type WebContents, type WebPreferences } from 'electron';
import { inAppFolder } from './app-folder';
import { openLink } from './links';
import { logEvent } from './log';
import { showContextMenu } from './menu';
import { pageAddress, pageOrigin } from './page-origin';
import { readWindowState, smallestWindow, writeWindowState } from './window-state';

/** The page is a stranger to the computer: no Node, a context of its own, the system's sandbox. */
export const webPreferences = {
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // The dictionaries of the spell checker would be fetched from the network.
  spellcheck: false,
} as const satisfies WebPreferences;

/**
 * Refuses to go on with a window that is not isolated, whoever changed the options.
 * @throws if one of the four flags is not as it must be
 */
export function assertIsolated(preferences: WebPreferences): void {
  const isolated =
    preferences.contextIsolation === true &&
    preferences.sandbox === true &&
    preferences.nodeIntegration === false &&
    preferences.webSecurity === true;
  if (!isolated) throw new Error('the window is not isolated');
}

/** Opens the one window where it was last time and loads the page. */
export async function setupWindow(): Promise<void> {
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents));
  const statePath = inAppFolder('window-state.json');
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    (display) => display.workArea,
  );
  const { maximized, ...bounds } = readWindowState(statePath, displays);
  assertIsolated(webPreferences);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Tandem',
    backgroundColor: '#FBFAF7',
    webPreferences,
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(statePath, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  window.webContents.on('context-menu', (_event, details) => {
    if (details.isEditable || details.selectionText) showContextMenu(window, details.isEditable);
  });
  await window.loadURL(startAddress());
}

/** The page's address; in development `TANDEM_PSEUDO=1` shows the pseudo-language, which reveals what is not translated. */
function startAddress(): string {
  return !app.isPackaged && process.env['TANDEM_PSEUDO'] ? `${pageAddress}?pseudo` : pageAddress;
}

/** The page stays the page: nothing navigates away, nothing opens a window; links leave through the system. */
export function guardNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame && isOwnPage(details.url)) return;
    details.preventDefault();
    logEvent('navigationRefused');
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    logEvent('windowRefused');
    void openLink(url);
    return { action: 'deny' };
  });
}

function isOwnPage(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && `${url.protocol}//${url.host}` === pageOrigin;
}
