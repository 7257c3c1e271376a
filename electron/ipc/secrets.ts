import * as v from 'valibot';
import { channels } from '../contract/channels';
import { hasSecret, removeSecret, storeSecret } from '../credentials';
import { handle } from './handle';
import { accountId } from './payloads';

const storeRequest = v.strictObject({
  accountId,
  origin: v.pipe(v.string(), v.maxLength(300)),
  // A colon would end the name in the header (RFC 7617 §2).
  user: v.pipe(v.string(), v.regex(/^[^:\p{Cc}]{1,300}$/u)),
  secret: v.pipe(v.string(), v.minLength(1), v.maxLength(10_000)),
  allowPlainText: v.boolean(),
});

/** Secrets go in and are never handed out again. */
export function handleSecrets(): void {
  handle(channels.storeSecret, storeRequest, storeSecret);
  handle(channels.hasSecret, accountId, async (id) => ({ ok: true, value: await hasSecret(id) }));
  handle(channels.removeSecret, accountId, (id) => removeSecret(id));
}
