import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { app } from './app.mjs';

/** `basic_text` as on a Linux without a keyring; `TANDEM_SECRET_STORE=gnome_libsecret` plays one that has it. */
const backend = process.env['TANDEM_SECRET_STORE'] ?? 'basic_text';

export const safeStorage = {
  getSelectedStorageBackend: () => backend,
  isAsyncEncryptionAvailable: () => Promise.resolve(backend !== 'basic_text'),
  /** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. @param {string} text */
  async encryptStringAsync(text) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key(), nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  },
  /** @param {Buffer} bytes */
  async decryptStringAsync(bytes) {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const result = decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
    return { result, shouldReEncrypt: false };
  },
};

function key() {
  const path = join(app.getPath('userData'), 'stand-in-key');
  try {
    return readFileSync(path);
  } catch {
    const fresh = randomBytes(32);
    writeFileSync(path, fresh, { mode: 0o600 });
    return fresh;
  }
}
