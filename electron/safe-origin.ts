/** Names of this computer itself (RFC 6761 §6.3, RFC 1122 §3.2.1.3): what is sent there never reaches a wire. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * An address that a password may be sent to: https:, or http: on this computer; no user name or password in it.
 * `null` for anything else.
 */
export function safeAddress(text: string): URL | null {
  const url = URL.parse(text);
  if (!url || url.username || url.password || !url.hostname) return null;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)) ? url : null;
}

/** The origin that a text names exactly (`https://cloud.example.org`, no path behind it), if it is safe; else `null`. */
export function safeOrigin(text: string): string | null {
  const url = safeAddress(text);
  return url !== null && url.origin === text ? text : null;
}
