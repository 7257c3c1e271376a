/** What a file's bytes turned into. */
export type DecodedText = {
  text: string;
  charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** True if nothing in the file said so: the screen should show a sample and ask. */
  guessed: boolean;
};

/** What windows-1252 has at 0x80 to 0x9F (WHATWG Encoding, index windows-1252); blanks are the C1 controls. */
const westernExtras = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some releases of Node decode these as ISO-8859-1 and leave C1 controls, which no text means. */
function repairWestern(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => {
    const character = westernExtras.charAt(control.charCodeAt(0) - 0x80);
    return character === ' ' ? control : character;
  });
}

function decodeWestern(bytes: Uint8Array): string {
  return repairWestern(new TextDecoder('windows-1252').decode(bytes));
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Text of a file: UTF-16 by byte order mark, UTF-8 if it is valid as such, else windows-1252.
 * In the last case lines that are valid UTF-8 are still read as UTF-8, because exports get glued together.
 * The byte order mark is not part of the text. Never throws: windows-1252 has a character for each byte.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), charset: 'utf-16le', guessed: false };
  }
  if (first === 0xfe && second === 0xff) {
    return { text: new TextDecoder('utf-16be').decode(bytes), charset: 'utf-16be', guessed: false };
  }
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const text = decodeStrictly(body);
  if (text !== undefined) return { text, charset: 'utf-8', guessed: false };
  return { text: decodeMixed(body), charset: 'windows-1252', guessed: true };
}

/** Line by line; neighbouring lines of one charset are decoded together. */
function decodeMixed(bytes: Uint8Array): string {
  const parts: string[] = [];
  let runStart = 0;
  let runIsUtf8: boolean | undefined;
  const flush = (end: number): void => {
    const run = bytes.subarray(runStart, end);
    parts.push((runIsUtf8 ? decodeStrictly(run) : undefined) ?? decodeWestern(run));
    runStart = end;
  };
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte > 0x7f)) {
      const isUtf8 = decodeStrictly(line) !== undefined;
      if (runIsUtf8 !== undefined && runIsUtf8 !== isUtf8) flush(start);
      runIsUtf8 = isUtf8;
    }
    start = end;
  }
  flush(bytes.length);
  return parts.join('');
}

/**
 * Text of the bytes of one value in the charset its line names (`CHARSET=ISO-8859-1`).
 * Without a known name: UTF-8 if valid, else windows-1252. Never throws.
 */
export function decodeCharset(bytes: Uint8Array, charset: string): string {
  if (charset !== '' && !/^(?:utf-?8|us-ascii)$/i.test(charset)) {
    try {
      const decoder = new TextDecoder(charset);
      const text = decoder.decode(bytes);
      return decoder.encoding === 'windows-1252' ? repairWestern(text) : text;
    } catch {
      // A name no decoder knows says nothing; go on as if it were missing.
    }
  }
  return decodeStrictly(bytes) ?? decodeWestern(bytes);
}
