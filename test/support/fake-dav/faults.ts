import type { DavAnswer, DavMethod, DavNetworkFailure, DavRequest } from '../../../electron/contract/dav';
import { plain, refusal, xml } from './answer-xml';

/** Something that goes wrong. It meets the requests `on` picks, leaves out the first `skip`, and stops after `times`. */
export type Fault = {
  on?: (request: DavRequest, user: string) => boolean;
  skip?: number;
  times?: number;
  /** Instead of the server: the request never reaches it if an answer is given. */
  before?: (request: DavRequest) => DavAnswer | undefined | Promise<DavAnswer | undefined>;
  /** After the server has done its work. */
  after?: (answer: DavAnswer, request: DavRequest) => DavAnswer | Promise<DavAnswer>;
};

type Picked = { methods?: readonly DavMethod[]; path?: string; skip?: number; times?: number };

/** Which requests a ready-made fault meets. All by default, without end. */
function meeting({ methods, path, skip, times }: Picked): Fault {
  return {
    on: (request) =>
      (methods === undefined || methods.includes(request.method)) &&
      (path === undefined || request.url.includes(path)),
    ...(skip !== undefined && { skip }),
    ...(times !== undefined && { times }),
  };
}

const lost = (reason: DavNetworkFailure): DavAnswer => ({ kind: 'failed', reason });

function instead(pick: Picked, answer: DavAnswer): Fault {
  return { ...meeting(pick), before: () => answer };
}

function replaced(pick: Picked, answer: (was: DavAnswer) => DavAnswer): Fault {
  return { ...meeting(pick), after: answer };
}

const page =
  '<!DOCTYPE html><html><head><title>Willkommen im WLAN</title></head><body>Bitte anmelden</body></html>';

/** The faults of the reference, §9.2, that a server or the way to it can have. */
export const faults = {
  /** Not stored, no answer. */
  lostRequest: (pick: Picked = {}, reason: DavNetworkFailure = 'timeout') => instead(pick, lost(reason)),
  /** Stored, no answer. */
  lostAnswer: (pick: Picked = {}, reason: DavNetworkFailure = 'timeout') =>
    replaced(pick, () => lost(reason)),
  statusInstead: (status: number, pick: Picked = {}, headers: Record<string, string> = {}) =>
    instead(pick, plain(status, '', headers)),
  /** Stored all the same. */
  statusAfter: (status: number, pick: Picked = {}) => replaced(pick, () => plain(status)),
  /** The body ends after so many characters, without the transport noticing. */
  cutBody: (at: number, pick: Picked = {}) =>
    replaced(pick, (was) => (was.kind === 'answer' ? { ...was, body: was.body.slice(0, at) } : was)),
  signedOut: (pick: Picked = {}, offered = 'Basic realm="dav"') =>
    instead(pick, plain(401, '', { 'www-authenticate': offered })),
  throttled: (retryAfter?: string, pick: Picked = {}, headers: Record<string, string> = {}) =>
    instead(
      pick,
      plain(429, '', { ...headers, ...(retryAfter !== undefined && { 'retry-after': retryAfter }) }),
    ),
  maintenance: (retryAfter?: string, pick: Picked = {}) =>
    instead(
      pick,
      plain(503, page, {
        'content-type': 'text/html',
        ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
      }),
    ),
  captivePortal: (pick: Picked = {}) =>
    instead(pick, plain(200, page, { 'content-type': 'text/html; charset=utf-8' })),
  proxy: (pick: Picked = {}) => instead(pick, plain(407)),
  certificate: (pick: Picked = {}) => instead(pick, lost('certificate')),
  redirected: (location: string, pick: Picked = {}, status = 301) =>
    instead(pick, plain(status, '', { location })),
  tokenRefused: (status: number, pick: Picked = {}) =>
    ({
      ...instead(pick, status === 403 ? refusal(403, 'D:valid-sync-token') : plain(status)),
      on: (request) =>
        /<d:sync-token>[^<]/.test(request.body ?? '') &&
        (pick.path === undefined || request.url.includes(pick.path)),
    }) satisfies Fault,
  /** 507 on the collection with the token that was sent, without end. */
  endless507: (pick: Picked = {}) =>
    ({
      ...meeting({ methods: ['REPORT'], ...pick }),
      before: (request) => {
        const token = /<d:sync-token>([^<]*)</.exec(request.body ?? '')?.[1];
        if (token === undefined) return undefined;
        const href = new URL(request.url).pathname;
        return xml(
          207,
          'D:multistatus',
          `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 507 x</D:status></D:response><D:sync-token>${token}</D:sync-token>`,
        );
      },
    }) satisfies Fault,
  /** A page of changes that says there is more, and names the token that was sent as the next one. */
  samePage: (pick: Picked = {}) =>
    ({
      ...meeting({ methods: ['REPORT'], ...pick }),
      after: (answer, request) => {
        const token = /<d:sync-token>([^<]*)</.exec(request.body ?? '')?.[1];
        if (token === undefined || answer.kind !== 'answer') return answer;
        const href = new URL(request.url).pathname;
        const more = `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 507 x</D:status></D:response>`;
        const body = answer.body.replace(/<D:sync-token>[^<]*</, () => `${more}<D:sync-token>${token}<`);
        return { ...answer, body };
      },
    }) satisfies Fault,
  /** Every listing answers properly and says that there is nothing. */
  emptyListing: (pick: Picked = {}) =>
    ({
      ...meeting({ methods: ['PROPFIND', 'REPORT'], ...pick }),
      after: (answer, request) => {
        const isListing =
          request.headers['depth'] === '1' || (request.body ?? '').includes('sync-collection');
        if (!isListing || answer.kind !== 'answer' || request.body?.includes('multiget')) return answer;
        const responses = [...answer.body.matchAll(/<D:response>.*?<\/D:response>/gs)].map(
          (match) => match[0],
        );
        const members = responses.filter((one) => !/<D:href>[^<]*\/<\/D:href>/.test(one));
        return { ...answer, body: members.reduce((body, member) => body.replace(member, ''), answer.body) };
      },
    }) satisfies Fault,
  quota: (pick: Picked = {}) => instead({ methods: ['PUT'], ...pick }, plain(507)),
  tooBig: (pick: Picked = {}) => instead({ methods: ['PUT'], ...pick }, plain(413)),
  forbidden: (pick: Picked = {}) =>
    instead({ methods: ['PUT', 'DELETE'], ...pick }, refusal(403, 'D:need-privileges')),
  /** Another text is put into every answer. */
  body: (change: (body: string, request: DavRequest) => string, pick: Picked = {}) =>
    ({
      ...meeting(pick),
      after: (answer, request) =>
        answer.kind === 'answer' ? { ...answer, body: change(answer.body, request) } : answer,
    }) satisfies Fault,
};
