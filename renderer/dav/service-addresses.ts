import type { DavService } from '../../electron/contract/dav';
import { parseUrl } from './hrefs';

export type ServiceKind = DavService['kind'];

/** What a person typed, understood: an address, a host, or a mail address whose domain counts. */
export type TypedAddress =
  | { kind: 'ok'; url: string; domain: string; hasPath: boolean }
  | { kind: 'bad'; fault: 'noAddress' | 'notEncrypted' | 'userInfo' };

export function readTypedAddress(typed: string): TypedAddress {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return { kind: 'bad', fault: 'noAddress' };
  const isMail = !text.includes('/') && /^[^@:]+@[^@:]+$/.test(text);
  const written = isMail ? text.slice(text.lastIndexOf('@') + 1) : text;
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(written);
  const url = parseUrl(hasScheme ? written : `https://${written}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '')
    return { kind: 'bad', fault: 'noAddress' };
  if (url.username !== '' || url.password !== '') return { kind: 'bad', fault: 'userInfo' };
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return { kind: 'bad', fault: 'notEncrypted' };
  url.hash = '';
  url.search = '';
  return { kind: 'ok', url: url.href, domain: url.hostname, hasPath: url.pathname !== '/' };
}

/** This computer itself, where plain HTTP leaves nothing to overhear. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** Where servers of the kinds that administrations run keep their services, if nothing announces them. */
const knownPaths = ['/remote.php/dav/', '/SOGo/dav/', '/dav.php/', '/caldav.php/', '/caldav/', '/dav/'];

/**
 * Addresses to try for one kind of service, in the order of RFC 6764 §6: as typed, as the name service announces it,
 * the well-known address, the root, known paths. `services` are the announced ones, TLS only, the best first.
 */
export function serviceAddresses(
  address: Extract<TypedAddress, { kind: 'ok' }>,
  kind: ServiceKind,
  services: readonly DavService[],
): string[] {
  const wellKnown = `/.well-known/${kind}`;
  const announced = services
    .filter((service) => service.kind === kind)
    .flatMap((service) => {
      const origin = parseUrl(`https://${service.host}:${service.port}`)?.origin;
      return origin === undefined ? [] : [parseUrl(service.path || wellKnown, origin)?.href];
    });
  const at = (path: string) => parseUrl(path, address.url)?.href;
  const typed = address.hasPath ? [address.url] : [];
  const all = [...typed, ...announced, at(wellKnown), at('/'), ...knownPaths.map(at)];
  return [...new Set(all.filter((url) => url !== undefined))];
}
