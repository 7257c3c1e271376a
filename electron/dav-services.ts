import { Resolver } from 'node:dns/promises';
import { domainToASCII } from 'node:url';
import type { DavService } from './contract/dav';

/** The part of Node's resolver that is asked; `resolveSrv` and `resolveTxt` reject where there is no such record. */
export type NameService = Pick<Resolver, 'resolveSrv' | 'resolveTxt'>;

/**
 * Servers that a mail domain announces (RFC 6764 §3, §4), the preferred one first: lower priority, then greater weight.
 * `_caldav._tcp` and `_carddav._tcp` are never asked for: they would lead to plain HTTP.
 * @param domain as typed, umlauts included; what is no domain name has no servers
 */
export async function findDavServices(
  domain: string,
  names: NameService = new Resolver({ timeout: 4000, tries: 2 }),
): Promise<DavService[]> {
  const ascii = asHostname(domain);
  if (ascii === null || !ascii.includes('.')) return [];
  const found = await Promise.all(
    (['caldav', 'carddav'] as const).map((kind) => findOne(kind, ascii, names)),
  );
  return found.flat();
}

async function findOne(kind: DavService['kind'], domain: string, names: NameService): Promise<DavService[]> {
  const name = `_${kind}s._tcp.${domain}`;
  const [servers, texts] = await Promise.all([
    names.resolveSrv(name).catch(() => []),
    names.resolveTxt(name).catch(() => []),
  ]);
  const path = pathOf(texts.map((parts) => parts.join('')));
  return servers
    .sort((one, other) => one.priority - other.priority || other.weight - one.weight)
    .flatMap(({ name: target, port }) => {
      // A single dot says: no such service here (RFC 2782).
      const host = asHostname(target.replace(/\.$/, ''));
      return host === null || port < 1 || port > 65_535 ? [] : [{ kind, host, port, path }];
    });
}

/** `path=/dav/` of the first text that has one; only a plain absolute path counts. */
function pathOf(texts: string[]): string {
  const path = texts
    .map((text) => /^path=(\/[^\s?#\\]*)$/i.exec(text)?.[1])
    .find((found) => found !== undefined);
  return path !== undefined && path.length <= 500 && !path.startsWith('//') ? path : '';
}

/** A host name in ASCII (RFC 5890), or `null` for anything else, addresses in digits included. */
function asHostname(text: string): string | null {
  // Node would take what stands before one of these for the name.
  if (/[\s/\\?#@:%]/.test(text.trim())) return null;
  const ascii = domainToASCII(text.trim().replace(/\.$/, ''));
  const isName = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/.test(
    ascii,
  );
  return isName && !/^[\d.]+$/.test(ascii) ? ascii : null;
}
