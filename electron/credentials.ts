import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { safeStorage } from 'electron';
import * as v from 'valibot';
import { inAppFolder } from './app-folder';
import type { DeskResult } from './contract/result';
import { systemErrorCode, toDeskError } from './system-error';
import { writeAtomically } from './write-atomically';

const schema = v.object({
  version: v.literal(1),
  accounts: v.record(v.string(), v.object({ encrypted: v.boolean(), value: v.pipe(v.string(), v.base64()) })),
});
type Credentials = v.InferOutput<typeof schema>;

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

/** Changes follow one another, each with the file as the one before left it. */
function change(step: (credentials: Credentials) => Promise<Credentials>): Promise<DeskResult<null>> {
  const result = last.then(async (): Promise<DeskResult<null>> => {
    try {
      const next = await step(await readAll());
      await writeAtomically(path(), `${JSON.stringify(next)}\n`, ownerOnly);
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, code: toDeskError(error) };
    }
  });
  last = result;
  return result;
}

/**
 * Keeps the secret of an account in `credentials.json`. Refused with `plainTextStore` where the system does not encrypt,
 * unless the person agreed to plain text; the file then says so itself.
 */
export async function storeSecret(
  accountId: string,
  secret: string,
  allowPlainText: boolean,
): Promise<DeskResult<null>> {
  const encrypted = await secretsAreEncrypted();
  if (!encrypted && !allowPlainText) return { ok: false, code: 'plainTextStore' };
  return change(async (credentials) => {
    const bytes = encrypted ? await safeStorage.encryptStringAsync(secret) : Buffer.from(secret, 'utf8');
    const entry = { encrypted, value: bytes.toString('base64') };
    return { ...credentials, accounts: { ...credentials.accounts, [accountId]: entry } };
  });
}

/** The secret of an account, or `null` if there is none or the system can no longer open it. For the shell alone. */
export async function readSecret(accountId: string): Promise<string | null> {
  await last;
  const entry = Object.entries((await readAll()).accounts).find(([id]) => id === accountId)?.[1];
  if (!entry) return null;
  const bytes = Buffer.from(entry.value, 'base64');
  if (!entry.encrypted) return bytes.toString('utf8');
  try {
    return (await safeStorage.decryptStringAsync(bytes)).result;
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
