import { session } from 'electron';
import { logEvent } from './log';
import { pageOrigin } from './page-origin';

/** Copying a number, and asking the system not to throw the data away. Camera, place, notifications and the rest: never. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

/** Whether the page at `origin` may use a permission of Electron's list. */
export function isPermitted(permission: string, origin: string): boolean {
  return granted.has(permission) && origin.replace(/\/$/, '') === pageOrigin;
}

/** Answers every request and every check; devices (USB, HID, serial, Bluetooth) are refused altogether. */
export function setupPermissions(): void {
  const ours = session.defaultSession;
  ours.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const allowed = details.isMainFrame && isPermitted(permission, originOf(details.requestingUrl));
    if (!allowed) logEvent('permissionRefused');
    callback(allowed);
  });
  ours.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  ours.setDevicePermissionHandler(() => false);
}

/** `URL.origin` is `null` for schemes of one's own, so it is put together here. */
function originOf(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.protocol}//${url.host}` : '';
}
