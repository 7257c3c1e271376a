import type { DavService } from '../../electron/contract/dav';
import type { DavClient } from './dav-client';
import { ok, type DavFailure, type DavResult } from './dav-result';
import { followPropfind, propfindFollowing } from './follow';
import { asCollection, hrefKey, parseUrl, resolveHref, resolveLocation } from './hrefs';
import type { DavResponse } from './multistatus';
import { readTypedAddress, serviceAddresses, type ServiceKind, type TypedAddress } from './service-addresses';
import { names } from './xml-names';
import { childNamed } from './xml-reader';

/** A service that answers. `signIn` holds the schemes it offers if it wants a password first. */
export type ServicePlace = { url: string; signIn: readonly string[] | undefined };

export type Tried = { url: string; failure: DavFailure };

export type FoundService =
  | { kind: 'found'; caldav: ServicePlace | undefined; carddav: ServicePlace | undefined }
  /** Only the person can decide whether to sign in at another name. With consent: search again from `to`. */
  | { kind: 'elsewhere'; from: string; to: string }
  | { kind: 'badAddress'; fault: Extract<TypedAddress, { kind: 'bad' }>['fault'] }
  | { kind: 'nothing'; tried: Tried[] };

/**
 * Finds where a server keeps calendars and address books (RFC 6764). `client` should go without a password: where it
 * would be sent is what is being found out. `services` come from the name service, asked by the shell.
 */
export async function findService(
  client: DavClient,
  typed: string,
  services: readonly DavService[],
): Promise<FoundService> {
  const address = readTypedAddress(typed);
  if (address.kind === 'bad') return { kind: 'badAddress', fault: address.fault };
  const tried = new Map<string, Tried>();
  const elsewhere: { from: string; to: string }[] = [];
  const places = new Map<ServiceKind, ServicePlace>();
  for (const kind of ['caldav', 'carddav'] as const) {
    for (const url of serviceAddresses(address, kind, services)) {
      const known = tried.get(url);
      const place = known ? known.failure : await lookAt(client, url);
      if (place.kind === 'place') {
        places.set(kind, place.place);
        break;
      }
      tried.set(url, { url, failure: place });
      // Where a host sends its visitors on purpose comes before what else may stand on it.
      if (place.kind === 'redirected') elsewhere.push({ from: url, to: place.location });
      if (place.kind === 'redirected' || isOfHost(place)) break;
    }
  }
  const [caldav, carddav] = [places.get('caldav'), places.get('carddav')];
  if (caldav || carddav) return { kind: 'found', caldav, carddav };
  const question = elsewhere[0];
  return question ? { kind: 'elsewhere', ...question } : { kind: 'nothing', tried: [...tried.values()] };
}

async function lookAt(
  client: DavClient,
  url: string,
): Promise<{ kind: 'place'; place: ServicePlace } | DavFailure> {
  const { at, answer } = await followPropfind(client, url, principalProperties, 0);
  // The well-known address is a sign at the door; the account keeps the room behind it.
  if (answer.kind === 'unauth') return { kind: 'place', place: { url: at, signIn: answer.schemes } };
  if (answer.kind !== 'ok') return answer;
  const [self] = answer.value;
  if (!self || isNothing(self)) return { kind: 'gone' };
  const isOpen = !childNamed(self.found.get(names.principal), names.unauthenticated);
  return { kind: 'place', place: { url: at, signIn: isOpen ? undefined : [] } };
}

const principalProperties = [
  names.principal,
  names.resourceType,
  names.calendarHome,
  names.addressBookHome,
] as const;

/** The host itself does not answer; other paths of it would not either. */
function isOfHost(failure: DavFailure): boolean {
  return failure.kind === 'network' && failure.reason !== 'cut' && failure.reason !== 'tooLarge';
}

/** Xandikos answers 207 with 404 within for what is not there. */
function isNothing(response: DavResponse): boolean {
  if (response.status !== undefined && response.status >= 400) return true;
  return response.found.size === 0;
}

/** Where the collections of a person are. All of the origin that was asked. */
export type Homes = {
  principal: string | undefined;
  calendars: string[];
  addressBooks: string[];
  /** Homes on other origins, which are not asked. */
  elsewhere: string[];
};

/**
 * Finds principal and home sets, signed in (RFC 5397, RFC 4791 §6.2.1, RFC 6352 §7.1.1): at the address itself, else at
 * the root. A home may be the principal, may be `/`, may lack its last slash; there may be several.
 */
export async function findHomes(client: DavClient, url: string): Promise<DavResult<Homes>> {
  const first = await propfindFollowing(client, url, principalProperties, 0);
  const homes = first.kind === 'ok' ? await homesFrom(client, first.value) : first;
  if (homes.kind === 'ok' && homes.value.calendars.length + homes.value.addressBooks.length > 0) return homes;
  if (homes.kind !== 'ok' && !['gone', 'notSupported', 'notDav', 'denied'].includes(homes.kind)) return homes;
  const root = parseUrl('/', url)?.href;
  if (root === undefined || hrefKey(root) === hrefKey(url)) return homes;
  const second = await propfindFollowing(client, root, principalProperties, 0);
  const atRoot = second.kind === 'ok' ? await homesFrom(client, second.value) : second;
  return atRoot.kind === 'ok' ? atRoot : homes;
}

async function homesFrom(
  client: DavClient,
  asked: { url: string; responses: readonly DavResponse[] },
): Promise<DavResult<Homes>> {
  const self = asked.responses[0];
  if (!self || isNothing(self)) return { kind: 'gone' };
  const named = self.found.get(names.principal);
  if (childNamed(named, names.unauthenticated)) return { kind: 'unauth', schemes: [] };
  const homes = homesIn(asked.url, self);
  const written = childNamed(named, names.href)?.text;
  const principal = written === undefined ? undefined : resolveHref(written, asked.url);
  if (principal?.kind !== 'ok') {
    // A principal elsewhere is asked no more than a home elsewhere.
    if (principal?.fault === 'otherOrigin') homes.elsewhere.push(resolveLocation(written, asked.url) ?? '');
    return ok(homes);
  }
  homes.principal = principal.href;
  if (homes.calendars.length > 0 && homes.addressBooks.length > 0) return ok(homes);
  const answer = await propfindFollowing(client, principal.href, principalProperties, 0);
  if (answer.kind !== 'ok') return answer;
  const own = answer.value.responses[0];
  return ok(own ? { ...homesIn(answer.value.url, own), principal: principal.href } : homes);
}

function homesIn(url: string, response: DavResponse): Homes {
  const homes: Homes = { principal: undefined, calendars: [], addressBooks: [], elsewhere: [] };
  const lists = [
    [names.calendarHome, homes.calendars],
    [names.addressBookHome, homes.addressBooks],
  ] as const;
  for (const [property, list] of lists) {
    for (const { name, text } of response.found.get(property)?.children ?? []) {
      if (name !== names.href) continue;
      const resolved = resolveHref(text, url);
      if (resolved.kind === 'ok') list.push(asCollection(resolved.href));
      else if (resolved.fault === 'otherOrigin') homes.elsewhere.push(resolveLocation(text, url) ?? '');
    }
  }
  return homes;
}
