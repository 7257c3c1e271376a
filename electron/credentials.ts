import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { safeStorage } from 'electron';
import * as v from 'valibot';
import { inAppFolder } from './app-folder';
import type { SecretRequest } from './contract/desk-api';
import type { DeskResult } from './contract/result';
import { safeOrigin } from './safe-origin';
import { systemErrorCode, toDeskError } from './system-error';
import { writeAtomically } from './write-atomically';

/** `value` holds the secret alone in entries of old; in `bound` ones the JSON of a `Bound`. */
const entrySchema = v.object({
  encrypted: v.boolean(),
  bound: v.optional(v.boolean()),
  value: v.pipe(v.string(), v.base64()),
});
const schema = v.object({ version: v.literal(1), accounts: v.record(v.string(), entrySchema) });
type Entry = v.InferOutput<typeof entrySchema>;
type Credentials = v.InferOutput<typeof schema>;

/**
 * Origin and user are locked up with the secret: whoever can write the file but not open it cannot send the secret
 * elsewhere.
 */
const boundSchema = v.object({ origin: v.string(), user: v.string(), secret: v.string() });

/** A secret and where it may go; entries of old name no place and are for none. */
export type KeptSecret = { secret: string; origin: string | null; user: string | null };

/** Only the person at this desk may read the file. */
const ownerOnly = 0o600;

/**
 * Whether the system keeps secrets encrypted with a key of its own. On Linux without a keyring the store is called
 * `basic_text`: its key is the same on every computer, so it counts as plain text.
 */
export async function secretsAreEncrypted(): Promise<boolean> {
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return false;
  }
  return safeStorage.isAsyncEncryptionAvailable();
}

let last: Promise<unknown> = Promise.resolve();

/** Opened secrets, so that a run of thousands of requests does not ask the keyring each time. Emptied by each change. */
const opened = new Map<string, KeptSecret>();

/** Changes follow one another, each with the file as the one before left it. */
function change(step: (credentials: Credentials) => Promise<Credentials>): Promise<DeskResult<null>> {
  const result = last.then(async (): Promise<DeskResult<null>> => {
    try {
      const next = await step(await readAll());
      await writeAtomically(path(), `${JSON.stringify(next)}\n`, ownerOnly);
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, code: toDeskError(error) };
    } finally {
      opened.clear();
    }
  });
  last = result;
  return result;
}

/**
 * Keeps the secret of an account in `credentials.json`, bound to one origin and one user. Refused with `notAllowed` for
 * an origin that would be spoken to in plain text, and with `plainTextStore` where the system does not encrypt, unless
 * the person agreed to plain text; the file then says so itself.
 */
export async function storeSecret(request: SecretRequest): Promise<DeskResult<null>> {
  const { accountId, user, secret } = request;
  const origin = safeOrigin(request.origin);
  if (origin === null) return { ok: false, code: 'notAllowed' };
  const encrypted = await secretsAreEncrypted();
  if (!encrypted && !request.allowPlainText) return { ok: false, code: 'plainTextStore' };
  return change(async (credentials) => {
    const text = JSON.stringify({ origin, user, secret } satisfies v.InferInput<typeof boundSchema>);
    const bytes = encrypted ? await safeStorage.encryptStringAsync(text) : Buffer.from(text, 'utf8');
    const entry: Entry = { encrypted, bound: true, value: bytes.toString('base64') };
    return { ...credentials, accounts: { ...credentials.accounts, [accountId]: entry } };
  });
}

/** The secret of an account, or `null` if there is none or the system can no longer open it. For the shell alone. */
export async function readSecret(accountId: string): Promise<KeptSecret | null> {
  await last;
  const known = opened.get(accountId);
  if (known) return known;
  const before = last;
  const entry = Object.entries((await readAll()).accounts).find(([id]) => id === accountId)?.[1];
  const kept = entry ? await open(entry) : null;
  // A change that began meanwhile has emptied the memory, or will: what was read before it must not stay.
  if (kept && before === last) opened.set(accountId, kept);
  return kept;
}

async function open(entry: Entry): Promise<KeptSecret | null> {
  const bytes = Buffer.from(entry.value, 'base64');
  try {
    const text = entry.encrypted
      ? (await safeStorage.decryptStringAsync(bytes)).result
      : bytes.toString('utf8');
    return entry.bound ? v.parse(boundSchema, JSON.parse(text)) : { secret: text, origin: null, user: null };
  } catch {
    return null; // Another user's keyring, or the keyring was reset: the password is asked for again.
  }
}

/** Whether a secret is kept for an account, without opening it. */
export async function hasSecret(accountId: string): Promise<boolean> {
  await last;
  return Object.hasOwn((await readAll()).accounts, accountId);
}

/** Forgets the secret of an account. */
export function removeSecret(accountId: string): Promise<DeskResult<null>> {
  return change((credentials) => {
    const { [accountId]: _gone, ...accounts } = credentials.accounts;
    return Promise.resolve({ ...credentials, accounts });
  });
}

function path(): string {
  return inAppFolder('credentials.json');
}

/** A missing or damaged file holds no secret: the passwords are asked for again. Other errors are thrown. */
async function readAll(): Promise<Credentials> {
  try {
    return v.parse(schema, JSON.parse(await readFile(path(), 'utf8')));
  } catch (error) {
    const code = systemErrorCode(error);
    if (code !== '' && code !== 'ENOENT') throw error;
    return { version: 1, accounts: {} };
  }
}
