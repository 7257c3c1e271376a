import type { CertificateFacts } from '../../electron/contract/dav';
import { type FoundCollection, listCollections } from './collections';
import { createDavClient } from './dav-client';
import type { DavFailure, DavResult } from './dav-result';
import { findHomes } from './discovery';
import { parseUrl } from './hrefs';
import type { ServerTraits } from './server-traits';
import { isLoopback } from './service-addresses';
import type { Transport } from './transport';
import { tryWriting } from './trial-write';

/** One thing that was looked at, in the order in which a person would look. Each has its sentences in `locales`. */
export type CheckStep =
  | { step: 'name'; outcome: 'found' | 'notFound' | 'offline'; host: string }
  | { step: 'reach'; outcome: 'answers' | 'refused' | 'timeout' | 'cut' | 'unexpected' }
  | {
      step: 'encryption';
      outcome: 'trusted' | 'thisComputer' | 'notTrusted' | 'none';
      certificate: CertificateFacts | undefined;
    }
  | { step: 'proxy'; outcome: 'passed' | 'refused' }
  | { step: 'service'; outcome: 'dav' | 'webPage' | 'notThere' | 'moved' | 'busy' | 'failed'; detail: string }
  | { step: 'signIn'; outcome: 'accepted' | 'refused' | 'noAccess'; schemes: readonly string[] }
  | { step: 'collections'; outcome: 'found' | 'none'; collections: FoundCollection[] }
  | { step: 'rights'; outcome: FoundCollection['access']; collection: FoundCollection }
  | { step: 'trialWrite'; outcome: 'done'; collection: FoundCollection; traits: ServerTraits }
  | { step: 'trialWrite'; outcome: 'failed'; collection: FoundCollection; failure: DavFailure };

export type CheckOptions = {
  accountId: string;
  /** Of the account: principal, home or root. */
  url: string;
  /** Hrefs of the collections that are in use; of those, rights are told. Absent: of all. */
  inUse?: readonly string[];
  /** The person agreed to a trial write: into these collections, with these words. */
  trial?: { hrefs: readonly string[]; words: string; newUid: () => string };
  /** Told as it goes on. */
  onStep?: (step: CheckStep) => void;
};

/** Looks at a connection step by step, and stops at the first one that does not hold. */
export async function checkConnection(transport: Transport, options: CheckOptions): Promise<CheckStep[]> {
  const steps: CheckStep[] = [];
  const tell = (...more: CheckStep[]) => {
    steps.push(...more);
    for (const step of more) options.onStep?.(step);
  };
  let certificate: CertificateFacts | undefined;
  const watched: Transport = {
    async send(request) {
      const answer = await transport.send(request);
      if (answer.kind !== 'notSent') certificate = answer.certificate ?? certificate;
      return answer;
    },
  };
  const client = createDavClient(watched, { id: options.accountId });
  const homes = await findHomes(client, options.url);
  tell(...stepsOfFirst(homes, options.url, certificate));
  if (homes.kind !== 'ok') return steps;

  const { collections } = await listCollections(client, homes.value);
  tell({ step: 'collections', outcome: collections.length > 0 ? 'found' : 'none', collections });
  const inUse = options.inUse;
  const looked = inUse ? collections.filter((collection) => inUse.includes(collection.href)) : collections;
  for (const collection of looked) tell({ step: 'rights', outcome: collection.access, collection });
  const { trial } = options;
  if (!trial) return steps;
  for (const collection of collections.filter((one) => trial.hrefs.includes(one.href))) {
    const tried = await tryWriting(client, collection, { uid: trial.newUid(), words: trial.words });
    if (tried.kind === 'ok') tell({ step: 'trialWrite', outcome: 'done', collection, traits: tried.value });
    else tell({ step: 'trialWrite', outcome: 'failed', collection, failure: tried });
  }
  return steps;
}

/** What the first answer, or the lack of one, says about everything on the way to it. */
function stepsOfFirst(
  result: DavResult<unknown>,
  url: string,
  certificate: CertificateFacts | undefined,
): CheckStep[] {
  const host = parseUrl(url)?.hostname ?? url;
  const encryption: CheckStep = {
    step: 'encryption',
    outcome: isLoopback(host) && url.startsWith('http:') ? 'thisComputer' : 'trusted',
    certificate,
  };
  const named: CheckStep = { step: 'name', outcome: 'found', host };
  const reached: CheckStep[] = [named, { step: 'reach', outcome: 'answers' }];
  if (result.kind === 'notSent') return [{ ...encryption, outcome: 'none' }];
  if (result.kind === 'network') {
    switch (result.reason) {
      case 'offline':
        return [{ ...named, outcome: 'offline' }];
      case 'nameNotFound':
        return [{ ...named, outcome: 'notFound' }];
      case 'certificate':
        return [
          ...reached,
          { ...encryption, outcome: 'notTrusted', certificate: result.certificate ?? certificate },
        ];
      case 'proxy':
        return [named, { step: 'proxy', outcome: 'refused' }];
      case 'tooLarge':
      case 'cancelled':
        return [named, { step: 'reach', outcome: 'unexpected' }];
      case 'refused':
      case 'timeout':
      case 'cut':
      case 'unexpected':
        return [named, { step: 'reach', outcome: result.reason }];
    }
  }
  const way: CheckStep[] = [...reached, encryption, { step: 'proxy', outcome: 'passed' }];
  const dav: CheckStep = { step: 'service', outcome: 'dav', detail: '' };
  switch (result.kind) {
    case 'ok':
      return [...way, dav, { step: 'signIn', outcome: 'accepted', schemes: [] }];
    case 'unauth':
      return [...way, dav, { step: 'signIn', outcome: 'refused', schemes: result.schemes }];
    case 'denied':
    case 'readOnly':
      return [...way, dav, { step: 'signIn', outcome: 'noAccess', schemes: [] }];
    case 'notDav':
    case 'malformed':
      return [...way, { ...dav, outcome: 'webPage' }];
    case 'gone':
    case 'notSupported':
      return [...way, { ...dav, outcome: 'notThere' }];
    case 'redirected':
      return [...way, { ...dav, outcome: 'moved', detail: result.location }];
    case 'throttled':
      return [...way, { ...dav, outcome: 'busy', detail: String(result.status) }];
    case 'serverError':
      return [...way, { ...dav, outcome: 'failed', detail: String(result.status) }];
    // Nothing that a reading is answered by, unless a server is quite out of its mind.
    case 'badRequest':
    case 'precondition':
    case 'quota':
    case 'staleToken':
    case 'tooBig':
    case 'uidTaken':
      return [...way, { ...dav, outcome: 'failed', detail: result.kind }];
  }
}
