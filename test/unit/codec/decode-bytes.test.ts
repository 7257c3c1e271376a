import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../renderer/codec/decode-bytes';
import { decodeQuotedPrintable, encodeQuotedPrintable } from '../../../renderer/codec/quoted-printable';
import { contentLines } from '../../../renderer/codec/content-lines';
import { lineText } from '../../../renderer/codec/line-values';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

describe('the charset of a file', () => {
  test('is UTF-8 when valid, with or without a byte order mark, which is taken off', () => {
    const text = new TextEncoder().encode('Jörg €');
    expect(decodeBytes(text)).toEqual({ text: 'Jörg €', charset: 'utf-8', guessed: false });
    expect(decodeBytes(bytes(0xef, 0xbb, 0xbf, ...text)).text).toBe('Jörg €');
  });

  test('is UTF-16 when a byte order mark says so', () => {
    expect(decodeBytes(bytes(0xff, 0xfe, 0xfc, 0x00))).toEqual({
      text: 'ü',
      charset: 'utf-16le',
      guessed: false,
    });
    expect(decodeBytes(bytes(0xfe, 0xff, 0x00, 0xfc))).toEqual({
      text: 'ü',
      charset: 'utf-16be',
      guessed: false,
    });
  });

  test('is guessed as windows-1252 otherwise', () => {
    expect(decodeBytes(bytes(...ascii('M'), 0xfc, 0x80))).toEqual({
      text: 'Mü€',
      charset: 'windows-1252',
      guessed: true,
    });
  });

  test('may change within a file that was glued together', () => {
    const mixed = bytes(...ascii('FN:M'), 0xfc, 0x0a, ...ascii('FN:M'), 0xc3, 0xbc, 0x0a, ...ascii('X:1'));
    expect(decodeBytes(mixed).text).toBe('FN:Mü\nFN:Mü\nX:1');
  });
});

describe('quoted-printable', () => {
  test.each([
    ['FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller', 'Müller'],
    ['FN;CHARSET=windows-1252;QUOTED-PRINTABLE:5 =80', '5 €'],
    ['FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller', 'Müller'],
    ['FN;ENCODING=QUOTED-PRINTABLE:M=FCller', 'Müller'],
    ['FN;CHARSET=no-such-charset;ENCODING=QUOTED-PRINTABLE:M=C3=BCller', 'Müller'],
    ['FN;ENCODING=QUOTED-PRINTABLE:50 =% M=c3=bcller ü =', '50 =% Müller ü'],
  ])('%s reads as %s', (line, text) => {
    const [first] = contentLines(line);
    expect(first && lineText(first)).toBe(text);
  });

  test('goes out in lines of 76 characters at most and comes back', () => {
    const text = 'Grüße aus Krefeld: a=b; '.repeat(20);
    const encoded = encodeQuotedPrintable(text, 40, '\r\n');
    expect(Math.max(...encoded.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(decodeQuotedPrintable(encoded.replaceAll('=\r\n', ''), 'UTF-8')).toBe(text);
  });
});
