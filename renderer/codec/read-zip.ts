import { crc32 } from './crc32';
import { centralMark, deflated, endMark, localMark, stored } from './zip-marks';

/** Why a file is not taken for an archive that can be read; `unsafe` is one whose paths or sizes are a trick. */
export type ZipProblem = 'notAZip' | 'damaged' | 'locked' | 'foreignForm' | 'unsafe' | 'tooLarge';

export type ReadZip = { ok: true; files: Map<string, Uint8Array> } | { ok: false; problem: ZipProblem };

/** How much an archive may hold once it is unpacked, in bytes. */
export type ZipLimits = { entry: number; total: number };

const endLength = 22;
const longestComment = 65_535;

type Entry = {
  path: string;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where the local header stands. */
  at: number;
};

/**
 * Reads a zip archive into memory, checked before anything is unpacked: paths that lead out of it, names that stand
 * there twice, sizes over the limits. The sizes it states are no promise: nothing is unpacked beyond them, and each
 * entry must have its checksum afterwards. Folders are left out. Never throws.
 */
export async function readZip(bytes: Uint8Array, limits: ZipLimits): Promise<ReadZip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return refuse(startsLikeZip(view) ? 'damaged' : 'notAZip');
  const entries = readDirectory(view, bytes, end);
  if (typeof entries === 'string') return refuse(entries);
  const problem = problemOf(entries, limits);
  if (problem) return refuse(problem);

  const { inflateSync } = await import('fflate');
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.path.endsWith('/')) continue;
    const packed = packedBytes(view, bytes, entry);
    if (!packed) return refuse('damaged');
    const plain = unpacked(packed, entry, inflateSync);
    if (!plain || crc32(plain) !== entry.crc) return refuse('damaged');
    files.set(entry.path, plain);
  }
  return { ok: true, files };
}

function refuse(problem: ZipProblem): ReadZip {
  return { ok: false, problem };
}

function startsLikeZip(view: DataView): boolean {
  return view.byteLength >= 4 && view.getUint32(0, true) === localMark;
}

/** The end record stands last, but for a comment. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

/** The central directory, which alone says what an archive holds (APPNOTE 4.3.12). */
function readDirectory(view: DataView, bytes: Uint8Array, end: number): Entry[] | ZipProblem {
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  // Sizes of 64 bits or several disks: nothing that Tandem writes, or that a desk could need.
  if (count === 0xffff || at === 0xffffffff || view.getUint16(end + 8, true) !== count) return 'foreignForm';
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== centralMark) return 'damaged';
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return 'damaged';
    if (view.getUint16(at + 8, true) & 1) return 'locked';
    const method = view.getUint16(at + 10, true);
    if (method !== stored && method !== deflated) return 'foreignForm';
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

function problemOf(entries: readonly Entry[], limits: ZipLimits): ZipProblem | undefined {
  if (entries.some(({ path }) => !isSafePath(path))) return 'unsafe';
  // Windows knows no difference between upper and lower case: two names that differ only in it are one file there.
  const names = new Set(entries.map(({ path }) => path.toLowerCase()));
  if (names.size !== entries.length) return 'unsafe';
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total || entries.some(({ size }) => size > limits.entry)) return 'tooLarge';
  return undefined;
}

/** Whether a path stays below the folder it would be unpacked to, on every system. */
function isSafePath(path: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (path === '' || /^\/|^[a-z]:|[\\\u0000-\u001f]/i.test(path)) return false;
  return path.split('/').every((part) => part !== '..' && part !== '.');
}

function packedBytes(view: DataView, bytes: Uint8Array, entry: Entry): Uint8Array | undefined {
  const { at, packedSize } = entry;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localMark) return undefined;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + packedSize > view.byteLength ? undefined : bytes.subarray(from, from + packedSize);
}

type Inflate = (packed: Uint8Array, options: { out: Uint8Array }) => Uint8Array;

/** The bytes of an entry, into room of just the size it states; `undefined` if they do not fit it. */
function unpacked(packed: Uint8Array, { method, size }: Entry, inflate: Inflate): Uint8Array | undefined {
  if (method === stored) return packed.length === size ? packed : undefined;
  try {
    return inflate(packed, { out: new Uint8Array(size) });
  } catch {
    return undefined;
  }
}
