import { type Certificate, type Session, session } from 'electron';
import type { CertificateFacts } from './contract/dav';

type AccountSession = {
  session: Session;
  /** Facts about the certificate that a host showed last, if it showed any. */
  certificateOf(hostname: string): CertificateFacts | undefined;
};

/** Chromium's own verdict stands; the procedure only looks on. */
const useChromiumsVerdict = -3;

const open = new Map<string, AccountSession>();

/**
 * The network of one account, kept apart from the page's and from other accounts': nothing on the disk, no cache, no
 * cookies; proxy and certificate authorities are those of the system. `null` is the one for looking round before sign-in.
 */
export function accountSession(accountId: string | null): AccountSession {
  const partition = accountId === null ? 'dav' : `dav-${accountId}`;
  const known = open.get(partition);
  if (known) return known;
  const certificates = new Map<string, CertificateFacts>();
  const network = session.fromPartition(partition, { cache: false });
  network.setCertificateVerifyProc((request, callback) => {
    certificates.set(request.hostname, {
      ...readCertificate(request.certificate),
      knownRoot: request.isIssuedByKnownRoot,
      ...problemOf(request.verificationResult),
    });
    callback(useChromiumsVerdict);
  });
  const opened = { session: network, certificateOf: (hostname: string) => certificates.get(hostname) };
  open.set(partition, opened);
  return opened;
}

function readCertificate({
  subject,
  subjectName,
  issuer,
  issuerName,
  validExpiry,
  fingerprint,
}: Certificate) {
  return {
    subject: subjectName || subject.organizations[0] || '',
    issuer: issuerName || issuer.organizations[0] || '',
    validTo: validExpiry * 1000,
    fingerprint,
  };
}

/** Chromium's verdict is `net::OK`, or a name such as `net::ERR_CERT_DATE_INVALID`. */
function problemOf(verdict: string): Pick<CertificateFacts, 'problem'> {
  if (/(^|:)OK$/.test(verdict)) return {};
  if (verdict.includes('CERT_DATE_INVALID')) return { problem: 'expired' };
  if (verdict.includes('CERT_AUTHORITY_INVALID')) return { problem: 'unknownIssuer' };
  if (verdict.includes('CERT_COMMON_NAME_INVALID')) return { problem: 'otherName' };
  return { problem: verdict.includes('CERT_REVOKED') ? 'revoked' : 'other' };
}
