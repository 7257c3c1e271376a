import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { BrowserSignIn } from '../../../electron/contract/dav';
import { lacksBasic } from '../../sync/sync-protocol';
import type { Discovered, Failure } from './server-types';

type Network = Extract<Failure, { kind: 'network' }>['reason'];
type Browser = Extract<BrowserSignIn, { kind: 'failed' }>['reason'];

/** What went wrong on the way to a server; each has its sentence. */
export type ServerProblem =
  | { kind: 'address'; fault: Extract<Discovered, { kind: 'badAddress' }>['fault'] }
  | { kind: 'network'; reason: Network }
  | { kind: 'browser'; reason: Exclude<Browser, Network | 'plainTextStore'> }
  | {
      kind: 'server';
      reason:
        | 'notFound'
        | 'refused'
        | 'noBasic'
        | 'noAccess'
        | 'busy'
        | 'noHomes'
        | 'notStored'
        | 'diskFull'
        | 'unexpected';
    };

/** What an answer that is none means for someone who wants to sign in. */
export function problemOf(failure: Failure): ServerProblem {
  switch (failure.kind) {
    case 'unauth':
      return { kind: 'server', reason: lacksBasic(failure) ? 'noBasic' : 'refused' };
    case 'denied':
    case 'readOnly':
      return { kind: 'server', reason: 'noAccess' };
    case 'throttled':
    case 'serverError':
      return { kind: 'server', reason: 'busy' };
    case 'network':
      return { kind: 'network', reason: failure.reason };
    case 'gone':
    case 'notDav':
    case 'notSupported':
    case 'redirected':
    case 'malformed':
      return { kind: 'server', reason: 'notFound' };
    case 'badRequest':
    case 'notSent':
    case 'precondition':
    case 'quota':
    case 'staleToken':
    case 'tooBig':
    case 'uidTaken':
      return { kind: 'server', reason: 'unexpected' };
  }
}

/** The failure that says most about why nothing was found: of the network before an answer of the server. */
export function problemOfTried({ tried }: Extract<Discovered, { kind: 'nothing' }>): {
  problem: ServerProblem;
  failure: Failure | undefined;
} {
  const failure =
    tried.map((each) => each.failure).find(({ kind }) => kind === 'network') ?? tried[0]?.failure;
  return { problem: failure ? problemOf(failure) : { kind: 'server', reason: 'notFound' }, failure };
}

/** Sentences for what went wrong: what happened, what is safe, what to do. */
export function useProblemWords(): (problem: ServerProblem) => string {
  const { t } = useTranslation('sync');
  return useCallback(
    (problem) => {
      switch (problem.kind) {
        case 'address':
          return t(`problem.address.${problem.fault}`);
        case 'network':
          return t(`problem.network.${problem.reason}`);
        case 'browser':
          return t(`problem.browser.${problem.reason}`);
        case 'server':
          return t(`problem.server.${problem.reason}`);
      }
    },
    [t],
  );
}
