/** Remainders of every byte by the polynomial of Castagnoli, its bits in reverse (RFC 3720 §12.1). */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0x82f63b78 : rest >>> 1;
  return rest;
});

/** CRC-32C of `bytes` from `start` up to, not including, `end` (RFC 3720, Appendix B.4). */
export function crc32c(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let rest = 0xffffffff;
  for (let at = start; at < end; at++) {
    rest = (rest >>> 8) ^ (remainders[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
