/**
 * Chromium lets nobody register a scheme, so `app://tandem/` is `https://tandem.invalid/` in the browser: a secure
 * origin that no name server knows, answered by interception.
 */
const suffix = '.invalid';

/** @param {string} address */
export function toBrowser(address) {
  return address.replace(/^app:\/\/([a-z0-9-]+)/, `https://$1${suffix}`);
}

/** @param {string} address */
export function toElectron(address) {
  return address.replace(/^https:\/\/([a-z0-9-]+)\.invalid(?=[/?#]|$)/, 'app://$1');
}

/**
 * Origin as Electron's frames name it.
 * @param {string} address address in the browser
 */
export function originOf(address) {
  const url = URL.parse(toElectron(address));
  return url && url.protocol !== 'about:' ? `${url.protocol}//${url.host}` : 'null';
}
