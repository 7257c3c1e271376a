import * as v from 'valibot';
import { channels } from '../contract/channels';
import { stopTrusting, trustKey } from '../trust-key';
import { handle } from './handle';

/** A host name in ASCII, lower case, or an address in digits. */
const host = v.pipe(v.string(), v.regex(/^[a-z0-9_.:-]{1,253}$/));

const hostKey = v.strictObject({ host, key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

/** Which keys of servers the person trusts. The page names them; what it may name, the shell has seen itself. */
export function handleTrust(): void {
  handle(channels.trustKey, hostKey, trustKey);
  handle(channels.stopTrusting, host, stopTrusting);
}
