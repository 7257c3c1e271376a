import type { Zippable } from 'fflate';

/** One file of an archive; `path` with forward slashes. */
export type ZipEntry = { path: string; bytes: Uint8Array };

/** The form without extensions that every program reads counts files in 16 bits (PKWARE APPNOTE 4.4.21). */
export const mostZipEntries = 65_535;
/** Packing sets up tables of 200 kB for each entry, which takes longer than it saves on a card of one kilobyte. */
const leastPacked = 4096;
/** The first moment that zip files can name. Built from the parts of a local time, which is what they hold. */
const mtime = new Date(1980, 0, 1);

/**
 * A zip archive (PKWARE APPNOTE 6.3) of the entries in their order: the same entries give the same bytes, on every day
 * and in every time zone. The package is loaded when first used.
 * @throws RangeError if there are more entries than such a file can hold.
 */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  if (entries.length > mostZipEntries) throw new RangeError(`${entries.length} entries`);
  const { zipSync } = await import('fflate');
  const files: Zippable = Object.fromEntries(
    entries.map(({ path, bytes }) => [path, [bytes, { level: bytes.length < leastPacked ? 0 : 6 }]]),
  );
  return new Uint8Array(zipSync(files, { mtime }));
}
