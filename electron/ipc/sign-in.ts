import * as v from 'valibot';
import { cancelSignIn, signInWithBrowser } from '../browser-sign-in';
import { channels } from '../contract/channels';
import { handle } from './handle';
import { accountId } from './payloads';

const signInRequest = v.strictObject({
  accountId,
  server: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  allowPlainText: v.boolean(),
});

/** Sign-in in the system's browser; the page learns the user, never the password. */
export function handleSignIn(): void {
  handle(channels.signInWithBrowser, signInRequest, async (request) => ({
    ok: true,
    value: await signInWithBrowser(request),
  }));
  handle(channels.cancelSignIn, accountId, (id) => ({ ok: true, value: cancelSignIn(id) }));
}
