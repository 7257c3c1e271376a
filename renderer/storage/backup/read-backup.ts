import { joinBytes } from '../../codec/join-bytes';
import { DeskDatabase } from '../desk-database';
import { latestVersion } from '../migrations';
import { decrypt, isUsable } from './backup-crypto';
import {
  type BackupCounts,
  type BackupHeader,
  type BackupProblem,
  type CheckedBackup,
  formatName,
  formatVersion,
  sha256,
} from './backup-format';
import { isSoundRow } from './row-checks';

export type ReadBackup = { ok: true; backup: CheckedBackup } | { ok: false; problem: BackupProblem };

const newline = 10;
/** A header is a short line; where none ends this early the file is something else. */
const longestHeader = 4096;

/**
 * Reads a backup and checks all of it: header, checksum, passphrase, every line, every count. Touches nothing.
 * `wrongPassphrase` is certain: a damaged file fails its checksum before the passphrase is tried.
 */
export async function readBackup(bytes: Uint8Array<ArrayBuffer>, passphrase?: string): Promise<ReadBackup> {
  const parts = split(bytes);
  if (!parts) return refuse(startsLikeBackup(bytes) ? 'damaged' : 'notABackup');
  const header = parseHeader(parts.head);
  if (!header) return refuse(startsLikeBackup(bytes) ? 'damaged' : 'notABackup');
  if (header.version > formatVersion || header.schema > latestVersion) return refuse('newer');
  if ((await sha256(joinBytes([parts.head, parts.content]))) !== parts.sum) return refuse('damaged');

  let packed = parts.content;
  if (header.encryption) {
    if (!isUsable(header.encryption)) return refuse('newer');
    if (!passphrase) return refuse('passphraseNeeded');
    const plain = await decrypt(packed, passphrase, header.encryption, parts.head);
    if (!plain) return refuse('wrongPassphrase');
    packed = plain;
  }
  const text = await gunzip(packed);
  const backup = text === undefined ? undefined : parseContent(text, header);
  return backup ? { ok: true, backup } : refuse('damaged');
}

function refuse(problem: BackupProblem): ReadBackup {
  return { ok: false, problem };
}

function split(bytes: Uint8Array<ArrayBuffer>) {
  const headEnd = bytes.subarray(0, longestHeader).indexOf(newline) + 1;
  const sumEnd = bytes.indexOf(newline, headEnd) + 1;
  if (headEnd === 0 || sumEnd !== headEnd + 65) return undefined;
  return {
    head: bytes.slice(0, headEnd),
    sum: new TextDecoder().decode(bytes.subarray(headEnd, sumEnd - 1)),
    content: bytes.slice(sumEnd),
  };
}

function startsLikeBackup(bytes: Uint8Array): boolean {
  const start = `{"format":"${formatName}"`;
  return new TextDecoder().decode(bytes.subarray(0, start.length)) === start;
}

function parseHeader(head: Uint8Array): BackupHeader | undefined {
  const value = parseJson(new TextDecoder().decode(head));
  if (!isObject(value) || value['format'] !== formatName) return undefined;
  const sound = Number.isInteger(value['version']) && Number.isInteger(value['schema']);
  return sound ? (value as BackupHeader) : undefined;
}

async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  try {
    const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(plain).text();
  } catch {
    return undefined;
  }
}

/** The rows by table; `undefined` if a line, a row or a count is not as it was written. */
function parseContent(text: string, { schema, at }: BackupHeader): CheckedBackup | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '') return undefined;
  const counts = parseJson(lines.shift() ?? '');
  if (!isObject(counts)) return undefined;
  const known = new Map(new DeskDatabase({ upTo: schema }).tables.map((table) => [table.name, [] as Row[]]));
  for (const line of lines) {
    const value = parseJson(line);
    if (!Array.isArray(value) || typeof value[0] !== 'string' || !isObject(value[1])) return undefined;
    const rows = known.get(value[0]);
    if (!rows || !isSoundRow(value[0], value[1])) return undefined;
    rows.push(value[1]);
  }
  const asCounted = [...known].every(([name, rows]) => counts[name] === rows.length);
  return asCounted ? { schema, at, counts: counts as BackupCounts, tables: known } : undefined;
}

type Row = Record<string, unknown>;

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
