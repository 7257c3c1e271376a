import { X509Certificate, createHash } from 'node:crypto';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { connect } from 'node:tls';

/** @typedef {{ hostname: string, certificate: { fingerprint: string }, validatedCertificate: object, isIssuedByKnownRoot: boolean, verificationResult: string, errorCode: number }} VerifyRequest */
/** @typedef {(request: VerifyRequest, callback: (result: number) => void) => void} VerifyProc */

/** As Chromium: six connections a host, kept open. */
const pool = { keepAlive: true, maxSockets: 6 };

/**
 * Connections of one partition, and who is asked about certificates. Trusted is what Node trusts. As Chromium, it asks once
 * about each certificate of a host and keeps the answer for as long as it lives, whatever becomes of who was asked.
 */
export class NetworkSession {
  /** @type {VerifyProc | null} */
  #verify = null;
  /** @type {Map<string, number>} */
  #verdicts = new Map();
  http = new HttpAgent(pool);
  https = new AskingAgent(pool, (request, callback) => this.#judge(request, callback));

  /** @param {VerifyProc | null} proc */
  setCertificateVerifyProc(proc) {
    this.#verify = proc;
  }

  /** Ends what is open; what comes later opens connections of its own. */
  async closeAllConnections() {
    this.http.destroy();
    this.https.destroy();
  }

  /** @type {VerifyProc} */
  #judge(request, callback) {
    const asked = `${request.hostname} ${request.certificate.fingerprint}`;
    const known = this.#verdicts.get(asked);
    if (known !== undefined) return callback(known);
    const answer = (/** @type {number} */ verdict) => {
      this.#verdicts.set(asked, verdict);
      callback(verdict);
    };
    if (this.#verify) this.#verify(request, answer);
    else answer(-3);
  }
}

/** Hands a connection out only after the certificate was judged: nothing is sent to a server that is not trusted. */
class AskingAgent extends HttpsAgent {
  #verify;

  /** @param {import('node:https').AgentOptions} options @param {VerifyProc} verify */
  constructor(options, verify) {
    super(options);
    this.#verify = verify;
  }

  /**
   * @param {import('node:https').RequestOptions} options
   * @param {(error: Error | null, stream: import('node:stream').Duplex) => void} [callback]
   * @override
   */
  createConnection(options, callback = () => undefined) {
    const socket = connect({
      .../** @type {import('node:tls').ConnectionOptions} */ (options),
      rejectUnauthorized: false,
    });
    socket.once('error', (error) => callback(error, socket));
    socket.once('secureConnect', () => {
      const { authorizationError } = socket;
      const shown = new X509Certificate(socket.getPeerCertificate(true).raw);
      const problem = authorizationError ? certificateError(String(authorizationError), shown) : null;
      const certificate = describe(shown);
      this.#verify(
        {
          hostname: String(options.servername || options.host),
          certificate,
          validatedCertificate: certificate,
          isIssuedByKnownRoot: problem === null,
          verificationResult: problem ?? 'net::OK',
          errorCode: problem === null ? 0 : -200,
        },
        (result) => {
          if (result === 0 || (result === -3 && problem === null)) return callback(null, socket);
          socket.destroy(new Error(problem ?? 'net::ERR_FAILED'));
        },
      );
    });
    return undefined;
  }
}

/** The certificate as Electron shapes it. @param {X509Certificate} shown */
function describe(shown) {
  const { subject, issuer, validTo, validFrom, serialNumber, raw } = shown;
  return {
    data: shown.toString(),
    fingerprint: `sha256/${createHash('sha256').update(raw).digest('base64')}`,
    issuerName: attribute(issuer, 'CN'),
    issuer: { commonName: attribute(issuer, 'CN'), organizations: [attribute(issuer, 'O')] },
    serialNumber,
    subjectName: attribute(subject, 'CN'),
    subject: { commonName: attribute(subject, 'CN'), organizations: [attribute(subject, 'O')] },
    validExpiry: Date.parse(validTo) / 1000,
    validStart: Date.parse(validFrom) / 1000,
  };
}

/** One line of a distinguished name. @param {string} name @param {string} attribute */
function attribute(name, attribute) {
  return (name.split('\n').find((line) => line.startsWith(`${attribute}=`)) ?? '').slice(
    attribute.length + 1,
  );
}

/**
 * Chromium's name for what Node (OpenSSL) found wrong. Of several things Chromium names the worst: that nobody vouches for a
 * certificate before its date.
 * @param {string} problem @param {X509Certificate} shown
 */
function certificateError(problem, { subject, issuer }) {
  if (subject === issuer) return 'net::ERR_CERT_AUTHORITY_INVALID';
  if (/EXPIRED|NOT_YET_VALID/.test(problem)) return 'net::ERR_CERT_DATE_INVALID';
  if (/ALTNAME|Hostname\/IP/.test(problem)) return 'net::ERR_CERT_COMMON_NAME_INVALID';
  return problem.includes('REVOKED') ? 'net::ERR_CERT_REVOKED' : 'net::ERR_CERT_AUTHORITY_INVALID';
}
