import type { DavAnswer, DavMethod } from '../../electron/contract/dav';
import { failureOf, failureOfNothing, failureOfStatus, isWebPage, type Asked } from './answers';
import type { CardView, DavObject, DavPlace } from './dav-objects';
import { ok, type DavFailure, type DavResult } from './dav-result';
import { multigetAll, type Fetched, type MultigetOptions } from './multiget';
import { readMultistatus, type DavResponse, type Multistatus } from './multistatus';
import {
  addressBookBody,
  calendarBody,
  type CalendarComponent,
  propfindBody,
  syncBody,
} from './request-bodies';
import { wordsOfResponse } from './server-words';
import { etagsIn, syncPageIn, type EtagListing, type SyncPage } from './sync-page';
import type { Transport } from './transport';
import { names } from './xml-names';

export type PutOptions = {
  kind: DavPlace['kind'];
  /** `{ none: true }` creates only (`If-None-Match: *`); `{ etag }` goes back exactly as it came; absent: no condition. */
  condition?: { none: true } | { etag: string };
};

export type GetOptions = { kind?: DavPlace['kind']; version?: CardView };

export type DavClient = {
  /**
   * Classes of the `DAV` header, allowed methods, and whether the server is DAViCal, which says so in a header of its
   * own. Says nothing about rights.
   */
  options(url: string): Promise<DavResult<{ classes: string[]; allow: string[]; isDavical: boolean }>>;
  /** `properties` as `{namespace}local`. Hrefs in the responses are as written. */
  propfind(url: string, properties: readonly string[], depth: 0 | 1): Promise<DavResult<DavResponse[]>>;
  /** One page of RFC 6578; an empty token asks for everything. `more`: ask again with the token that came. */
  syncCollection(place: DavPlace, token: string, limit?: number): Promise<DavResult<SyncPage>>;
  /** All members and their etags by PROPFIND Depth 1, never by a query. */
  listEtags(place: DavPlace): Promise<DavResult<EtagListing>>;
  /** Texts by multiget in batches. Fails only if not even the first batch came. */
  multiget(place: DavPlace, hrefs: readonly string[], options?: MultigetOptions): Promise<DavResult<Fetched>>;
  get(href: string, options?: GetOptions): Promise<DavResult<DavObject>>;
  /** Stored, says the server; what it stored has to be read back. */
  put(href: string, body: string, options: PutOptions): Promise<DavResult<{ etag: string | undefined }>>;
  remove(href: string, etag?: string): Promise<DavResult<undefined>>;
  makeCalendar(
    url: string,
    calendar: { displayName: string; components: readonly CalendarComponent[] },
  ): Promise<DavResult<undefined>>;
  makeAddressBook(url: string, book: { displayName: string }): Promise<DavResult<undefined>>;
};

/** Bytes (reference §6.3, §8). */
const largestAnswer = 64 * 1024 * 1024;
const largestObject = 10 * 1024 * 1024;
const idleTimeout = 30_000;
/** Storing may take a server longer than reading (reference: 12 MB of events took one 20 s). */
const idleTimeoutOfWrites = 120_000;

const contentTypes = {
  // Cyrus refuses text/x-vcard.
  addressbook: 'text/vcard; charset=utf-8',
  calendar: 'text/calendar; charset=utf-8',
};

/**
 * Speaks CalDAV and CardDAV with one account's server. Never throws for anything a server does; follows no redirect.
 * `accountId` null sends without a password, as discovery does before it knows one.
 */
