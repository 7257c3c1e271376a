import { settingsCopyKey } from '../settings-copy';
import type { DeskDatabase } from '../desk-database';
import { installationKey } from '../sync/installation';

/**
 * A backup is one file: a line of JSON (`BackupHeader`), a line with the SHA-256 of that line and of all that
 * follows, then the content: JSON lines packed with gzip, and encrypted if the header says so. Each line of the
 * content is one row, `[table, row]`. Tables of the device (`deviceTables`) have no rows in it.
 */
export type BackupHeader = {
  format: 'tandem-backup';
  /** Version of this file format. */
  version: number;
  /** Version of the database whose rows these are; older ones are migrated on restore. */
  schema: number;
  /** When it was written, ISO 8601 in UTC. */
  at: string;
  encryption: EncryptionHeader | null;
};

/** How the content was encrypted; binary values in base64. */
export type EncryptionHeader = {
  cipher: 'AES-GCM-256';
  derivation: 'PBKDF2-SHA-256';
  iterations: number;
  salt: string;
  iv: string;
};

/** First line of the content: how many rows each table has. */
export type BackupCounts = Record<string, number>;

/** Content that was read whole and found sound; the only thing `restoreBackup` takes. */
export type CheckedBackup = {
  schema: number;
  at: string;
  counts: BackupCounts;
  tables: Map<string, Record<string, unknown>[]>;
};

/** Why a file cannot be restored. */
export type BackupProblem = 'notABackup' | 'newer' | 'damaged' | 'passphraseNeeded' | 'wrongPassphrase';

export const formatName = 'tandem-backup';
export const formatVersion = 1;

/** Meta rows that belong to the device and not to the data: they neither leave it nor are replaced. */
export const deviceKeys: readonly string[] = ['generation', 'persistAsked', settingsCopyKey, installationKey];

/** Names of all tables, in a fixed order. */
export function tableNames(db: DeskDatabase): string[] {
  return db.tables.map((table) => table.name).toSorted((a, b) => (a < b ? -1 : 1));
}

/** SHA-256 as lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
