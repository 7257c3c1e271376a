import { NetworkSession } from './network-session.mjs';

/** @typedef {(details: { url: string, method: string }, callback: (answer: { cancel?: boolean }) => void) => void} BeforeRequest */
/** @typedef {(contents: unknown, permission: string, callback: (granted: boolean) => void, details: object) => void} RequestHandler */
/** @typedef {(contents: unknown, permission: string, origin: string, details: object) => boolean} CheckHandler */

/** @type {BeforeRequest | null} */
let beforeRequest = null;
/** @type {RequestHandler | null} */
let onPermissionRequest = null;
/** @type {CheckHandler | null} */
let onPermissionCheck = null;

const defaultSession = {
  webRequest: {
    /** @param {BeforeRequest} listener */
    onBeforeRequest(listener) {
      beforeRequest = listener;
    },
  },
  /** @param {RequestHandler} handler */
  setPermissionRequestHandler(handler) {
    onPermissionRequest = handler;
  },
  /** @param {CheckHandler} handler */
  setPermissionCheckHandler(handler) {
    onPermissionCheck = handler;
  },
  /** Chromium asks for devices in a window of its own, which the stand-in does not open. */
  setDevicePermissionHandler() {},
};

/** @type {Map<string, NetworkSession>} */
const partitions = new Map();

export const session = {
  defaultSession,
  /** One network apart from the page's; what it keeps is gone with the process. @param {string} name */
  fromPartition(name) {
    const known = partitions.get(name) ?? new NetworkSession();
    partitions.set(name, known);
    return known;
  },
};

/** @param {{ url: string, method: string }} details */
export function isCancelled(details) {
  let cancelled = false;
  beforeRequest?.(details, (answer) => {
    cancelled = answer.cancel === true;
  });
  return cancelled;
}

/** Electron's names of permissions beside those of the browser's own protocol. */
const permissions = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'persistent-storage': ['persistent-storage'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'idle-detection': ['idle-detection'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
  'local-fonts': ['local-fonts'],
};

/**
 * Asks the app about every permission once and answers with what the browser is to do. Without a handler Electron
 * grants.
 * @param {unknown} contents
 * @param {string} address
 */
export function decidePermissions(contents, address) {
  return Object.entries(permissions).flatMap(([permission, names]) => {
    let granted = onPermissionCheck?.(contents, permission, address, {}) ?? true;
    onPermissionRequest?.(contents, permission, (answer) => (granted &&= answer), {
      requestingUrl: address,
      isMainFrame: true,
    });
    return names.map((name) => ({ name, setting: granted ? 'granted' : 'denied' }));
  });
}
