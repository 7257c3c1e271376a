import { decodeBytes } from '../../codec/decode-bytes';

/** Character sets a user can choose between; the file itself may say which. */
export const charsets = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Charset = (typeof charsets)[number];

/** A file's text, and whether the screen should ask if it reads well. */
export type DecodedSource = { text: string; charset: Charset; guessed: boolean };

/** UTF-16 without a mark: nearly every second byte of western text is zero. */
function unmarkedUtf16(bytes: Uint8Array): Charset | undefined {
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const most = head.length * 0.3;
  if (odd > most && even < most / 10) return 'utf-16le';
  return even > most && odd < most / 10 ? 'utf-16be' : undefined;
}

/** Control characters that no text file holds; a few stand for something else than text. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 8192);
  // oxlint-disable-next-line no-control-regex -- these are what tells a picture from a text
  return (head.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0) > head.length / 100;
}

/**
 * Text of a file in the chosen character set, else in the one the bytes suggest.
 * @returns `undefined` if the bytes are no text at all.
 */
export function decodeSource(bytes: Uint8Array, chosen?: Charset): DecodedSource | undefined {
  const charset = chosen ?? unmarkedUtf16(bytes);
  const decoded: DecodedSource =
    charset === undefined
      ? decodeBytes(bytes)
      : { text: new TextDecoder(charset).decode(bytes), charset, guessed: true };
  return chosen === undefined && isBinary(decoded.text) ? undefined : decoded;
}

/** The first lines that hold more than plain letters, for judging a character set by eye. */
export function accentedLines(text: string, count = 4): string[] {
  const found: string[] = [];
  for (const [line] of text.matchAll(/^.*[\u0080-\uFFFF].*$/gm)) {
    found.push(line.trim().slice(0, 120));
    if (found.length === count) break;
  }
  return found;
}
