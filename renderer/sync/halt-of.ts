import type { DavFailure } from '../dav/dav-result';
import { lacksBasic } from '../dav/lacks-basic';
import { assertNever } from '../domain/assert-never';
import type { Halt } from './run-context';

/** What an answer that is none means for the rest of the run (reference §9, 2 and §9.1). */
export function haltOf(failure: DavFailure): Halt {
  switch (failure.kind) {
    case 'unauth':
      return { trouble: lacksBasic(failure) ? 'noBasic' : 'signIn', scope: 'account' };
    case 'network':
      return ofNetwork(failure.reason);
    case 'throttled':
      return {
        trouble: failure.status === 503 ? 'maintenance' : 'throttled',
        scope: 'account',
        ...(failure.retryAfter !== undefined && { retryAfter: failure.retryAfter }),
      };
    case 'notDav':
      return { trouble: 'captivePortal', scope: 'account' };
    case 'serverError':
      return { trouble: 'serverUnreachable', scope: 'collection' };
    case 'gone':
    case 'notSupported':
      return { trouble: 'notFound', scope: 'collection' };
    case 'denied':
      return { trouble: 'noAccess', scope: 'collection' };
    case 'readOnly':
      return { trouble: 'readOnly', scope: 'collection' };
    case 'redirected':
      return { trouble: 'moved', scope: 'collection' };
    case 'quota':
      return { trouble: 'quota', scope: 'account' };
    case 'notSent':
      return { trouble: 'unexpected', scope: 'account' };
    case 'precondition':
    case 'uidTaken':
    case 'badRequest':
    case 'tooBig':
    case 'staleToken':
    case 'malformed':
      return { trouble: 'unexpected', scope: 'collection' };
    default:
      return assertNever(failure);
  }
}

type NetworkReason = Extract<DavFailure, { kind: 'network' }>['reason'];

function ofNetwork(reason: NetworkReason): Halt {
  switch (reason) {
    case 'offline':
      return { trouble: 'offline', scope: 'account' };
    case 'certificate':
      return { trouble: 'certificate', scope: 'account' };
    case 'proxy':
      return { trouble: 'proxy', scope: 'account' };
    case 'nameNotFound':
    case 'refused':
    case 'cancelled':
      return { trouble: 'serverUnreachable', scope: 'account' };
    case 'timeout':
    case 'cut':
      return { trouble: 'serverUnreachable', scope: 'collection' };
    case 'tooLarge':
    case 'unexpected':
      return { trouble: 'unexpected', scope: 'collection' };
    default:
      return assertNever(reason);
  }
}
