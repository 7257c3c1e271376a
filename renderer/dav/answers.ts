import type { DavAnswer, DavMethod } from '../../electron/contract/dav';
import type { DavFailure } from './dav-result';
import { resolveHref, resolveLocation, parseUrl } from './hrefs';
import { retryAfter } from './retry-after';
import { readServerWords, type ServerWords } from './server-words';

/** What was asked, as far as the meaning of the answer depends on it. */
export type Asked = {
  method: DavMethod;
  /** Of the request. */
  url: string;
  /** A sync token went along. */
  withToken?: boolean;
};

type HttpAnswer = Extract<DavAnswer, { kind: 'answer' }>;

/** An answer that never was one: nothing came, or nothing went. */
export function failureOfNothing(answer: Exclude<DavAnswer, HttpAnswer>, asked: Asked): DavFailure {
  if (answer.kind === 'notSent') {
    if (answer.reason === 'noSecret') return { kind: 'unauth', schemes: [] };
    return { kind: 'notSent', reason: answer.reason };
  }
  // A single object beyond the limit is a matter of that object, not of the connection.
  if (answer.reason === 'tooLarge' && asked.method === 'GET') return { kind: 'tooBig' };
  return {
    kind: 'network',
    reason: answer.reason,
    ...(answer.certificate && { certificate: answer.certificate }),
  };
}

/** What an answer that is no success means (reference §9.1). Only for statuses outside 2xx. */
export function failureOf(answer: HttpAnswer, asked: Asked, now: number): DavFailure {
  const { status, headers } = answer;
  if (status >= 300 && status < 400) return redirection(answer, asked);
  if (status === 401) return { kind: 'unauth', schemes: schemesIn(headers['www-authenticate'] ?? '') };
  if (status === 423 || status === 425 || status === 429 || status === 503) {
    return { kind: 'throttled', status, retryAfter: retryAfter(headers, now) };
  }
  if (status === 407) return { kind: 'network', reason: 'proxy' };
  if (status === 408) return { kind: 'network', reason: 'timeout' };
  if (status === 511) return { kind: 'notDav', status };
  return failureOfStatus(status, readServerWords(answer.body, headers['content-type'] ?? ''), asked);
}

/** The same for a status within a multistatus, with the words beside it. */
export function failureOfStatus(status: number, words: ServerWords, asked: Asked): DavFailure {
  if (words.conditions.has('valid-sync-token')) return { kind: 'staleToken' };
  if (asked.method === 'REPORT' || asked.method === 'PROPFIND') return failureOfReading(status, words, asked);
  const named = failureOfCondition(words, asked.url);
  if (named && status >= 400 && status !== 401) return named;
  switch (status) {
    case 400:
    case 415:
    case 422:
      return { kind: 'badRequest', text: words.text };
    case 401:
      return { kind: 'unauth', schemes: [] };
    case 403:
      if (words.conditions.has('resource-must-be-null')) return { kind: 'precondition' };
      return words.conditions.size > 0 && !isMake(asked.method)
        ? { kind: 'badRequest', text: words.text || [...words.conditions].join(', ') }
        : { kind: 'denied', text: words.text };
    case 404:
    case 410:
      return { kind: 'gone' };
    case 405:
      if (isMake(asked.method)) return { kind: 'precondition' };
      return isWrite(asked.method)
        ? { kind: 'readOnly', text: words.text }
        : { kind: 'notSupported', status };
    case 409:
      // RFC 4918 would have it mean a missing parent; the servers measured mean the UID (SOGo says so in plain text
      // only), or that there is a collection already. A missing parent is found out by the next preflight.
      if (isMake(asked.method)) return { kind: 'precondition' };
      return { kind: 'uidTaken', href: undefined, text: words.text };
    case 412:
      return { kind: 'precondition' };
    case 413:
      return { kind: 'tooBig' };
    case 423:
    case 425:
    case 429:
    case 503:
      return { kind: 'throttled', status, retryAfter: undefined };
    case 501:
      return { kind: 'notSupported', status };
    case 507:
      return { kind: 'quota' };
    default:
      return { kind: 'serverError', status, text: words.text };
  }
}

