import { setTimeout as pause } from 'node:timers/promises';
import { shell } from 'electron';
import * as v from 'valibot';
import { accountSession } from './account-session';
import type { BrowserSignIn, BrowserSignInRequest, CertificateFacts } from './contract/dav';
import { secretsAreEncrypted, storeSecret } from './credentials';
import { type HttpAnswer, sendHttp } from './http-request';
import { safeAddress } from './safe-origin';

const offerSchema = v.object({
  poll: v.object({ token: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)), endpoint: v.string() }),
  login: v.string(),
});
const grantSchema = v.object({
  server: v.string(),
  loginName: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  appPassword: v.pipe(v.string(), v.minLength(1), v.maxLength(10_000)),
});
type Grant = v.InferOutput<typeof grantSchema>;

/** Nextcloud forgets an unanswered sign-in after twenty minutes, and asks not to be polled more often than this. */
export const signInTimes = { step: 2000, longest: 20 * 60_000 };

const limits = { maxBytes: 100_000, idleTimeout: 30_000 };

const underWay = new Map<string, AbortController>();

const failed = (reason: (BrowserSignIn & { kind: 'failed' })['reason']): BrowserSignIn => ({
  kind: 'failed',
  reason,
});

/**
 * Nextcloud's login flow v2: the server names a page to sign in on, the system's browser shows it, and the server hands
 * out a password for this app alone, which goes straight into `credentials.json`. Neither page nor poll may lead to
 * another origin than the one the person entered.
 */
export async function signInWithBrowser(request: BrowserSignInRequest): Promise<BrowserSignIn> {
  cancelSignIn(request.accountId);
  const controller = new AbortController();
  underWay.set(request.accountId, controller);
  try {
    return await signIn(request, controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return failed('cancelled');
    throw error;
  } finally {
    if (underWay.get(request.accountId) === controller) underWay.delete(request.accountId);
  }
}

/** Stops waiting for the person to sign in; the call that waits answers `cancelled`. */
export function cancelSignIn(accountId: string): void {
  underWay.get(accountId)?.abort();
}

async function signIn(request: BrowserSignInRequest, signal: AbortSignal): Promise<BrowserSignIn> {
  const server = safeAddress(request.server);
  if (!server) return failed('notEncrypted');
  // Before anything is opened: a password that cannot be kept is not to be had.
  if (!request.allowPlainText && !(await secretsAreEncrypted())) return failed('plainTextStore');

  const answer = await post(new URL(`${folderOf(server)}index.php/login/v2`, server), '', signal);
  if (answer.kind === 'failed') return { ...failed(answer.reason), ...certificateOf(answer, server) };
  if (answer.status >= 300 && answer.status < 400) return failed('otherOrigin');
  const offer = readJson(offerSchema, answer);
  if (!offer) return failed('notOffered');
  const endpoint = ofOrigin(offer.poll.endpoint, server.origin);
  const login = ofOrigin(offer.login, server.origin);
  if (!endpoint || !login) return failed('otherOrigin');

  try {
    await shell.openExternal(login.href);
  } catch {
    return failed('noBrowser');
  }
  const grant = await poll(endpoint, offer.poll.token, signal);
  if (typeof grant === 'string') return failed(grant);
  const kept = await storeSecret({
    accountId: request.accountId,
    origin: server.origin,
    user: grant.loginName,
    secret: grant.appPassword,
    allowPlainText: request.allowPlainText,
  });
  if (!kept.ok) return failed('notStored');
  const named = ofOrigin(grant.server, server.origin) ?? server;
  return { kind: 'signedIn', user: grant.loginName, server: `${named.origin}${folderOf(named)}` };
}

/** Asks every two seconds until the person has signed in. A line that fails meanwhile is no reason to stop. */
async function poll(endpoint: URL, token: string, signal: AbortSignal): Promise<Grant | 'expired'> {
  const end = Date.now() + signInTimes.longest;
  while (Date.now() < end) {
    await pause(signInTimes.step, undefined, { signal });
    const answer = await post(endpoint, new URLSearchParams({ token }).toString(), signal);
    signal.throwIfAborted();
    // 404 means: not yet.
    const grant = answer.kind === 'answer' && answer.status === 200 ? readJson(grantSchema, answer) : null;
    if (grant) return grant;
  }
  return 'expired';
}

function post(url: URL, body: string, signal: AbortSignal): Promise<HttpAnswer> {
  return sendHttp({
    session: accountSession(null).session,
    method: 'POST',
    url: url.href,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body,
    ...limits,
    signal,
  });
}

/** What the server showed, where that is why nothing came of it. */
function certificateOf(
  { reason }: Extract<HttpAnswer, { kind: 'failed' }>,
  server: URL,
): { certificate?: CertificateFacts } {
  const certificate = reason === 'certificate' ? accountSession(null).certificateOf(server) : undefined;
  return certificate ? { certificate } : {};
}

function readJson<T>(schema: v.GenericSchema<unknown, T>, answer: HttpAnswer): T | null {
  if (answer.kind !== 'answer' || answer.status !== 200) return null;
  try {
    return v.parse(schema, JSON.parse(answer.body));
  } catch {
    return null;
  }
}

/** The address, if it is of that origin. */
function ofOrigin(text: string, origin: string): URL | null {
  const url = safeAddress(text);
  return url?.origin === origin ? url : null;
}

/** Path of an address up to its last slash, which it gets if it has none: `/nextcloud` is a folder. */
function folderOf({ pathname }: URL): string {
  return pathname.replace(/\/?$/, '/').replace(/(?:index\.php\/)?$/, '');
}
