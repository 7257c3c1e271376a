/** Addresses that a server names (reference §8): resolved, held to its own origin and to the collection they belong to. */

export type HrefFault =
  | 'empty'
  | 'tooLong'
  | 'noAddress'
  | 'otherOrigin'
  | 'userInfo'
  | 'query'
  | 'trick'
  | 'outside';

export type ResolvedHref = { kind: 'ok'; href: string } | { kind: 'bad'; fault: HrefFault };

/** Bytes; longer ones are no address of anything a client made. */
const longest = 4096;

const bad = (fault: HrefFault): ResolvedHref => ({ kind: 'bad', fault });

/**
 * An href of an answer as an absolute address: relative to the request's, of the same origin, without user, query or
 * fragment and without any trick in its path. Its spelling is kept, since servers may know no other; compare by
 * `hrefKey`.
 */
export function resolveHref(written: string, requestUrl: string): ResolvedHref {
  const raw = written.trim();
  if (raw === '') return bad('empty');
  if (raw.length > longest) return bad('tooLong');
  // Browsers' addresses drop line breaks and turn `\` into `/`: look before they do.
  // oxlint-disable-next-line no-control-regex -- exactly those are meant
  if (/[\u0000-\u001f\u007f\\]/.test(raw)) return bad('trick');
  if (/[?#]/.test(raw)) return bad('query');
  const url = parseUrl(raw, requestUrl);
  if (!url) return bad('noAddress');
  if (url.origin !== parseUrl(requestUrl)?.origin) return bad('otherOrigin');
  if (url.username !== '' || url.password !== '') return bad('userInfo');
  if (pathOf(raw).split('/').some(isTrick)) return bad('trick');
  return { kind: 'ok', href: url.href };
}

/** The path as written; the parser would already have resolved what is to be refused. */
function pathOf(raw: string): string {
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*/i.exec(raw);
  return authority ? raw.slice(authority[0].length) : raw;
}

/** Decoded once: `.`, `..`, and whatever could end or leave a segment. */
function isTrick(segment: string): boolean {
  if (/%(?:2f|5c|7f|[01][0-9a-f])/i.test(segment)) return true;
  const dots = segment.replace(/%2e/gi, '.');
  return dots === '.' || dots === '..';
}

/** Where a redirect leads: absolute, HTTPS or HTTP, without user or fragment; `undefined` if it says nothing usable. */
export function resolveLocation(location: string | undefined, requestUrl: string): string | undefined {
  if (location === undefined || location.trim() === '' || location.length > longest) return undefined;
  const url = parseUrl(location.trim(), requestUrl);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  return url.href;
}

export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** Characters that stand bare in the normal form of a path (RFC 3986 §3.3 pchar, without `%`). */
const bare = /[A-Za-z0-9\-._~!$&'()*+,;=:@]/;
const notNormal = /%([0-9a-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]/gi;

/**
 * The normal form of an address, for comparing only: `%40` is `@`, hexadecimal digits are capitals, and every character
 * that may stand bare does (RFC 3986 §6.2.2). Works on bytes, so that what is no UTF-8 is compared as well.
 */
export function hrefKey(href: string): string {
  return href.replace(notNormal, (written, hex: string | undefined) => {
    // A resolved address is ASCII, so that one unit is one byte.
    if (hex === undefined) return `%${written.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return bare.test(character) ? character : written.toUpperCase();
  });
}

export function isSameHref(one: string, other: string): boolean {
  return hrefKey(one) === hrefKey(other);
}

/** With exactly one slash at the end, as a collection is written (RFC 4918 §5.2). */
export function asCollection(href: string): string {
  return href.endsWith('/') ? href : `${href}/`;
}

/**
 * Where an absolute address lies: the collection itself (with or without the last slash), a `member` directly below it,
 * a `collection` directly below it, or anywhere else.
 */
export function placeOf(href: string, collection: string): 'self' | 'member' | 'collection' | 'outside' {
  const parent = hrefKey(asCollection(collection));
  const key = hrefKey(href);
  if (asCollection(key) === parent) return 'self';
  if (!key.startsWith(parent)) return 'outside';
  const rest = key.slice(parent.length);
  const slash = rest.indexOf('/');
  if (slash < 0) return 'member';
  return slash === rest.length - 1 && slash > 0 ? 'collection' : 'outside';
}

/** The last segment of an address, in its normal form: what a member is called within its collection. */
export function nameIn(href: string): string {
  const key = hrefKey(href);
  return key.slice(key.lastIndexOf('/') + 1);
}

/** Address of a new member. `name` is ours: letters, digits, `-`, `_` and one extension. */
export function memberHref(collection: string, name: string): string {
  return asCollection(collection) + encodeURIComponent(name);
}
