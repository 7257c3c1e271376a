import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { inAppFolder } from './app-folder';
import type { HostKey, KeyStanding } from './contract/dav';
import { logEvent } from './log';
import { putAside } from './put-aside';
import { systemErrorCode } from './system-error';
import { writeAtomically } from './write-atomically';

/** `host` and `key` as in `HostKey`; `since` in milliseconds since 1970. */
const entrySchema = v.object({
  host: v.pipe(v.string(), v.minLength(1)),
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  since: v.pipe(v.number(), v.integer()),
});
const schema = v.object({ version: v.literal(1), keys: v.array(entrySchema) });
type Entry = v.InferOutput<typeof entrySchema>;

export type TrustedKeys = {
  /** What the person thinks of that key of that host. */
  standingOf(hostKey: HostKey): KeyStanding;
  /**
   * Trusts this key of this host, and no other of it; in force once it is on the disk.
   * @throws the system's error; all is as before then
   */
  trust(hostKey: HostKey): Promise<void>;
  /**
   * Trusts no key of this host any more; from this moment on, even if the disk does not take it. Answers whether one was.
   * @throws the system's error
   */
  forget(host: string): Promise<boolean>;
};

let own: { path: string; keys: TrustedKeys } | undefined;

/** Those of this desk, in `trusted-keys.json` in its folder. */
export function trustedKeys(): TrustedKeys {
  const path = inAppFolder('trusted-keys.json');
  if (own?.path !== path) own = { path, keys: openTrustedKeys(path) };
  return own.keys;
}

/** Only the person at this desk may read or change the file. */
const ownerOnly = 0o600;

/**
 * The keys that the person trusts, one for each host, in one JSON file. A damaged file trusts nothing: none of it is
 * believed, and it is kept as `NAME.damaged-<time>.json`.
 */
export function openTrustedKeys(path: string): TrustedKeys {
  let entries: readonly Entry[] = load(path);
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: each change begins with what the one before it left. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = last.then(step);
    last = result.catch(() => undefined);
    return result;
  }
  async function write(keys: readonly Entry[]): Promise<void> {
    await writeAtomically(path, `${JSON.stringify({ version: 1, keys }, null, 2)}\n`, ownerOnly);
  }

  return {
    standingOf({ host, key }) {
      const entry = entries.find((each) => each.host === host);
      if (!entry) return { kind: 'unknown' };
      return { kind: entry.key === key ? 'trusted' : 'changed', since: entry.since };
    },
    trust: ({ host, key }) =>
      inTurn(async () => {
        const next = [...without(entries, host), { host, key, since: Date.now() }];
        await write(next);
        entries = next;
      }),
    forget: (host) =>
      inTurn(async () => {
        const next = without(entries, host);
        if (next.length === entries.length) return false;
        entries = next;
        await write(next);
        return true;
      }),
  };
}

function without(entries: readonly Entry[], host: string): readonly Entry[] {
  return entries.filter((entry) => entry.host !== host);
}

/** A file that is missing or cannot be read trusts nothing either, but stays where it is. */
function load(path: string): readonly Entry[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') logEvent('trustedKeysDamaged');
    return [];
  }
  const read = parse(text);
  if (read) return read;
  logEvent('trustedKeysDamaged');
  putAside(path);
  return [];
}

function parse(text: string): readonly Entry[] | null {
  try {
    return v.parse(schema, JSON.parse(text)).keys;
  } catch {
    return null;
  }
}
