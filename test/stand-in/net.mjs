import { EventEmitter } from 'node:events';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { PassThrough } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { state } from './state.mjs';

/**
 * @typedef {{ method?: string, url: string, session: import('./network-session.mjs').NetworkSession,
 *   redirect?: 'follow' | 'error' | 'manual', headers?: Record<string, string> }} RequestOptions
 */

/** Bytes of a body that are handed over at a time, so that its progress can be told. */
const portion = 65_536;
const redirects = new Set([301, 302, 303, 307, 308]);

export const net = {
  /** @param {RequestOptions} options */
  request: (options) => new ClientRequest(options),
};

/** One request on Node's http and https, with Chromium's habits: `net::ERR_…`, bodies unpacked, redirects shown. */
export class ClientRequest extends EventEmitter {
  #options;
  /** @type {import('node:http').ClientRequest | null} */
  #inner = null;
  /** @type {Incoming | null} */
  #incoming = null;
  #isOver = false;
  /** @type {Buffer | undefined} */
  #body;
  #uploaded = 0;

  /** @param {RequestOptions} options */
  constructor(options) {
    super();
    // The others are of no use to this app, and would be played for nobody.
    if (options.redirect !== 'manual') throw new Error('the stand-in shows redirects and follows none');
    this.#options = options;
  }

  /** @param {Buffer} [body] */
  end(body) {
    this.#body = body;
    this.#start(false);
    return this;
  }

  abort() {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#inner?.destroy();
    this.#incoming?.emit('aborted');
    process.nextTick(() => this.emit('abort'));
  }

  getUploadProgress() {
    const total = this.#body?.length ?? 0;
    return { active: !this.#isOver, started: this.#uploaded > 0, current: this.#uploaded, total };
  }

  /** @param {boolean} isSecondTry */
  #start(isSecondTry) {
    if (state.isOffline) {
      process.nextTick(() => this.#fail(new Error('net::ERR_INTERNET_DISCONNECTED')));
      return;
    }
    const { url, method = 'GET', headers = {}, session } = this.#options;
    const isSecure = url.startsWith('https:');
    const length = this.#body || !['GET', 'OPTIONS'].includes(method) ? (this.#body?.length ?? 0) : null;
    const inner = (isSecure ? requestHttps : requestHttp)(url, {
      method,
      agent: isSecure ? session.https : session.http,
      headers: {
        ...headers,
        'accept-encoding': headers['accept-encoding'] ?? 'gzip, deflate, br',
        ...(length === null ? {} : { 'content-length': String(length) }),
      },
    });
    this.#inner = inner;
    inner.on('response', (response) => this.#answer(response));
    inner.on('error', (error) => {
      // A kept connection that the server had closed meanwhile: Chromium takes a fresh one, too.
      const isStale = inner.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
      if (isStale && !this.#incoming && !this.#isOver && !isSecondTry) this.#start(true);
      else this.#fail(chromiumError(error));
    });
    this.#upload(inner, 0);
  }

  /** @param {import('node:http').ClientRequest} inner @param {number} start */
  #upload(inner, start) {
    this.#uploaded = start;
    const part = this.#body?.subarray(start, start + portion);
    if (!part?.length) return inner.end();
    inner.write(part, (error) => {
      if (!error) this.#upload(inner, start + part.length);
    });
  }

  /** @param {import('node:http').IncomingMessage} response */
  #answer(response) {
    if (this.#isOver) return;
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (redirects.has(status) && location !== undefined) {
      const target = URL.parse(location, this.#options.url);
      if (!target) return this.#fail(new Error('net::ERR_INVALID_REDIRECT'));
      this.emit('redirect', status, response.method ?? '', target.href, listed(response.headers));
      return this.#fail(new Error('Redirect was cancelled'));
    }
    const incoming = new Incoming(response);
    this.#incoming = incoming;
    this.emit('response', incoming);
    const unpack = unpacker(response.headers['content-encoding']);
    const isChunked = response.headers['transfer-encoding'] !== undefined;
    response.on('error', () =>
      this.#fail(
        new Error(isChunked ? 'net::ERR_INCOMPLETE_CHUNKED_ENCODING' : 'net::ERR_CONTENT_LENGTH_MISMATCH'),
      ),
    );
    unpack.on('error', () => this.#fail(new Error('net::ERR_CONTENT_DECODING_FAILED')));
    unpack.on('end', () => (this.#isOver = true));
    response.pipe(unpack).pipe(incoming);
  }

  /** @param {Error} error */
  #fail(error) {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#inner?.destroy();
    this.#incoming?.destroy(error);
    this.emit('error', error);
  }
}

export class Incoming extends PassThrough {
  /** @param {import('node:http').IncomingMessage} response */
  constructor(response) {
    super();
    this.statusCode = response.statusCode ?? 0;
    this.headers = /** @type {Record<string, string | string[]>} */ (response.headers);
  }
}

/** @param {import('node:http').IncomingHttpHeaders} headers @returns {Record<string, string[]>} */
function listed(headers) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat()]));
}

/** @param {string | undefined} packing */
function unpacker(packing) {
  if (packing === 'gzip' || packing === 'deflate') return createUnzip();
  return packing === 'br' ? createBrotliDecompress() : new PassThrough();
}

/** @type {Record<string, string>} */
const names = {
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ECONNRESET: 'CONNECTION_RESET',
  EPIPE: 'CONNECTION_RESET',
  ETIMEDOUT: 'CONNECTION_TIMED_OUT',
  ENOTFOUND: 'NAME_NOT_RESOLVED',
  EAI_AGAIN: 'NAME_NOT_RESOLVED',
  ENETUNREACH: 'INTERNET_DISCONNECTED',
  EHOSTUNREACH: 'ADDRESS_UNREACHABLE',
};

/** Node's error by the name Chromium would give it. @param {Error} error */
function chromiumError(error) {
  if (error.message.startsWith('net::')) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (error.message === 'socket hang up') return new Error('net::ERR_EMPTY_RESPONSE');
  return new Error(
    `net::ERR_${names[code] ?? (code.startsWith('HPE_') ? 'INVALID_HTTP_RESPONSE' : 'FAILED')}`,
  );
}
