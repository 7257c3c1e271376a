import type { CardView, DavObject, DavPlace } from './dav-objects';
import { ok, type DavFailure, type DavResult } from './dav-result';
import { hrefKey, parseUrl, resolveHref } from './hrefs';
import { textOf, type DavResponse } from './multistatus';
import { calendarsBody, cardsBody } from './request-bodies';
import { names } from './xml-names';

export type MultigetOptions = {
  /** Hrefs in one request; 30 by default: some servers take 25 ms for each (reference §1.9). */
  batch?: number;
  /** Of cards; absent: as the server likes. */
  version?: CardView;
};

/** Hrefs are spelt as they were asked for. Each of those asked for stands in exactly one of the lists. */
export type Fetched = {
  found: Omit<DavObject, 'contentType'>[];
  /** Answered by 404 or 410. */
  missing: string[];
  /** Not answered at all, which may mean gone (DAViCal, sabre): a single GET tells. */
  unanswered: string[];
  /** Answered by something else; 413: beyond the limit of one object; 0: without its text. */
  failed: { href: string; status: number }[];
  /** Not asked any more, because `stopped` came between. */
  unasked: string[];
  stopped: DavFailure | undefined;
};

type Ask = (body: string) => Promise<DavResult<{ responses: readonly DavResponse[] }>>;

/**
 * Fetches texts in batches, one after another. A batch that cannot be read, is too large or takes too long is halved
 * until the one object is found that is to blame, so that it never keeps the others from coming.
 */
export async function multigetAll(
  ask: Ask,
  place: DavPlace,
  hrefs: readonly string[],
  options: MultigetOptions = {},
): Promise<DavResult<Fetched>> {
  const fetched: Fetched = {
    found: [],
    missing: [],
    unanswered: [],
    failed: [],
    unasked: [],
    stopped: undefined,
  };
  let largest = Math.max(1, options.batch ?? 30);
  let size = largest;
  let start = 0;
  while (start < hrefs.length) {
    const batch = hrefs.slice(start, start + size);
    const paths = batch.map(pathOf);
    const answer = await ask(
      place.kind === 'addressbook' ? cardsBody(paths, options.version) : calendarsBody(paths),
    );
    if (answer.kind === 'ok') {
      sort(answer.value.responses, batch, place, fetched);
      start += batch.length;
      // Past the one to blame, go on as before.
      size = Math.min(size * 2, largest);
    } else if (!isOfOneObject(answer)) {
      if (start === 0) return answer;
      return ok({ ...fetched, unasked: hrefs.slice(start), stopped: answer });
    } else if (batch.length > 1) {
      size = Math.ceil(batch.length / 2);
      // A server that is too slow for so many stays so.
      if (answer.kind === 'network' && answer.reason === 'timeout') largest = size;
    } else {
      const isTooLarge = answer.kind === 'network' && answer.reason === 'tooLarge';
      fetched.failed.push(...batch.map((href) => ({ href, status: isTooLarge ? 413 : 0 })));
      start += 1;
    }
  }
  return ok(fetched);
}

/** Failures that one object among many can cause. */
function isOfOneObject(failure: DavFailure): boolean {
  if (failure.kind === 'malformed' || failure.kind === 'badRequest') return true;
  if (failure.kind === 'serverError') return failure.status === 500;
  return failure.kind === 'network' && (failure.reason === 'tooLarge' || failure.reason === 'timeout');
}

function sort(
  responses: readonly DavResponse[],
  batch: readonly string[],
  place: DavPlace,
  fetched: Fetched,
): void {
  const data = place.kind === 'addressbook' ? names.addressData : names.calendarData;
  const byKey = new Map<string, DavResponse>();
  for (const response of responses) {
    const resolved = resolveHref(response.href, place.href);
    if (resolved.kind === 'ok' && !byKey.has(hrefKey(resolved.href)))
      byKey.set(hrefKey(resolved.href), response);
  }
  for (const href of batch) {
    const response = byKey.get(hrefKey(href));
    const body = response?.found.get(data)?.text;
    if (!response) fetched.unanswered.push(href);
    else if (body !== undefined && body.trim() !== '') {
      fetched.found.push({ href, etag: textOf(response, names.etag), body: withLineEnds(body) });
    } else {
      // Without a text, but with an etag, it is there all the same.
      const isThere = response.found.has(names.etag);
      const status = response.status ?? response.absent.get(data) ?? 0;
      if ((status === 404 || status === 410) && !isThere) fetched.missing.push(href);
      else fetched.failed.push({ href, status });
    }
  }
}

/** XML turns CRLF into LF (XML 1.0 §2.11); both formats end lines by CRLF. A text with any CR came through as it was. */
function withLineEnds(body: string): string {
  const text = body.replace(/^\s+(?=BEGIN:)/i, '');
  return text.includes('\r') ? text : text.replace(/\n/g, '\r\n');
}

/** Servers know their paths; many do not look for themselves in an absolute address. */
function pathOf(href: string): string {
  const url = parseUrl(href);
  return url ? href.slice(url.origin.length) : href;
}
