import { type Session, session } from 'electron';
import { certificateFacts, plainHost } from './certificate-facts';
import type { CertificateFacts, HostKey } from './contract/dav';
import { trustedKeys } from './trusted-keys';

type AccountSession = {
  session: Session;
  /** Facts about the certificate that the host of an address showed last, if it showed any. */
  certificateOf(url: URL): CertificateFacts | undefined;
  /** Whether a certificate of this host was judged here. */
  hasJudged: (host: string) => boolean;
};

/** Answers of the procedure: trusted, or as Chromium itself judges. It never trusts less than Chromium. */
const trusted = 0;
const useChromiumsVerdict = -3;

const open = new Map<string, AccountSession>();
let renewals = 0;

/** Keys that hosts have shown since the start, each in a certificate that could be trusted by its key: `HOST KEY`. */
const shownKeys = new Set<string>();

/**
 * The network of one account, kept apart from the page's and from other accounts': nothing on the disk, no cache, no
 * cookies; proxy and certificate authorities are those of the system. `null` is the one for looking round before sign-in.
 * Ask for it anew for each request: `renewNetworks` puts another in its place.
 */
export function accountSession(accountId: string | null): AccountSession {
  const name = accountId === null ? 'dav' : `dav-${accountId}`;
  const known = open.get(name);
  if (known) return known;
  const certificates = new Map<string, CertificateFacts>();
  const network = session.fromPartition(renewals === 0 ? name : `${name}~${renewals}`, { cache: false });
  network.setCertificateVerifyProc((shown, callback) => {
    const facts = certificateFacts(shown, (hostKey) => trustedKeys().standingOf(hostKey));
    const { host, selfIssued } = facts;
    certificates.set(host, facts);
    if (selfIssued) shownKeys.add(lineOf({ host, key: selfIssued.key }));
    callback(selfIssued?.standing.kind === 'trusted' ? trusted : useChromiumsVerdict);
  });
  const opened: AccountSession = {
    session: network,
    certificateOf: ({ protocol, hostname }) =>
      protocol === 'https:' ? certificates.get(plainHost(hostname)) : undefined,
    hasJudged: (host) => certificates.has(host),
  };
  open.set(name, opened);
  return opened;
}

/** Whether that host has shown that key since the start, in a certificate that only lacks somebody to vouch for it. */
export function wasShown(hostKey: HostKey): boolean {
  return shownKeys.has(lineOf(hostKey));
}

/**
 * Gives every account that has met this host a network of its own anew, and ends what is under way there. Chromium keeps
 * the verdict of a certificate for as long as a network lives, nothing clears it (electron#41448, electron#47267), and a
 * connection that is open is not judged again: only another partition asks afresh.
 */
export function renewNetworks(host: string): void {
  for (const [name, { session: network, hasJudged }] of open) {
    if (!hasJudged(host)) continue;
    open.delete(name);
    void network.closeAllConnections();
  }
  renewals += 1;
}

function lineOf({ host, key }: HostKey): string {
  return `${host} ${key}`;
}
