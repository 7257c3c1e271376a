import { decodeCharset } from './decode-bytes';

const softLimit = 75;

/**
 * Decodes quoted-printable (RFC 2045 §6.7) whose bytes are in `charset` (a WHATWG label, or empty for unknown).
 * Characters that are no ASCII stay as they are; a broken `=` stays as text.
 */
export function decodeQuotedPrintable(value: string, charset: string): string {
  if (!value.includes('=')) return value;
  const result: string[] = [];
  const bytes: number[] = [];
  const flush = (): void => {
    if (bytes.length === 0) return;
    result.push(decodeCharset(Uint8Array.from(bytes), charset));
    bytes.length = 0;
  };
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (value[index] === '=') {
      const hex = value.slice(index + 1, index + 3);
      if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
        bytes.push(Number.parseInt(hex, 16));
        index += 2;
        continue;
      }
      if (index === value.length - 1) break;
    }
    if (code < 0x80) bytes.push(code);
    else {
      flush();
      result.push(value.charAt(index));
    }
  }
  flush();
  return result.join('');
}

const printable = /^[!-9;-<>-~]$/;

/**
 * Encodes `text` as quoted-printable UTF-8 with soft line breaks, as vCard 2.1 wants it; `used` is what already stands
 * on the first physical line. Blanks and colons are encoded too, so that no piece looks like a line of its own.
 */
export function encodeQuotedPrintable(text: string, used: number, eol: string): string {
  const encoder = new TextEncoder();
  const pieces: string[] = [];
  let column = used;
  for (const character of text.replace(/\r\n?|\n/g, '\r\n')) {
    const unit = printable.test(character)
      ? character
      : Array.from(
          encoder.encode(character),
          (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
        ).join('');
    if (column + unit.length > softLimit) {
      pieces.push(`=${eol}`);
      column = 0;
    }
    pieces.push(unit);
    column += unit.length;
  }
  return pieces.join('');
}
