/** Bytes that went ahead of the call they belong to, in pieces. @type {Map<string, Uint8Array[]>} */
const received = new Map();
const folder = '/stand-in/';

/**
 * Keeps the bytes that the page's script sends ahead of a call; `false` if the request is none of those.
 * @param {string} url
 * @param {Uint8Array | null} body
 */
export function receive(url, body) {
  const { pathname } = new URL(url);
  if (body === null || !pathname.startsWith(folder)) return false;
  const [name = '', place] = pathname.slice(folder.length).split('/');
  const pieces = received.get(name) ?? [];
  // They are under way at the same time.
  pieces[Number(place)] = body;
  received.set(name, pieces);
  return true;
}

/** @param {string} name */
function taken(name) {
  const pieces = received.get(name) ?? [];
  received.delete(name);
  return new Uint8Array(Buffer.concat(pieces));
}

/**
 * Binary values cross the binding as JSON, so they are wrapped as base64 (RFC 4648). The page's half of this is in
 * page-script.mjs.
 * @param {unknown} value
 * @returns {unknown}
 */
export function encode(value) {
  if (value instanceof Uint8Array) {
    return { $bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  }
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, encode(inner)]));
  }
  return value;
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
export function decode(value) {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  if ('$sent' in value) return taken(String(value.$sent));
  if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, decode(inner)]));
}
