import type { DavAnswer, DavNetworkFailure, DavRequest } from '../../electron/contract/dav';
import type { Transport } from '../../renderer/dav/transport';

export type NodeAccount = { origin: string; user: string; password: string };

/** By the code that Node gives the cause of a failed request. */
const failures: Record<string, DavNetworkFailure> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'nameNotFound',
  EAI_AGAIN: 'nameNotFound',
  ECONNRESET: 'cut',
  UND_ERR_SOCKET: 'cut',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut',
  ENETUNREACH: 'offline',
  EHOSTUNREACH: 'offline',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
};

/**
 * The shell's transport for tests that run in Node alone: the same answers for the same requests, a password for its own
 * origin only, no redirect followed. What the shell does beside that (TLS, proxies, cancelling) is its own tests' affair.
 * @param accounts by account id
 */
export function createNodeTransport(accounts: Record<string, NodeAccount>): Transport {
  return { send: (request) => send(request, accounts) };
}

async function send(request: DavRequest, accounts: Record<string, NodeAccount>): Promise<DavAnswer> {
  // As the shell does: the name of the app is not the page's to give.
  if ('user-agent' in request.headers) return { kind: 'notSent', reason: 'badRequest' };
  const headers = new Headers({ ...request.headers, 'user-agent': 'Tandem/test' });
  if (request.accountId !== null) {
    const account = accounts[request.accountId];
    if (!account) return { kind: 'notSent', reason: 'noSecret' };
    if (account.origin !== new URL(request.url).origin) return { kind: 'notSent', reason: 'otherOrigin' };
    const pair = Buffer.from(`${account.user}:${account.password}`, 'utf8').toString('base64');
    headers.set('authorization', `Basic ${pair}`);
  }
  const controller = new AbortController();
  const idle = setTimeout(() => controller.abort('timeout'), request.idleTimeout);
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers,
      body: request.body,
      redirect: 'manual',
      signal: controller.signal,
    });
    const body = await readBody(response, request.maxBytes, () => void idle.refresh());
    if (body === null) {
      controller.abort('tooLarge');
      return { kind: 'failed', reason: 'tooLarge' };
    }
    return { kind: 'answer', status: response.status, headers: readHeaders(response, request.url), ...body };
  } catch (error) {
    return { kind: 'failed', reason: controller.signal.aborted ? 'timeout' : failureOf(error) };
  } finally {
    clearTimeout(idle);
  }
}

async function readBody(response: Response, maxBytes: number, onByte: () => void) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    onByte();
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  try {
    return { body: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { body: new TextDecoder('utf-8').decode(bytes), damaged: true } as const;
  }
}

function readHeaders(response: Response, url: string): Record<string, string> {
  const { 'set-cookie': _, location, ...headers } = Object.fromEntries(response.headers);
  return location === undefined ? headers : { ...headers, location: new URL(location, url).href };
}

function failureOf(error: unknown): DavNetworkFailure {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return failures[code] ?? 'unexpected';
}
