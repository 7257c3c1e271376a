import type { DavFailure } from './dav-result';
import { hrefKey, placeOf, resolveHref } from './hrefs';
import { textOf, type DavResponse } from './multistatus';
import { names } from './xml-names';

/** A member as the server lists it. No etag does not mean that it is gone: it has to be fetched. */
export type Listed = { href: string; etag: string | undefined };

/** What one page of a sync report says (RFC 6578). Absolute hrefs in the server's spelling; compare by `hrefKey`. */
export type SyncPage = {
  /** For the next request. Absent: the server named none, so that nothing was learnt for next time. */
  token: string | undefined;
  changed: Listed[];
  /** Named with 404 or 410. May hold names never seen before. */
  removed: string[];
  /** Named with another error: neither changed nor removed, to be fetched later. */
  failed: { href: string; status: number }[];
  /** The server had more to say than fits (507 on the collection). */
  more: boolean;
  /** Addresses that were not believed: of other places, or no addresses at all. */
  refused: number;
};

export type EtagListing = Omit<SyncPage, 'token' | 'more' | 'removed'>;

type ReadPage = { responses: readonly DavResponse[]; syncToken: string | undefined };

/** Sorts the responses of a report. Each href counts once, as it was named last; `%40` and `@` are one href. */
export function syncPageIn(read: ReadPage, collection: string): SyncPage {
  const { members, own, refused } = membersIn(read.responses, collection);
  const page: SyncPage = {
    token: read.syncToken,
    changed: [],
    removed: [],
    failed: [],
    more: false,
    refused,
  };
  page.more = own.some((response) => response.status === 507);
  for (const { href, response } of members) {
    const { status } = response;
    if (status === 404 || status === 410) page.removed.push(href);
    else if (status !== undefined && (status < 200 || status >= 300)) page.failed.push({ href, status });
    else page.changed.push({ href, etag: textOf(response, names.etag) });
  }
  return page;
}

/**
 * Sorts the responses of a PROPFIND with depth 1. One that does not name the collection itself as there is no listing:
 * some servers answer 207 with 404 within, and an empty collection must be told from none.
 */
export function etagsIn(read: ReadPage, collection: string): { kind: 'ok'; value: EtagListing } | DavFailure {
  const { members, own, refused } = membersIn(read.responses, collection);
  const self = own[0];
  if (!self || self.status === 404 || self.status === 410 || isAbsent(self)) return { kind: 'gone' };
  const listing: EtagListing = { changed: [], failed: [], refused };
  for (const { href, response } of members) {
    const { status } = response;
    if (status !== undefined && (status < 200 || status >= 300)) listing.failed.push({ href, status });
    else listing.changed.push({ href, etag: textOf(response, names.etag) });
  }
  return { kind: 'ok', value: listing };
}

/** Everything that was asked for is answered by 404, the type of the resource as well, which every resource has. */
function isAbsent(response: DavResponse): boolean {
  return response.found.size === 0 && response.absent.get(names.resourceType) === 404;
}

type Members = { members: { href: string; response: DavResponse }[]; own: DavResponse[]; refused: number };

function membersIn(responses: readonly DavResponse[], collection: string): Members {
  const byKey = new Map<string, { href: string; response: DavResponse }>();
  const own: DavResponse[] = [];
  let refused = 0;
  for (const response of responses) {
    const resolved = resolveHref(response.href, collection);
    const place = resolved.kind === 'ok' ? placeOf(resolved.href, collection) : 'outside';
    if (place === 'self') own.push(response);
    else if (place === 'outside' || resolved.kind === 'bad') refused += 1;
    else if (place === 'member' && !response.found.get(names.resourceType)?.children.some(isCollection)) {
      byKey.set(hrefKey(resolved.href), { href: resolved.href, response });
    }
  }
  return { members: [...byKey.values()], own, refused };
}

function isCollection(type: { name: string }): boolean {
  return type.name === names.collection;
}
