import { crc32c } from './crc32c';

/**
 * The log of LevelDB, in which Chromium keeps IndexedDB (leveldb, doc/log_format.md): blocks of 32 KiB, in each of them
 * pieces with a head of seven bytes (checksum, length, kind). A record is one whole piece or a first, middle ones and a
 * last. Fewer than seven bytes at the end of a block stay empty.
 */
export const blockSize = 32_768;
const headSize = 7;
const whole = 1;
const first = 2;
const middle = 3;
const last = 4;
/** As far as this, every byte after a damaged place is tried as a beginning; beyond, only beginnings of blocks are. */
const closeSearch = 2 * blockSize;

export type StorageLog = {
  /** Records that can be read in full, in their order. */
  records: Uint8Array[];
  /** Bytes from the beginning in which nothing is missing: to the end of the last record before the first fault. */
  intact: number;
  /**
   * `tornTail`: a write was broken off at the end. `tornWithin`: one was broken off and others follow it.
   * `damaged`: something else, which may be a record that had once been written in full.
   */
  state: 'whole' | 'tornTail' | 'tornWithin' | 'damaged';
};

type Piece = { kind: number; data: Uint8Array; end: number };

/**
 * Reads a log, passing over what cannot be read. LevelDB itself takes a record that ends with the file for the sign of
 * a sudden end, but then writes on behind it, and what it has written there it can no longer read the next time.
 */
export function readStorageLog(bytes: Uint8Array): StorageLog {
  const log: StorageLog = { records: [], intact: 0, state: 'whole' };
  let parts: Uint8Array[] | undefined;
  let missing = false;
  let damaged = false;
  let follows = false;

  const take = (record: Uint8Array, end: number) => {
    log.records.push(record);
    if (missing) follows = true;
    else log.intact = end;
  };

  for (let at = 0; at < bytes.length; ) {
    const piece = pieceAt(bytes, at);
    if (!piece) {
      const room = blockSize - (at % blockSize);
      if (room < headSize && isEmpty(bytes, at, at + room)) {
        at += room;
        continue;
      }
      const next = findPiece(bytes, at + 1);
      if (!isBrokenOff(bytes, at, next)) damaged = true;
      missing = true;
      parts = undefined;
      at = next;
      continue;
    }
    // A piece that lies across the edge of a block: the writer had lost count after a write that failed.
    if ((at % blockSize) + headSize + piece.data.length > blockSize) missing = true;
    at = piece.end;
    if (piece.kind === whole || piece.kind === first) {
      if (parts) missing = true;
      parts = undefined;
      if (piece.kind === whole) take(piece.data, at);
      else parts = [piece.data];
    } else if (parts) {
      parts.push(piece.data);
      if (piece.kind !== last) continue;
      take(joined(parts), at);
      parts = undefined;
    } else {
      // Its beginning is gone, though the end was written: not by a write that was broken off.
      missing = true;
      damaged = true;
    }
  }
  if (parts) missing = true;
  if (damaged) log.state = 'damaged';
  else if (missing) log.state = follows ? 'tornWithin' : 'tornTail';
  return log;
}

/** Writes records as LevelDB would have written them one after the other. */
export function layOutStorageLog(records: readonly Uint8Array[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let used = 0;
  const append = (piece: Uint8Array) => {
    pieces.push(piece);
    used += piece.length;
  };
  for (const record of records) {
    let at = 0;
    let isBegun = false;
    do {
      const left = blockSize - (used % blockSize);
      if (left < headSize) append(new Uint8Array(left));
      // At the edge of a block this may be a first piece with nothing in it, as LevelDB has it.
      const part = record.subarray(at, at + (blockSize - (used % blockSize)) - headSize);
      at += part.length;
      const isEnded = at === record.length;
      append(pieceOf(isBegun ? (isEnded ? last : middle) : isEnded ? whole : first, part));
      isBegun = true;
    } while (at < record.length);
  }
  return joined(pieces);
}

function pieceOf(kind: number, data: Uint8Array): Uint8Array {
  const piece = new Uint8Array(headSize + data.length);
  const view = new DataView(piece.buffer);
  view.setUint16(4, data.length, true);
  piece[6] = kind;
  piece.set(data, headSize);
  view.setUint32(0, masked(crc32c(piece, 6)), true);
  return piece;
}

/** The piece that begins here, if its checksum agrees. */
function pieceAt(bytes: Uint8Array, at: number): Piece | undefined {
  const kind = bytes[at + 6] ?? 0;
  if (kind < whole || kind > last) return undefined;
  const end = announcedEnd(bytes, at);
  if (end > bytes.length || end - at > blockSize) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, headSize);
  if (view.getUint32(0, true) !== masked(crc32c(bytes, at + 6, end))) return undefined;
  return { kind, data: bytes.subarray(at + headSize, end), end };
}

/** Where the piece would end that begins here. */
function announcedEnd(bytes: Uint8Array, at: number): number {
  return at + headSize + (bytes[at + 4] ?? 0) + (bytes[at + 5] ?? 0) * 256;
}

/** Where the next piece begins; the end of the bytes if none does. */
function findPiece(bytes: Uint8Array, from: number): number {
  const close = Math.min(bytes.length, from + closeSearch);
  for (let at = from; at < close; at++) if (pieceAt(bytes, at)) return at;
  for (let at = Math.ceil(close / blockSize) * blockSize; at < bytes.length; at += blockSize) {
    if (pieceAt(bytes, at)) return at;
  }
  return bytes.length;
}

/** Whether these bytes are what a write leaves that was broken off: less than it announced, or room never filled. */
function isBrokenOff(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from < headSize || announcedEnd(bytes, from) > to || isEmpty(bytes, from, to);
}

function isEmpty(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes.subarray(from, to).every((byte) => byte === 0);
}

/** A checksum is not kept as it is, since logs may hold logs. */
function masked(sum: number): number {
  return (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
