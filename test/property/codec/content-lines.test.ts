import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCard } from '../../../renderer/codec/card-lines';
import { joinLines } from '../../../renderer/codec/line-values';
import { splitCards } from '../../../renderer/codec/card-text';
import { contentLines } from '../../../renderer/codec/content-lines';
import { foldLine } from '../../../renderer/codec/fold-line';
import { readContact } from '../../../renderer/codec/read-contact';
import { toVersion } from '../../../renderer/codec/convert-card';
import { cardFiles } from '../../fixtures/cards/load-cards';

const fragments = [
  'BEGIN:VCARD',
  'END:VCARD',
  'VERSION:2.1',
  'AGENT:',
  '\r\n',
  '\n',
  '\r',
  '\n\r',
  ' ',
  '\t',
  '=\r\n',
  '=\n',
  'N;ENCODING=QUOTED-PRINTABLE:=C3=',
  'PHOTO;ENCODING=BASE64:',
  'AAAA',
  'TEL;"a:b;',
  'item1.TEL:',
  ':',
  ';',
  '"',
  '=',
  '\u2028',
  'é',
  '😀',
  'no colon',
  'X-A;P="q:r";S=^n^^:v',
];
const cardish = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 6 })), {
  maxLength: 40,
});
const anyInput = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  cardish.map((parts) => parts.join('')),
  cardish.map((parts) => parts.join('\r\n')),
);

describe('the tokenizer', () => {
  test('gives back any text byte for byte', () => {
    fc.assert(
      fc.property(anyInput, (text) => {
        expect([...contentLines(text)].map(({ raw }) => raw).join('')).toBe(text);
        expect(joinLines(parseCard(text).lines)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  test('gives back every card file byte for byte', () => {
    for (const { text } of cardFiles()) {
      expect([...contentLines(text)].map(({ raw }) => raw).join('')).toBe(text);
      expect([...splitCards(text)].map(({ raw }) => raw).join('')).toBe(text);
    }
  });

  test('numbers the lines as an editor does', () => {
    fc.assert(
      fc.property(anyInput, (text) => {
        let at = 0;
        for (const { raw, line } of contentLines(text)) {
          expect(line).toBe(text.slice(0, at).split(/\r\n|\n|\r/).length);
          at += raw.length;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('undoes folding wherever it fell', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('\r\n', '\n', '\r'),
        (text, eol) => {
          const value = text.replace(/[\r\n]/g, '');
          const [line, ...more] = contentLines(foldLine(`NOTE:${value}`, eol));
          expect(line?.value).toBe(value);
          expect(more).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('any text', () => {
  test('is cut into pieces that lose nothing, and each can be read and converted', () => {
    fc.assert(
      fc.property(anyInput, (text) => {
        const pieces = [...splitCards(text)];
        const squeeze = (part: string): string => part.replace(/[\s\uFEFF]+/g, '');
        expect(squeeze(pieces.map(({ raw }) => raw).join(''))).toBe(squeeze(text));
        for (const { raw } of pieces) {
          expect(readContact(raw, { id: 'x', mainLanguage: 'de' }).id).toBe('x');
          expect(toVersion(raw, '4.0')).toContain('VERSION:4.0');
        }
      }),
      { numRuns: 1500 },
    );
  });
});