export function createDavClient(
  transport: Transport,
  account: { id: string | null },
  now: () => number = Date.now,
): DavClient {
  type Call = { headers?: Record<string, string>; body?: string; maxBytes?: number; withToken?: boolean };
  type Http = Extract<DavAnswer, { kind: 'answer' }>;

  /** An answer with 2xx, or the reason why there is none. */
  async function call(method: DavMethod, url: string, options: Call): Promise<DavResult<Http>> {
    const asked: Asked = { method, url, withToken: options.withToken ?? false };
    const isRead = method !== 'PUT' && method !== 'DELETE';
    const answer = await transport.send({
      accountId: account.id,
      method,
      url,
      headers: {
        ...(options.body !== undefined && { 'content-type': 'application/xml; charset=utf-8' }),
        ...options.headers,
      },
      ...(options.body !== undefined && { body: options.body }),
      maxBytes: options.maxBytes ?? largestAnswer,
      idleTimeout: isRead ? idleTimeout : idleTimeoutOfWrites,
    });
    if (answer.kind !== 'answer') return failureOfNothing(answer, asked);
    if (answer.status < 200 || answer.status >= 300) return failureOf(answer, asked, now());
    return ok(answer);
  }

  async function callForMultistatus(
    method: 'PROPFIND' | 'REPORT',
    url: string,
    options: { headers: Record<string, string>; body: string; withToken?: boolean },
  ): Promise<DavResult<Extract<Multistatus, { kind: 'read' }>>> {
    const answer = await call(method, url, options);
    if (answer.kind !== 'ok') return answer;
    const { status, body } = answer.value;
    if (status !== 207 || isWebPage(answer.value)) return { kind: 'notDav', status };
    const read = readMultistatus(body);
    if (read.kind === 'read') return ok(read);
    // The end is missing: the connection broke, or something between cut it off.
    if (read.fault === 'cut') return { kind: 'network', reason: 'cut' };
    return { kind: 'malformed', fault: read.fault };
  }

  /** A 2xx of a write is a success only if no multistatus within says otherwise (reference: Xandikos). */
  async function write(method: DavMethod, url: string, options: Call): Promise<DavResult<Http>> {
    const answer = await call(method, url, options);
    if (answer.kind !== 'ok') return answer;
    const { status, body } = answer.value;
    if (status !== 207)
      return status === 200 && isWebPage(answer.value) ? { kind: 'notDav', status } : answer;
    const read = readMultistatus(body);
    if (read.kind === 'bad') return { kind: 'serverError', status, text: '' };
    return innerFailure(read.responses, { method, url }) ?? answer;
  }

  return {
    async options(url) {
      const answer = await call('OPTIONS', url, {});
      if (answer.kind !== 'ok') return answer;
      const { headers, status } = answer.value;
      // Every server names its classes here (RFC 4918 §10.1): a login page does not, nor a proxy that answers by itself.
      if (headers['dav'] === undefined) return { kind: 'notDav', status };
      return ok({
        classes: listIn(headers['dav']),
        allow: listIn(headers['allow']),
        isDavical: headers['x-davical-version'] !== undefined,
      });
    },

    async propfind(url, properties, depth) {
      const read = await callForMultistatus('PROPFIND', url, {
        headers: { depth: String(depth) },
        body: propfindBody(properties),
      });
      return read.kind === 'ok' ? ok(read.value.responses) : read;
    },

    async syncCollection(place, token, limit) {
      const read = await callForMultistatus('REPORT', place.href, {
        headers: { depth: '0' },
        body: syncBody(token, limit),
        withToken: token !== '',
      });
      return read.kind === 'ok' ? ok(syncPageIn(read.value, place.href)) : read;
    },

    async listEtags(place) {
      const read = await callForMultistatus('PROPFIND', place.href, {
        headers: { depth: '1' },
        body: propfindBody([names.etag, names.resourceType]),
      });
      return read.kind === 'ok' ? etagsIn(read.value, place.href) : read;
    },

    multiget(place, hrefs, options) {
      return multigetAll(
        async (body) => {
          const depth = place.kind === 'addressbook' ? '0' : '1';
          return callForMultistatus('REPORT', place.href, { headers: { depth }, body });
        },
        place,
        hrefs,
        options,
      );
    },

    async get(href, options) {
      const version = options?.version === undefined ? '' : `; version=${options.version}`;
      const answer = await call('GET', href, {
        headers: { accept: acceptOf(options?.kind, version) },
        maxBytes: largestObject,
      });
      if (answer.kind !== 'ok') return answer;
      const { status, headers, body } = answer.value;
      if (status !== 200 || isWebPage(answer.value)) return { kind: 'notDav', status };
      return ok({
        href,
        etag: headers['etag'] || undefined,
        body,
        contentType: headers['content-type'] ?? '',
      });
    },

    async put(href, body, { kind, condition }) {
      const headers: Record<string, string> = { 'content-type': contentTypes[kind] };
      if (condition && 'etag' in condition) headers['if-match'] = condition.etag;
      else if (condition) headers['if-none-match'] = '*';
      const answer = await write('PUT', href, { headers, body });
      return answer.kind === 'ok' ? ok({ etag: answer.value.headers['etag'] || undefined }) : answer;
    },

    async remove(href, etag) {
      const answer = await write('DELETE', href, { headers: etag === undefined ? {} : { 'if-match': etag } });
      return answer.kind === 'ok' ? ok(undefined) : answer;
    },

    async makeCalendar(url, { displayName, components }) {
      const answer = await write('MKCALENDAR', url, { body: calendarBody(displayName, components) });
      return answer.kind === 'ok' ? ok(undefined) : answer;
    },

    async makeAddressBook(url, { displayName }) {
      const answer = await write('MKCOL', url, { body: addressBookBody(displayName) });
      return answer.kind === 'ok' ? ok(undefined) : answer;
    },
  };
}

/** The first refusal within a multistatus that answers a write. */
function innerFailure(responses: readonly DavResponse[], asked: Asked): DavFailure | undefined {
  for (const response of responses) {
    const inner = [response.status, ...response.absent.values()].find(
      (status) => status !== undefined && (status < 200 || status >= 300),
    );
    if (inner !== undefined) {
      return failureOfStatus(inner, wordsOfResponse(response.error, response.description), asked);
    }
  }
  return undefined;
}

function acceptOf(kind: DavPlace['kind'] | undefined, version: string): string {
  if (kind === 'calendar') return 'text/calendar';
  if (kind === 'addressbook') return `text/vcard${version}`;
  return 'text/vcard, text/calendar, */*';
}

function listIn(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
