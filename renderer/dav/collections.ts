import type { DavClient } from './dav-client';
import type { DavPlace } from './dav-objects';
import { ok, type DavFailure, type DavResult } from './dav-result';
import type { Homes } from './discovery';
import { propfindFollowing } from './follow';
import { asCollection, hrefKey, placeOf, resolveHref } from './hrefs';
import { type DavResponse, textOf } from './multistatus';
import { names, splitName } from './xml-names';

/** An address book or a calendar as its server describes it. What it does not say is `undefined`: try and see. */
export type FoundCollection = DavPlace & {
  displayName: string;
  /** Kinds of entries a calendar takes, upper case; `undefined`: any. */
  components: readonly string[] | undefined;
  access: 'write' | 'read' | 'unknown';
  /** The same after a move, another one after it was made anew (RFC 5842). */
  resourceId: string | undefined;
  ctag: string | undefined;
  /** For comparing only: a token to go on from is taken from a report, never from here. */
  syncToken: string | undefined;
  /** Whether the sync report is announced. */
  syncs: boolean;
  /** Bytes of one object. */
  maxSize: number | undefined;
  /** Free bytes (RFC 4331). */
  quotaAvailable: number | undefined;
  /** vCard versions that are announced. */
  versions: readonly string[];
  /** Absolute address of the principal it belongs to. */
  owner: string | undefined;
};

const collectionProperties = [
  names.resourceType,
  names.displayName,
  names.components,
  names.addressDataTypes,
  names.reports,
  names.privileges,
  names.syncToken,
  names.ctag,
  names.calendarMaxSize,
  names.cardMaxSize,
  names.resourceId,
  names.owner,
  names.quotaAvailable,
] as const;

export type CollectionList = {
  collections: FoundCollection[];
  /** Homes that could not be listed: what is missing there is unknown, not gone. */
  failed: { home: string; failure: DavFailure }[];
};

/** All address books and calendars in a person's homes. What is neither (inbox, outbox, folders) is left out. */
export async function listCollections(
  client: DavClient,
  homes: Pick<Homes, 'calendars' | 'addressBooks'>,
): Promise<CollectionList> {
  const byKey = new Map<string, FoundCollection>();
  const failed: CollectionList['failed'] = [];
  const each = new Map([...homes.calendars, ...homes.addressBooks].map((home) => [hrefKey(home), home]));
  for (const home of each.values()) {
    const answer = await propfindFollowing(client, home, collectionProperties, 1);
    if (answer.kind !== 'ok') {
      failed.push({ home, failure: answer });
      continue;
    }
    for (const response of answer.value.responses) {
      const collection = readCollection(response, answer.value.url);
      if (collection && placeOf(collection.href, answer.value.url) !== 'outside') {
        byKey.set(hrefKey(collection.href), collection);
      }
    }
  }
  return { collections: [...byKey.values()], failed };
}

/**
 * One collection by itself, as before each run. `gone` also if something else stands there now. Redirects are not
 * followed: that it has moved is for the caller to decide.
 */
export async function describeCollection(
  client: DavClient,
  place: DavPlace,
): Promise<DavResult<FoundCollection>> {
  const answer = await client.propfind(place.href, collectionProperties, 0);
  if (answer.kind !== 'ok') return answer.kind === 'notSupported' ? { kind: 'gone' } : answer;
  const own = answer.value.find((response) => {
    const resolved = resolveHref(response.href, place.href);
    return resolved.kind === 'ok' && placeOf(resolved.href, place.href) === 'self';
  });
  const collection = own && readCollection(own, place.href);
  return collection?.kind === place.kind ? ok({ ...collection, href: place.href }) : { kind: 'gone' };
}

/** `undefined` for everything that is neither an address book nor a calendar of one's own origin. */
function readCollection(response: DavResponse, requestUrl: string): FoundCollection | undefined {
  const types = response.found.get(names.resourceType)?.children.map((type) => type.name) ?? [];
  const isBook = types.includes(names.addressBook);
  const resolved = resolveHref(response.href, requestUrl);
  if (resolved.kind !== 'ok' || (!isBook && !types.includes(names.calendar))) return undefined;
  const href = asCollection(resolved.href);
  const owner = resolveHref(response.found.get(names.owner)?.children[0]?.text ?? '', requestUrl);
  return {
    href,
    kind: isBook ? 'addressbook' : 'calendar',
    displayName: textOf(response, names.displayName) ?? lastSegment(href),
    components: isBook ? undefined : componentsIn(response),
    access: accessIn(response),
    resourceId: response.found.get(names.resourceId)?.children[0]?.text.trim() || undefined,
    ctag: textOf(response, names.ctag),
    syncToken: textOf(response, names.syncToken),
    syncs: announcesSync(response),
    maxSize: numberIn(textOf(response, isBook ? names.cardMaxSize : names.calendarMaxSize)),
    quotaAvailable: numberIn(textOf(response, names.quotaAvailable)),
    versions: versionsIn(response),
    owner: owner.kind === 'ok' ? owner.href : undefined,
  };
}

function lastSegment(href: string): string {
  const segment = href.split('/').at(-2) ?? '';
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function componentsIn(response: DavResponse): string[] | undefined {
  const set = response.found.get(names.components)?.children ?? [];
  const components = set.map((component) => component.attributes.get('name')?.toUpperCase() ?? '');
  return components.length === 0 ? undefined : components.filter((component) => component !== '');
}

/** RFC 3744 §5.4. SOGo does not name `read` where one can read; an absent or empty set says nothing. */
function accessIn(response: DavResponse): FoundCollection['access'] {
  const privileges = response.found.get(names.privileges)?.children ?? [];
  const held = new Set(
    privileges.flatMap((privilege) => privilege.children.map((one) => splitName(one.name).local)),
  );
  if (held.size === 0) return 'unknown';
  return ['all', 'write', 'write-content', 'bind'].some((privilege) => held.has(privilege))
    ? 'write'
    : 'read';
}

/** Somewhere within the set: Xandikos leaves out the element `report` around the names. */
function announcesSync(response: DavResponse): boolean {
  const reports = response.found.get(names.reports)?.children ?? [];
  const inner = reports.flatMap((report) => report.children);
  return [...inner, ...inner.flatMap((one) => one.children)].some(
    (report) => splitName(report.name).local === 'sync-collection',
  );
}

/** Versions of vCard that an address book announces (RFC 6352 §6.2.2). */
export function versionsIn(response: DavResponse): string[] {
  const types = response.found.get(names.addressDataTypes)?.children ?? [];
  return types.map((type) => type.attributes.get('version') ?? '').filter((version) => version !== '');
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
