const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Int16Array(128).fill(-1);
for (let index = 0; index < alphabet.length; index += 1) values[alphabet.charCodeAt(index)] = index;
values['-'.charCodeAt(0)] = 62;
values['_'.charCodeAt(0)] = 63;

/**
 * Bytes of a base64 text (RFC 4648); white space is skipped, what follows the padding is ignored.
 * `undefined` if a character does not belong there. `limit` stops after that many bytes.
 */
export function decodeBase64(
  text: string,
  limit = Number.POSITIVE_INFINITY,
): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.min(Math.ceil((text.length * 3) / 4), limit));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let index = 0; index < text.length && length < limit; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue;
    if (code === 0x3d) break;
    const value = code < 128 ? (values[code] ?? -1) : -1;
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[length] = (bits >> count) & 0xff;
      length += 1;
    }
  }
  return bytes.subarray(0, length);
}

/** Base64 with padding and without line breaks (RFC 4648 §4). */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1];
    const third = bytes[index + 2];
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    pieces.push(
      alphabet.charAt(group >> 18) +
        alphabet.charAt((group >> 12) & 63) +
        (second === undefined ? '=' : alphabet.charAt((group >> 6) & 63)) +
        (third === undefined ? '=' : alphabet.charAt(group & 63)),
    );
  }
  return pieces.join('');
}
