import * as v from 'valibot';
import { channels } from '../contract/channels';
import { hasSecret, removeSecret, storeSecret } from '../credentials';
import { handle } from './handle';

const accountId = v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/));
const storeRequest = v.strictObject({
  accountId,
  secret: v.pipe(v.string(), v.minLength(1), v.maxLength(10_000)),
  allowPlainText: v.boolean(),
});

/** Secrets go in and are never handed out again. */
export function handleSecrets(): void {
  handle(channels.storeSecret, storeRequest, (request) =>
    storeSecret(request.accountId, request.secret, request.allowPlainText),
  );
  handle(channels.hasSecret, accountId, async (id) => ({ ok: true, value: await hasSecret(id) }));
  handle(channels.removeSecret, accountId, (id) => removeSecret(id));
}
