import { describe, expect, it } from 'vitest';
import { crc32c } from '../../../electron/crc32c';
import { blockSize, layOutStorageLog, readStorageLog } from '../../../electron/storage-log';

/** Records as text, which is compared much faster. */
const texts = (records: readonly (Uint8Array | undefined)[]) =>
  records.map((each) => each && Buffer.from(each).toString('base64'));

function read(bytes: Uint8Array) {
  const { records, ...rest } = readStorageLog(bytes);
  return { records: texts(records), ...rest };
}

/** A record of this length; no two are alike. */
function record(number: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (number * 37 + at * 11 + (at >> 8)) % 251);
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

/** How LevelDB writes on behind a log it found: it counts blocks from the beginning of the file. */
function appendTo(log: Uint8Array, added: Uint8Array): Uint8Array {
  const room = blockSize - (log.length % blockSize);
  if (room < added.length + 7) throw new Error('not within one block');
  return joined(log, layOutStorageLog([added]));
}

const three = [record(1, 40), record(2, 300), record(3, 25)];
const short = layOutStorageLog(three);

describe('the checksum', () => {
  it('is the one of the standard (RFC 3720, Appendix B.4)', () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
    expect(crc32c(Uint8Array.from({ length: 32 }, (_, at) => at))).toBe(0x46dd794e);
  });
});

describe('a log', () => {
  it.each([0, 1, 12, blockSize - 7, blockSize - 8, blockSize - 13, blockSize - 14, blockSize, 100_000])(
    'gives back a record of %d bytes and the ones around it',
    (length) => {
      const records = [record(1, 20), record(2, length), record(3, 70_000), record(4, 5)];
      const bytes = layOutStorageLog(records);
      expect(read(bytes)).toEqual({ records: texts(records), intact: bytes.length, state: 'whole' });
    },
  );

  it('as Chromium writes it is read', () => {
    // The head LevelDB writes for a record of one byte, `a`: checksum masked, length, kind.
    const bytes = layOutStorageLog([Uint8Array.of(0x61)]);
    expect([...bytes.subarray(4)]).toEqual([1, 0, 1, 0x61]);
    const sum = new DataView(bytes.buffer).getUint32(0, true);
    const unmasked = (sum - 0xa282ead8) >>> 0;
    expect(((unmasked >>> 17) | (unmasked << 15)) >>> 0).toBe(crc32c(Uint8Array.of(1, 0x61)));
  });

  it('without anything is whole', () => {
    expect(read(new Uint8Array())).toEqual({ records: [], intact: 0, state: 'whole' });
  });
});

describe('a write that was broken off', () => {
  const ends = [0, ...three.map((_, at) => layOutStorageLog(three.slice(0, at + 1)).length)];

  it('at any byte leaves the records before it', () => {
    for (let length = 0; length <= short.length; length++) {
      const done = ends.filter((end) => end <= length).length - 1;
      const { records, intact, state } = read(short.subarray(0, length));
      expect({ length, records, intact, state }).toEqual({
        length,
        records: texts(three.slice(0, done)),
        intact: ends[done],
        state: length === ends[done] ? 'whole' : 'tornTail',
      });
    }
  });

  it('at any byte does not take along what was written behind it', () => {
    const later = record(9, 130);
    for (let length = 1; length < short.length; length++) {
      if (ends.includes(length)) continue;
      const done = ends.filter((end) => end <= length).length - 1;
      const { records, state } = read(appendTo(short.subarray(0, length), later));
      expect({ length, records, state }).toEqual({
        length,
        records: texts([...three.slice(0, done), later]),
        state: 'tornWithin',
      });
    }
  });

  it('within a record of several blocks leaves the records before it and those behind', () => {
    const long = layOutStorageLog([record(1, 40), record(2, 100_000)]);
    for (const length of [50, 60, blockSize - 1, blockSize, blockSize + 3, blockSize + 7, 99_000]) {
      const torn = long.subarray(0, length);
      expect(read(torn)).toMatchObject({
        records: texts([record(1, 40)]),
        intact: 47,
        state: 'tornTail',
      });
      if (length % blockSize > blockSize - 200) continue;
      expect(read(appendTo(torn, record(3, 60)))).toMatchObject({
        records: texts([record(1, 40), record(3, 60)]),
        state: 'tornWithin',
      });
    }
  });

  it('twice in the same place costs no later record', () => {
    const once = short.subarray(0, short.length - 10);
    const twice = appendTo(once, record(5, 15)).subarray(0, once.length + 12);
    const { records } = read(appendTo(twice, record(6, 500)));
    expect(records).toEqual(texts([...three.slice(0, 2), record(6, 500)]));
  });

  it('of which only the room was taken is one too', () => {
    const bytes = joined(short, new Uint8Array(5000));
    expect(read(bytes)).toEqual({ records: texts(three), intact: short.length, state: 'tornTail' });
  });

  it('by a full disk, after which LevelDB counts its blocks wrongly, costs no later record', () => {
    const later = [record(5, 30_000), record(6, 20_000), record(7, 40)];
    // It had counted the whole record, of which eleven bytes were written.
    const counted = layOutStorageLog([...three, record(4, 900), ...later]);
    const begin = layOutStorageLog([...three, record(4, 900)]).length;
    const bytes = joined(short, counted.subarray(short.length, short.length + 11), counted.subarray(begin));
    expect(read(bytes)).toMatchObject({ records: texts([...three, ...later]), state: 'tornWithin' });
  });
});

describe('other damage', () => {
  it('to any byte of a record is told and costs that record alone', () => {
    const begin = layOutStorageLog(three.slice(0, 1)).length;
    const end = layOutStorageLog(three.slice(0, 2)).length;
    for (let at = begin; at < end; at++) {
      const bytes = Uint8Array.from(short);
      bytes[at] = (bytes[at] ?? 0) ^ 0x40;
      const { records, state } = read(bytes);
      // A changed length looks like a write that was broken off, whatever else it may be.
      const isLength = at === begin + 4 || at === begin + 5;
      expect({ at, records, isTold: state === 'damaged' || isLength }).toEqual({
        at,
        records: texts([three[0], three[2]]),
        isTold: true,
      });
    }
  });

  it('to a long stretch is got over at the next block', () => {
    const records = Array.from({ length: 40 }, (_, number) => record(number, 12_000));
    const bytes = layOutStorageLog(records);
    bytes.fill(0xa5, 20_000, 200_000);
    const log = read(bytes);
    expect(log.state).toBe('damaged');
    expect(log.records[0]).toEqual(texts(records)[0]);
    expect(log.records.at(-1)).toEqual(texts(records).at(-1));
    expect(log.records.length).toBeGreaterThan(20);
  });
});
