import { joinBytes } from '../../codec/join-bytes';
import type { DeskDatabase } from '../desk-database';
import { latestVersion } from '../migrations';
import type { LongWork } from '../ports';
import { guarded, throwIfCancelled } from '../storage-errors';
import { deviceTables } from '../sync/sync-rows';
import { encrypt, newEncryption } from './backup-crypto';
import {
  type BackupCounts,
  type BackupHeader,
  deviceKeys,
  formatName,
  formatVersion,
  sha256,
  tableNames,
} from './backup-format';

/** Rows read at once; photos make some of them large. */
const sliceSize = 500;

export type WriteBackupOptions = LongWork & {
  /** Encrypts the file; without it anyone who has the file can read it. */
  passphrase?: string;
  /** Milliseconds since the epoch. */
  now: number;
};

/**
 * The whole desk as one file, read in a single transaction, so it is one moment's state even while others write.
 * @throws StorageFailure `cancelled`
 */
export async function writeBackup(
  db: DeskDatabase,
  { passphrase, now, onProgress, signal }: WriteBackupOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  return guarded(async () => {
    const lines = await readLines(db, { onProgress, signal });
    throwIfCancelled(signal);
    const packed = await gzip(lines);
    throwIfCancelled(signal);
    const encryption = passphrase ? newEncryption() : null;
    const header: BackupHeader = {
      format: formatName,
      version: formatVersion,
      schema: latestVersion,
      at: new Date(now).toISOString(),
      encryption,
    };
    const head = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
    const content = passphrase && encryption ? await encrypt(packed, passphrase, encryption, head) : packed;
    const sum = new TextEncoder().encode(`${await sha256(joinBytes([head, content]))}\n`);
    return joinBytes([head, sum, content]);
  });
}

async function readLines(db: DeskDatabase, { onProgress, signal }: LongWork): Promise<string[]> {
  const all = tableNames(db);
  const names = all.filter((name) => !deviceTables.includes(name));
  return db.transaction('r', names, async () => {
    const expected = await Promise.all(names.map((name) => db.table(name).count()));
    const total = expected.reduce((sum, count) => sum + count, 0);
    const lines: string[] = [];
    const counts: BackupCounts = Object.fromEntries(all.map((name) => [name, 0]));
    for (const name of names) {
      const before = lines.length;
      const keyOf = (row: unknown) => db.table(name).core.schema.primaryKey.extractKey?.(row);
      let slice = await db.table(name).orderBy(':id').limit(sliceSize).toArray();
      while (slice.length > 0) {
        throwIfCancelled(signal);
        for (const row of slice) {
          if (name !== 'meta' || !deviceKeys.includes(row.key)) lines.push(JSON.stringify([name, row]));
        }
        onProgress?.(lines.length, total);
        slice = await db
          .table(name)
          .where(':id')
          .above(keyOf(slice.at(-1)))
          .limit(sliceSize)
          .toArray();
      }
      counts[name] = lines.length - before;
    }
    return [JSON.stringify(counts), ...lines];
  });
}

async function gzip(lines: string[]): Promise<Uint8Array<ArrayBuffer>> {
  const text = new Blob(lines.map((line) => `${line}\n`));
  const packed = text.stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
