import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { session as standInSession } from '../stand-in/session.mjs';

export { net } from '../stand-in/net.mjs';

/**
 * The `electron` module for unit tests: `vi.mock('electron', () => import('../../support/fake-electron'))`.
 * Only what a test looks at; the whole is played by `test/stand-in`.
 */
type Anything = (...values: unknown[]) => unknown;

const folders = new Map<string, string>();

function temporaryFolder(name: string): string {
  const folder = folders.get(name) ?? mkdtempSync(join(tmpdir(), `tandem-${name}-`));
  folders.set(name, folder);
  return folder;
}

export const app = {
  getPath: (name: string) => temporaryFolder(name),
  setPath: (name: string, path: string) => folders.set(name, path),
  getVersion: () => '0.1.0',
  on: vi.fn<Anything>(),
  quit: vi.fn<Anything>(),
  getPreferredSystemLanguages: () => ['de-DE'],
};

type Handler = (event: unknown, ...values: unknown[]) => Promise<unknown>;
export const handlers = new Map<string, Handler>();
export const ipcMain = { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) };

export const knownContents = {};
export const knownWindow = { webContents: knownContents };
/** A window beside it that nobody sees. */
export const paperContents = {};
export const paperWindow = { webContents: paperContents };
export const BrowserWindow = {
  fromWebContents: (contents: unknown) =>
    [knownWindow, paperWindow].find(({ webContents }) => webContents === contents) ?? null,
  getAllWindows: () => [paperWindow, knownWindow],
};

export const shell = { openExternal: vi.fn<(address: string) => Promise<void>>(() => Promise.resolve()) };
export const dialog = {
  showSaveDialog: vi.fn<Anything>(),
  showOpenDialog: vi.fn<Anything>(),
  showMessageBox: vi.fn<Anything>(),
};
export const protocol = { registerSchemesAsPrivileged: vi.fn<Anything>(), handle: vi.fn<Anything>() };
export const screen = {};
export const Menu = { buildFromTemplate: vi.fn<Anything>(), setApplicationMenu: vi.fn<Anything>() };

type PermissionRequest = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;
type BeforeRequest = (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void;

export const sessionHandlers: {
  request?: PermissionRequest;
  check?: (contents: unknown, permission: string, origin: string) => boolean;
  device?: () => boolean;
  beforeRequest?: BeforeRequest;
} = {};
export const session = {
  fromPartition: (name: string) => standInSession.fromPartition(name),
  defaultSession: {
    setPermissionRequestHandler: (handler: PermissionRequest) => void (sessionHandlers.request = handler),
    setPermissionCheckHandler: (handler: NonNullable<typeof sessionHandlers.check>) =>
      void (sessionHandlers.check = handler),
    setDevicePermissionHandler: (handler: () => boolean) => void (sessionHandlers.device = handler),
    webRequest: {
      onBeforeRequest: (handler: BeforeRequest) => void (sessionHandlers.beforeRequest = handler),
    },
  },
};

/** The keyring of the system: `encrypts` says whether there is one. The cipher turns the text round. */
export const keyring = { encrypts: true, backend: 'gnome_libsecret' };
const reversed = (text: string) => Array.from(text).reverse().join('');
export const safeStorage = {
  getSelectedStorageBackend: () => keyring.backend,
  isAsyncEncryptionAvailable: () => Promise.resolve(keyring.encrypts),
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`locked:${reversed(text)}`)),
  decryptStringAsync(bytes: Buffer) {
    const text = bytes.toString('utf8');
    if (!text.startsWith('locked:')) return Promise.reject(new Error('Error while decrypting'));
    return Promise.resolve({ result: reversed(text.slice('locked:'.length)), shouldReEncrypt: false });
  },
};
