import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../renderer/codec/crc32';
import { readZip, type ZipLimits } from '../../../renderer/codec/read-zip';
import { writeZip } from '../../../renderer/codec/write-zip';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const roomy: ZipLimits = { entry: 10_000_000, total: 20_000_000 };
const long = 'Brücke over de Maas. '.repeat(2000);
const entries = [
  { path: 'kurz.txt', bytes: bytesOf('Grüße uit Venlo') },
  { path: 'ordner/lang.txt', bytes: bytesOf(long) },
  { path: 'ordner/leer.txt', bytes: new Uint8Array() },
];

/** Where the n-th record with this mark begins. */
function placeOf(bytes: Uint8Array, mark: number, nth = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let seen = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) === mark && seen++ === nth) return at;
  }
  throw new Error('No such record');
}

/** A copy with some bytes of an entry in the central directory written anew. */
function patched(bytes: Uint8Array, offset: number, value: number, size: 2 | 4, nth = 0): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = placeOf(copy, 0x02014b50, nth) + offset;
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

async function problemOf(bytes: Uint8Array, limits = roomy): Promise<string> {
  const read = await readZip(bytes, limits);
  return read.ok ? 'none' : read.problem;
}

describe('a checksum', () => {
  it('is the one that zip files hold', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

describe('a zip file', () => {
  it('gives back what was put in, short texts and long ones', async () => {
    const read = await readZip(await writeZip(entries), roomy);
    if (!read.ok) throw new Error(read.problem);
    expect([...read.files.keys()]).toEqual(entries.map(({ path }) => path));
    expect(textOf(read.files.get('kurz.txt'))).toBe('Grüße uit Venlo');
    expect(textOf(read.files.get('ordner/lang.txt'))).toBe(long);
    expect(read.files.get('ordner/leer.txt')).toHaveLength(0);
  });

  it('is the same for the same entries, and packs what is worth it', async () => {
    const [one, two] = [await writeZip(entries), await writeZip(entries)];
    expect(one).toEqual(two);
    expect(one.length).toBeLessThan(long.length / 10);
  });

  it('is read as other programs write it, with folders and a comment', async () => {
    const foreign = zipSync({ ordner: { 'a.txt': bytesOf('A') } }, { comment: 'von Hand' });
    const read = await readZip(foreign, roomy);
    expect(read.ok && [...read.files.keys()]).toEqual(['ordner/a.txt']);
  });

  it('is refused as damaged when its end is missing or a byte of an entry is wrong', async () => {
    const bytes = await writeZip(entries);
    expect(await problemOf(bytes.slice(0, -30))).toBe('damaged');
    for (const path of ['kurz.txt', 'ordner/lang.txt']) {
      const at = placeOf(
        bytes,
        0x04034b50,
        entries.findIndex((entry) => entry.path === path),
      );
      const copy = bytes.slice();
      const place = at + 30 + path.length + 4;
      copy[place] = (copy[place] ?? 0) ^ 1;
      expect(await problemOf(copy)).toBe('damaged');
    }
  });

  it('is told from a file that is none', async () => {
    expect(await problemOf(bytesOf('Sehr geehrte Damen und Herren'))).toBe('notAZip');
    expect(await problemOf(new Uint8Array())).toBe('notAZip');
  });

  it.each([
    '../aussen.txt',
    'ordner/../../aussen.txt',
    '/etc/passwd',
    'C:/Windows/win.ini',
    'ordner\\aussen.txt',
    'ordner/./a.txt',
    'a\u0000.txt',
  ])('is refused when a path leads out of it or hides something: %j', async (path) => {
    expect(await problemOf(await writeZip([{ path, bytes: bytesOf('x') }]))).toBe('unsafe');
  });

  it('is refused when a name stands there twice, in small letters or large ones', async () => {
    const twice = await writeZip([
      { path: 'desk.json', bytes: bytesOf('1') },
      { path: 'DESK.json', bytes: bytesOf('2') },
    ]);
    expect(await problemOf(twice)).toBe('unsafe');
  });

  it('is refused before anything is unpacked when it says that it grows too large', async () => {
    const bomb = await writeZip([{ path: 'null.txt', bytes: new Uint8Array(5_000_000) }]);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await problemOf(bomb, { entry: 1_000_000, total: 9_000_000 })).toBe('tooLarge');
    const many = await writeZip(
      Array.from({ length: 4 }, (_, at) => ({ path: `${at}`, bytes: new Uint8Array(4_000_000) })),
    );
    expect(await problemOf(many, { entry: 5_000_000, total: 9_000_000 })).toBe('tooLarge');
  });

  it('is not unpacked beyond the size it states', async () => {
    const bomb = await writeZip([{ path: 'null.txt', bytes: new Uint8Array(5_000_000) }]);
    expect(await problemOf(patched(bomb, 24, 100, 4), { entry: 1000, total: 1000 })).toBe('damaged');
  });

  it('is refused when it is locked, or packed in a way that is not read', async () => {
    const bytes = await writeZip(entries);
    expect(await problemOf(patched(bytes, 8, 1, 2))).toBe('locked');
    expect(await problemOf(patched(bytes, 10, 14, 2))).toBe('foreignForm');
    expect(await problemOf(patched(bytes, 42, 0xfffffff, 4))).toBe('damaged');
  });
});
