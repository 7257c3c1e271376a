import type { EncryptionHeader } from './backup-format';

/** OWASP Password Storage Cheat Sheet (2023): at least 600,000 rounds of PBKDF2 with HMAC-SHA-256. */
const iterations = 600_000;
/** A file that asks for more would only keep the reader waiting. */
const mostIterations = 10_000_000;

/** A fresh salt and nonce; never used for a second file. */
export function newEncryption(): EncryptionHeader {
  return {
    cipher: 'AES-GCM-256',
    derivation: 'PBKDF2-SHA-256',
    iterations,
    salt: toBase64(crypto.getRandomValues(new Uint8Array(16))),
    iv: toBase64(crypto.getRandomValues(new Uint8Array(12))),
  };
}

/** Whether the header's parameters are ones that this version can work with. */
export function isUsable(header: EncryptionHeader): boolean {
  return (
    header.cipher === 'AES-GCM-256' &&
    header.derivation === 'PBKDF2-SHA-256' &&
    header.iterations >= iterations &&
    header.iterations <= mostIterations
  );
}

/** Encrypts; `bound` is authenticated with it (the header line), so neither can be exchanged. */
export async function encrypt(
  plain: Uint8Array<ArrayBuffer>,
  passphrase: string,
  header: EncryptionHeader,
  bound: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await keyFrom(passphrase, header, 'encrypt');
  const parameters = { name: 'AES-GCM', iv: fromBase64(header.iv), additionalData: bound };
  return new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain));
}

/** Decrypts; `undefined` if the passphrase is not the one. */
export async function decrypt(
  sealed: Uint8Array<ArrayBuffer>,
  passphrase: string,
  header: EncryptionHeader,
  bound: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const key = await keyFrom(passphrase, header, 'decrypt');
  const parameters = { name: 'AES-GCM', iv: fromBase64(header.iv), additionalData: bound };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, sealed));
  } catch {
    return undefined;
  }
}

/** The passphrase in NFKC, since keyboards of two systems may write the same ü in two ways. */
async function keyFrom(
  passphrase: string,
  header: EncryptionHeader,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: fromBase64(header.salt),
    iterations: header.iterations,
  };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
