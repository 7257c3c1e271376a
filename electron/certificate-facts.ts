import { createHash, X509Certificate } from 'node:crypto';
import type { Certificate } from 'electron';
import type { CertificateFacts, KeyStanding } from './contract/dav';

/** What Chromium hands over about a certificate that a server showed. */
export type ShownCertificate = {
  hostname: string;
  certificate: Certificate;
  isIssuedByKnownRoot: boolean;
  /** `net::OK`, or a name such as `net::ERR_CERT_DATE_INVALID`. */
  verificationResult: string;
};

/**
 * What a certificate says, and what stands against it. Of several problems Chromium names the worst, and to it an unknown
 * authority is worse than a date (`MapCertStatusToNetError`): the dates of one that its server issued itself are looked at
 * here. The name in it is not: who issues to himself writes what he likes, it is the key that stands for the host.
 */
export function certificateFacts(
  shown: ShownCertificate,
  standingOf: (hostKey: { host: string; key: string }) => KeyStanding,
): CertificateFacts {
  const { certificate } = shown;
  const host = plainHost(shown.hostname);
  const facts: CertificateFacts = {
    host,
    subject: certificate.subjectName || certificate.subject.organizations[0] || '',
    issuer: certificate.issuerName || certificate.issuer.organizations[0] || '',
    validTo: certificate.validExpiry * 1000,
    fingerprint: asPairs(certificate.fingerprint),
    knownRoot: shown.isIssuedByKnownRoot,
  };
  const problem = problemOf(shown.verificationResult);
  const key = problem === 'unknownIssuer' ? selfIssuedKey(certificate.data) : null;
  if (key === null) return problem ? { ...facts, problem } : facts;
  if (!isValidNow(certificate)) return { ...facts, problem: 'expired' };
  const standing = standingOf({ host, key });
  return {
    ...facts,
    ...(standing.kind !== 'trusted' && { problem: 'unknownIssuer' }),
    selfIssued: { key, standing },
  };
}

/** A host as Chromium and the page may name it: lower case, an address of IPv6 without its brackets. */
export function plainHost(hostname: string): string {
  return hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}

/**
 * The key of a certificate that was signed by that very key: SHA-256 of its SubjectPublicKeyInfo (RFC 7469 §2.4), in hex.
 * `null` for all others. The signature decides; `checkIssued` would also ask for the right to sign certificates
 * (keyCertSign), which those of servers often lack.
 */
export function selfIssuedKey(pem: string): string | null {
  try {
    const certificate = new X509Certificate(pem);
    const { publicKey, subject, issuer } = certificate;
    if (subject !== issuer || !certificate.verify(publicKey)) return null;
    return createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex');
  } catch {
    return null; // A kind of key or signature that is not known here cannot be vouched for.
  }
}

function isValidNow({ validStart, validExpiry }: Certificate): boolean {
  const now = Date.now();
  return validStart * 1000 <= now && now < validExpiry * 1000;
}

function problemOf(verdict: string): CertificateFacts['problem'] {
  if (/(^|:)OK$/.test(verdict)) return undefined;
  if (verdict.includes('CERT_DATE_INVALID')) return 'expired';
  if (verdict.includes('CERT_AUTHORITY_INVALID')) return 'unknownIssuer';
  if (verdict.includes('CERT_COMMON_NAME_INVALID')) return 'otherName';
  return verdict.includes('CERT_REVOKED') ? 'revoked' : 'other';
}

/** Chromium's `sha256/` and base64 as `AB:CD:…`, which is how the tools of an IT write it. */
function asPairs(fingerprint: string): string {
  const hex = Buffer.from(fingerprint.replace(/^sha256\//, ''), 'base64').toString('hex');
  return hex.toUpperCase().replace(/..(?=.)/g, '$&:');
}