function failureOfReading(status: number, words: ServerWords, asked: Asked): DavFailure {
  if (status === 404 || status === 410) {
    // With a token, some mean the token by 410; the listing that follows shows whether the collection is there.
    return status === 410 && asked.withToken ? { kind: 'staleToken' } : { kind: 'gone' };
  }
  const lacksRights = words.conditions.has('need-privileges');
  if (status === 403 && lacksRights) return { kind: 'denied', text: words.text };
  if (words.conditions.has('supported-report') || status === 405 || status === 501) {
    return { kind: 'notSupported', status };
  }
  if (asked.withToken && [400, 403, 409, 412].includes(status)) return { kind: 'staleToken' };
  switch (status) {
    case 401:
      return { kind: 'unauth', schemes: [] };
    case 403:
      return { kind: 'denied', text: words.text };
    case 400:
    case 409:
    case 412:
    case 413:
    case 415:
    case 422:
      return { kind: 'badRequest', text: words.text };
    default:
      return { kind: 'serverError', status, text: words.text };
  }
}

/** Preconditions that RFC 4791 §5.3.2.1, RFC 6352 §6.3.2.1, RFC 6638 §3.2.4.1, RFC 4331 and RFC 3744 name. */
function failureOfCondition(words: ServerWords, url: string): DavFailure | undefined {
  const has = (name: string) => words.conditions.has(name);
  if (has('no-uid-conflict') || has('unique-scheduling-object-resource') || words.namesTakenUid) {
    const href = words.hrefs.map((written) => resolveHref(written, url)).find((one) => one.kind === 'ok');
    return { kind: 'uidTaken', href: href?.href, text: words.text };
  }
  if (has('max-resource-size')) return { kind: 'tooBig' };
  if (has('quota-not-exceeded') || has('sufficient-disk-space')) return { kind: 'quota' };
  if (has('need-privileges')) return { kind: 'readOnly', text: words.text };
  // Whatever the number: Xandikos says 412 here, which alone would mean that someone else had written.
  const ofData = [...words.conditions].find((name) =>
    /^(?:valid|supported)-(?:address|calendar)-/.test(name),
  );
  return ofData === undefined ? undefined : { kind: 'badRequest', text: words.text || ofData };
}

function redirection(answer: HttpAnswer, asked: Asked): DavFailure {
  const location = resolveLocation(answer.headers['location'], asked.url);
  if (location === undefined || answer.status === 304) {
    return { kind: 'serverError', status: answer.status, text: '' };
  }
  return {
    kind: 'redirected',
    location,
    permanent: answer.status === 301 || answer.status === 308,
    sameOrigin: parseUrl(location)?.origin === parseUrl(asked.url)?.origin,
  };
}

function isMake(method: DavMethod): boolean {
  return method === 'MKCALENDAR' || method === 'MKCOL';
}

function isWrite(method: DavMethod): boolean {
  return method === 'PUT' || method === 'DELETE';
}

/** Names of the schemes in one or several challenges (RFC 9110 §11.6.1), lower case, in their order. */
export function schemesIn(header: string): string[] {
  const unquoted = header.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const schemes = unquoted.split(',').map((part) => /^\s*([a-z][a-z0-9-]*)(?:\s|$)(?!\s*=)/i.exec(part)?.[1]);
  return [...new Set(schemes.filter((scheme) => scheme !== undefined).map((scheme) => scheme.toLowerCase()))];
}

/** Whether a body is a web page, whatever was asked for: captive portals and maintenance pages answer so. */
export function isWebPage(answer: { headers: Record<string, string>; body: string }): boolean {
  if (/^\s*(?:text\/html|application\/xhtml)/i.test(answer.headers['content-type'] ?? '')) return true;
  return /^\s*<(?:!doctype\s+html|html[\s>])/i.test(answer.body.slice(0, 300));
}
