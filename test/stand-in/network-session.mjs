import { X509Certificate, createHash } from 'node:crypto';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { connect } from 'node:tls';

/** @typedef {{ hostname: string, certificate: object, validatedCertificate: object, isIssuedByKnownRoot: boolean, verificationResult: string, errorCode: number }} VerifyRequest */
/** @typedef {(request: VerifyRequest, callback: (result: number) => void) => void} VerifyProc */

/** As Chromium: six connections a host, kept open. */
const pool = { keepAlive: true, maxSockets: 6 };

/** Connections of one partition, and who is asked about certificates. Trusted is what Node trusts. */
export class NetworkSession {
  /** @type {VerifyProc | null} */
  #verify = null;
  http = new HttpAgent(pool);
  https = new AskingAgent(pool, (request, callback) =>
    this.#verify ? this.#verify(request, callback) : callback(-3),
  );

  /** @param {VerifyProc | null} proc */
  setCertificateVerifyProc(proc) {
    this.#verify = proc;
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
      const problem = socket.authorizationError ? certificateError(String(socket.authorizationError)) : null;
      const certificate = describe(socket);
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

/** The certificate as Electron shapes it. @param {import('node:tls').TLSSocket} socket */
function describe(socket) {
  const peer = socket.getPeerCertificate(true);
  const { subject, issuer, validTo, validFrom, serialNumber, raw } = new X509Certificate(peer.raw);
  return {
    data: '',
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

/** Chromium's name for what Node (OpenSSL) found wrong. @param {string} problem */
function certificateError(problem) {
  if (/EXPIRED|NOT_YET_VALID/.test(problem)) return 'net::ERR_CERT_DATE_INVALID';
  if (/ALTNAME|Hostname\/IP/.test(problem)) return 'net::ERR_CERT_COMMON_NAME_INVALID';
  return problem.includes('REVOKED') ? 'net::ERR_CERT_REVOKED' : 'net::ERR_CERT_AUTHORITY_INVALID';
}
