/** Remainders of all bytes for the reflected polynomial 0xedb88320 (PKWARE APPNOTE 4.4.7, ISO/IEC 3309). */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 as zip files hold it for each entry. Own code, because the zip package checks none of them when it reads. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  // By number: a walk by `of` takes three to seven times as long, and this is done for every byte of an archive.
  for (let at = 0; at < bytes.length; at += 1)
    rest = (rest >>> 8) ^ (remainders[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
}
