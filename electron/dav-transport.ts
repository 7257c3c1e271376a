import { accountSession } from './account-session';
import type { DavAnswer, DavRequest } from './contract/dav';
import { readSecret } from './credentials';
import { sendHttp } from './http-request';
import { safeAddress } from './safe-origin';

/** The shell's alone, or Chromium's; a page that sets one of them is at fault. */
const reservedHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
]);

/** Requests under way that can be cancelled. */
const underWay = new Map<string, AbortController>();

/**
 * Carries one request of the page out. The account's password goes along to the origin it was stored for and to no
 * other; nothing of a request or its answer is logged.
 */
export async function sendDav(request: DavRequest): Promise<DavAnswer> {
  const controller = new AbortController();
  const { id } = request;
  if (id !== undefined) underWay.set(id, controller);
  try {
    return await send(request, controller.signal);
  } finally {
    if (id !== undefined && underWay.get(id) === controller) underWay.delete(id);
  }
}

/** Ends the request of that name; it answers `cancelled`. */
export function cancelDav(id: string): void {
  underWay.get(id)?.abort();
}

async function send(request: DavRequest, signal: AbortSignal): Promise<DavAnswer> {
  const { accountId, method, headers, body, maxBytes, idleTimeout } = request;
  const url = safeAddress(request.url);
  if (!url) return { kind: 'notSent', reason: refusal(request.url) };
  if (Object.keys(headers).some((name) => reservedHeaders.has(name.toLowerCase()))) {
    return { kind: 'notSent', reason: 'badRequest' };
  }
  const signIn = await signInFor(accountId, url.origin);
  if (typeof signIn === 'string') return { kind: 'notSent', reason: signIn };
  const own = accountSession(accountId);
  const answer = await sendHttp({
    session: own.session,
    method,
    url: url.href,
    headers: { ...headers, ...signIn },
    body,
    maxBytes,
    idleTimeout,
    signal,
  });
  const certificate = own.certificateOf(url);
  return certificate ? { ...answer, certificate } : answer;
}

function refusal(address: string): 'notEncrypted' | 'badRequest' {
  const url = URL.parse(address);
  return url?.protocol === 'http:' && !url.username && !url.password ? 'notEncrypted' : 'badRequest';
}

/** The header that signs in at `origin`, none before an account is there, or why there is none. */
async function signInFor(
  accountId: string | null,
  origin: string,
): Promise<Record<string, string> | 'noSecret' | 'otherOrigin'> {
  if (accountId === null) return {};
  const kept = await readSecret(accountId);
  if (!kept || kept.origin === null || kept.user === null) return 'noSecret';
  if (kept.origin !== origin) return 'otherOrigin';
  // RFC 7617 §2.1: UTF-8, as every server in use expects it.
  const pair = Buffer.from(`${kept.user}:${kept.secret}`, 'utf8').toString('base64');
  return { authorization: `Basic ${pair}` };
}
