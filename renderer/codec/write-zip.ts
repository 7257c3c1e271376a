import { crc32 } from './crc32';
import { joinBytes, lengthOf } from './join-bytes';
import { centralMark, deflated, endMark, localMark, stored } from './zip-marks';

/** One file of an archive; `path` with forward slashes. */
export type ZipEntry = { path: string; bytes: Uint8Array<ArrayBuffer> };

/** The form without extensions that every program reads counts files in 16 bits (PKWARE APPNOTE 4.4.21). */
export const mostZipEntries = 65_535;
/** Packing sets up tables of 200 kB for each entry, which takes longer than it saves on a card of one kilobyte. */
const leastPacked = 4096;
/** The first moment that zip files can name, 1 January 1980 (4.4.6): the same on every day and in every time zone. */
const firstDate = 0x0021;
/** What unpacks the entries needs version 2.0 (4.4.3), and their names are UTF-8 (4.4.4, bit 11). */
const version = 20;
const namesInUtf8 = 0x0800;

type PackedEntry = {
  name: Uint8Array;
  method: typeof stored | typeof deflated;
  crc: number;
  size: number;
  packed: Uint8Array;
};

/**
 * A zip archive (PKWARE APPNOTE 6.3) of the entries in their order: the same entries give the same bytes. Packed by the
 * browser itself, which takes half the time of a library for it.
 * @throws RangeError if there are more entries than such a file can hold.
 */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  if (entries.length > mostZipEntries) throw new RangeError(`${entries.length} entries`);
  const packed: PackedEntry[] = [];
  for (const entry of entries) packed.push(await packedEntry(entry));
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of packed) {
    const header = localHeader(entry);
    pieces.push(header, entry.name, entry.packed);
    directory.push(centralHeader(entry, at), entry.name);
    at += header.length + entry.name.length + entry.packed.length;
  }
  return joinBytes([...pieces, ...directory, endRecord(packed.length, lengthOf(directory), at)]);
}

async function packedEntry({ path, bytes }: ZipEntry): Promise<PackedEntry> {
  const packed = bytes.length < leastPacked ? bytes : await deflate(bytes);
  // What packing makes no smaller, a picture for one, stays as it is.
  const isPacked = packed.length < bytes.length;
  return {
    name: new TextEncoder().encode(path),
    method: isPacked ? deflated : stored,
    crc: crc32(bytes),
    size: bytes.length,
    packed: isPacked ? packed : bytes,
  };
}

/** RFC 1951. */
async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { writable, readable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const [packed] = await Promise.all([
    new Response(readable).arrayBuffer(),
    writer.write(bytes),
    writer.close(),
  ]);
  return new Uint8Array(packed);
}

/** What a local header and one of the directory have in common, from the version on (4.3.7, 4.3.12). */
function setCommon(view: DataView, at: number, { name, method, crc, size, packed }: PackedEntry): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, namesInUtf8, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, firstDate, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function localHeader(entry: PackedEntry): Uint8Array {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, localMark, true);
  setCommon(view, 4, entry);
  return new Uint8Array(view.buffer);
}

function centralHeader(entry: PackedEntry, at: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, centralMark, true);
  view.setUint16(4, version, true);
  setCommon(view, 6, entry);
  view.setUint32(42, at, true);
  return new Uint8Array(view.buffer);
}

/** 4.3.16 */
function endRecord(count: number, length: number, at: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, endMark, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, at, true);
  return new Uint8Array(view.buffer);
}
