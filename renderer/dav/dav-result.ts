import type { CertificateFacts, DavNetworkFailure } from '../../electron/contract/dav';
import type { XmlFault } from './xml-reader';

/** Everything that can become of a request but success. No status of HTTP is ever thrown. */
export type DavFailure =
  /** 401, or no password is kept. `schemes` are those the server offers, lower case. */
  | { kind: 'unauth'; schemes: readonly string[] }
  /** 403 without a reason that is known. */
  | { kind: 'denied'; text: string }
  /** A write that these rights do not allow. */
  | { kind: 'readOnly'; text: string }
  /** 404 or 410. After a PUT it may also mean that the body was not understood (SOGo). */
  | { kind: 'gone' }
  /** 412: the condition did not hold. When something is created: there is something already. */
  | { kind: 'precondition' }
  /** The UID stands under another name; `href` is that name where the server tells it and it can be believed. */
  | { kind: 'uidTaken'; href: string | undefined; text: string }
  /** What was sent is refused for good; `text` is the server's own reason, never longer than a sentence or two. */
  | { kind: 'badRequest'; text: string }
  | { kind: 'tooBig' }
  | { kind: 'quota' }
  /** 423, 425, 429 or 503. `retryAfter` in milliseconds from the answer on; `undefined`: the server does not say. */
  | { kind: 'throttled'; status: number; retryAfter: number | undefined }
  | { kind: 'serverError'; status: number; text: string }
  /** The sync token is refused: list everything anew. */
  | { kind: 'staleToken' }
  /** The server does not know this method or report here. */
  | { kind: 'notSupported'; status: number }
  /** Never followed by itself. `location` is absolute. */
  | { kind: 'redirected'; location: string; permanent: boolean; sameOrigin: boolean }
  /** A web page or something else that is no answer to this request: captive portal, maintenance, wrong address. */
  | { kind: 'notDav'; status: number }
  /** XML that is wrong, dangerous or beyond the limits. Nothing of it was used. */
  | { kind: 'malformed'; fault: Exclude<XmlFault, 'cut'> }
  | { kind: 'network'; reason: DavNetworkFailure; certificate?: CertificateFacts }
  | { kind: 'notSent'; reason: 'otherOrigin' | 'notEncrypted' | 'badRequest' };

export type DavResult<T> = { kind: 'ok'; value: T } | DavFailure;

export function ok<T>(value: T): { kind: 'ok'; value: T } {
  return { kind: 'ok', value };
}
