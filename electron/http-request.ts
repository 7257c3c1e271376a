import { app, type ClientRequest, type IncomingMessage, net, type Session } from 'electron';
import type { DavNetworkFailure } from './contract/dav';
import { toNetworkFailure } from './net-failure';

export type HttpRequest = {
  session: Session;
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** Bytes of the answer, unpacked, beyond which it is given up. */
  maxBytes: number;
  /** Milliseconds without a byte either way. */
  idleTimeout: number;
  signal?: AbortSignal;
};

export type HttpAnswer =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: string; damaged?: true }
  | { kind: 'failed'; reason: DavNetworkFailure };

/** However alive it seems, no request takes longer. */
const totalTimeout = 10 * 60_000;

/** Not the page's business: the shell keeps no cookies. */
const hiddenHeaders: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2']);

/**
 * Sends one request through Chromium's network and reads the answer, byte by byte under its limits. A redirect is an
 * answer like any other. No cookies, no cache, no sign-in of Windows to a server: what goes along stands in `headers`.
 */
export async function sendHttp(request: HttpRequest): Promise<HttpAnswer> {
  if (request.signal?.aborted) return { kind: 'failed', reason: 'cancelled' };
  try {
    return await carryOut(request, openRequest(request));
  } catch {
    return { kind: 'failed', reason: 'unexpected' }; // What Chromium refuses to send throws at once.
  }
}

function openRequest({ method, url, session, headers }: HttpRequest): ClientRequest {
  return net.request({
    method,
    url,
    session,
    redirect: 'manual',
    credentials: 'omit',
    useSessionCookies: false,
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    headers: { ...headers, 'user-agent': userAgent() },
  });
}

function carryOut(request: HttpRequest, outgoing: ClientRequest): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    let isSettled = false;
    let uploaded = 0;
    const settle = (answer: HttpAnswer) => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(idle);
      clearTimeout(total);
      request.signal?.removeEventListener('abort', cancel);
      resolve(answer);
    };
    const giveUp = (reason: DavNetworkFailure) => {
      settle({ kind: 'failed', reason });
      outgoing.abort();
    };
    const cancel = () => giveUp('cancelled');
    const whenIdle = () => {
      // A long body on a slow line: nothing comes, but something goes.
      const { active, current } = outgoing.getUploadProgress();
      if (!active || current <= uploaded) return giveUp('timeout');
      uploaded = current;
      idle.refresh();
    };
    const idle = setTimeout(whenIdle, request.idleTimeout);
    const total = setTimeout(() => giveUp('timeout'), totalTimeout);

    outgoing.on('redirect', (status, _method, location, headers) => {
      // Electron ends the request when nobody follows; the error that then comes finds the answer given.
      settle({ kind: 'answer', status, headers: { ...flatten(headers), location }, body: '' });
    });
    outgoing.on('response', (incoming) => {
      idle.refresh();
      void readBody(incoming, request.maxBytes, () => idle.refresh()).then((read) => {
        if (read.kind === 'failed') return giveUp(read.reason);
        const { statusCode: status } = incoming;
        // A proxy that wants a name and a password of its own: none of the server's answers.
        if (status === 407) return giveUp('proxy');
        settle({ ...read, kind: 'answer', status, headers: flatten(incoming.headers) });
      });
    });
    outgoing.on('error', (error) => settle({ kind: 'failed', reason: toNetworkFailure(error) }));
    request.signal?.addEventListener('abort', cancel);
    outgoing.end(request.body === undefined ? undefined : Buffer.from(request.body, 'utf8'));
  });
}

type ReadBody =
  | { kind: 'read'; body: string; damaged?: true }
  | { kind: 'failed'; reason: DavNetworkFailure };

function readBody(incoming: IncomingMessage, maxBytes: number, onByte: () => void): Promise<ReadBody> {
  return new Promise((resolve) => {
    const announced = announcedLength(incoming);
    if (announced !== null && announced > maxBytes) return resolve({ kind: 'failed', reason: 'tooLarge' });
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk) => {
      onByte();
      size += chunk.length;
      if (size > maxBytes) {
        chunks.length = 0;
        resolve({ kind: 'failed', reason: 'tooLarge' });
      } else {
        chunks.push(chunk);
      }
    });
    incoming.on('end', () => {
      if (announced !== null && announced !== size) resolve({ kind: 'failed', reason: 'cut' });
      else resolve({ kind: 'read', ...decode(Buffer.concat(chunks)) });
    });
    incoming.on('aborted', () => resolve({ kind: 'failed', reason: 'cut' }));
    incoming.on('error', (error) => resolve({ kind: 'failed', reason: toNetworkFailure(error) }));
  });
}

/** Length of the body by its header; `null` where it says nothing: packed on the way, no body, no header. */
function announcedLength(incoming: IncomingMessage): number | null {
  const { 'content-length': length, 'content-encoding': packing = 'identity' } = flatten(incoming.headers);
  if (length === undefined || !/^\d+$/.test(length) || packing !== 'identity') return null;
  return incoming.statusCode === 204 || incoming.statusCode === 304 ? null : Number(length);
}

/** Everything of CalDAV and CardDAV is UTF-8; a byte that is not must be seen, or it would be written back as U+FFFD. */
function decode(bytes: Buffer): { body: string; damaged?: true } {
  try {
    return { body: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { body: new TextDecoder('utf-8').decode(bytes), damaged: true };
  }
}

function flatten(headers: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value] as const)
      .filter(([name]) => !hiddenHeaders.has(name)),
  );
}

/** SOGo hides shared collections from clients without a name of their own, and Nextcloud shows it in its list of devices. */
function userAgent(): string {
  return `Tandem/${app.getVersion()}`;
}
