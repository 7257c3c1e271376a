import { expect, test } from 'vitest';
import { contentLines } from '../../../renderer/codec/content-lines';
import { diff3 } from '../../../renderer/sync/merge/diff3';
import { carriedLine, writtenLine } from '../../../renderer/sync/merge/line-writer';
import { takeBoth } from '../../../renderer/sync/merge/settle-conflict';
import { cardWith, merged } from '../../support/merge-samples';

/** What ends a line in some program, and what ends a text in others. */
const enders = [
  '\r\n',
  '\n',
  '\r',
  '\0',
  '\u000B',
  '\u000C',
  '\u001C',
  '\u001E',
  '\u0085',
  '\u2028',
  '\u2029',
];
const anyEnd = /[\p{Cc}\u2028\u2029]/u;
const target = { version: '3.0' as const, eol: '\r\n' };

/** Lines as the least careful program would see them, folding undone. */
const lineCount = (raw: string): number =>
  raw
    .replace(/\r\n[ \t]/g, '')
    .split(anyEnd)
    .filter(Boolean).length;

test.each(enders.map((end) => [JSON.stringify(end), end]))(
  '%s in a value or parameter begins no line',
  (_, end) => {
    const value = `a${end}TEL:666`;
    const written = writtenLine(
      'NOTE',
      [{ name: 'X-P', values: [], raw: `X-P=b${end}TEL:667` }],
      value,
      target,
    );
    expect(lineCount(written)).toBe(1);
    expect([...contentLines(written)].map(({ name }) => name)).toEqual(['NOTE']);
    const old = writtenLine('NOTE', [], value, { version: '2.1', eol: '\r\n' });
    expect([...contentLines(old)].map(({ name }) => name)).toEqual(['NOTE']);
  },
);

test.each(enders.slice(3).map((end) => [JSON.stringify(end), end]))(
  '%s in a line that was read is not handed on',
  (_, end) => {
    const [line] = contentLines(`NOTE;X-P=a${end}b:c${end}TEL:666\r\n`);
    expect(line && lineCount(carriedLine(line, '3.0', target, ''))).toBe(1);
    expect(line && lineCount(carriedLine(line, '3.0', target, 'item1'))).toBe(1);
    const { raw } = merged(cardWith('NOTE:a'), cardWith(`NOTE:b${end}TEL:666`), cardWith('NOTE:a', 'X-A:1'));
    expect(lineCount(raw)).toBe(lineCount(cardWith('NOTE:b', 'X-A:1')));
  },
);

test('texts that are joined or put together stay in their line', () => {
  const joined = diff3('a\nb\nc', 'END:VCARD\nb\nc', 'a\nb\nBEGIN:VCARD');
  expect(joined).toBe('END:VCARD\nb\nBEGIN:VCARD');
  const { raw } = merged(
    cardWith('NOTE:a\\nb\\nc'),
    cardWith('NOTE:END:VCARD\\nb\\nc'),
    cardWith('NOTE:a\\nb\\nBEGIN:VCARD'),
  );
  expect(raw).toBe(cardWith('NOTE:END:VCARD\\nb\\nBEGIN:VCARD'));
  const conflict = merged(cardWith('NOTE:a'), cardWith('NOTE:x\\nEND:VCARD'), cardWith('NOTE:y'))
    .conflicts[0];
  expect(conflict && takeBoth(cardWith('NOTE:y'), conflict)).toBe(cardWith('NOTE:y\\n\\nx\\nEND:VCARD'));
});

test('an unfinished soft line break takes no other line in', () => {
  const old = (...lines: string[]): string => cardWith(...lines).replace('VERSION:3.0', 'VERSION:2.1');
  const open = 'NOTE;ENCODING=QUOTED-PRINTABLE:b=';
  const { raw } = merged(old('NOTE:a'), old(open), old('NOTE:a', 'TITLE:t'));
  expect(raw).toBe(old('NOTE;ENCODING=QUOTED-PRINTABLE:b', 'TITLE:t'));
});
