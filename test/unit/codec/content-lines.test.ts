import { describe, expect, test } from 'vitest';
import { contentLines } from '../../../renderer/codec/content-lines';

const only = (text: string) => {
  const lines = [...contentLines(text)];
  expect(lines).toHaveLength(1);
  return lines[0];
};

describe('a content line', () => {
  test('is split into group, name, parameters and value', () => {
    const line = only('item1.Tel;type="work,voice";PREF=1;X-A=a^nb^^c^\'d:+49 2151:86\r\n');
    expect(line).toMatchObject({ group: 'item1', name: 'TEL', spelling: 'item1.Tel', value: '+49 2151:86' });
    expect(line?.parameters.map(({ name, values }) => [name, ...values])).toEqual([
      ['TYPE', 'work,voice'],
      ['PREF', '1'],
      ['X-A', 'a\nb^c"d'],
    ]);
  });

  test('keeps bare parameters of vCard 2.1 without a name', () => {
    const line = only('TEL;CELL;PREF:1');
    expect(line?.parameters.map(({ name, values }) => [name, ...values])).toEqual([
      ['', 'CELL'],
      ['', 'PREF'],
    ]);
  });

  test('ends its parameters at a colon outside of quotes, even if a quote is never closed', () => {
    expect(only('X-A;P="a:b;c":v')?.value).toBe('v');
    expect(only('X-A;P="a:v')?.value).toBe('v');
  });

  test('is bad without a colon or without a usable name, blank without text', () => {
    const kinds = [...contentLines('no colon\r\nName with blank: x\r\n\r\n:x\r\n')].map(({ kind }) => kind);
    expect(kinds).toEqual(['bad', 'bad', 'blank', 'bad']);
  });

  test('unfolds CRLF, LF and CR, also within the parameters', () => {
    expect(only('NOTE;LANG\r\n UAGE=de:a\n\tb\r c')?.value).toBe('abc');
    expect(only('NOTE;LANG\r\n UAGE=de:a')?.parameters[0]).toMatchObject({
      name: 'LANGUAGE',
      values: ['de'],
    });
  });

  test('joins soft line breaks of quoted-printable, but not over the end of the card', () => {
    expect(only('NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb=\r\n c=')?.value).toBe('ab c=');
    const cut = [...contentLines('NOTE;QUOTED-PRINTABLE:a=\r\nEND:VCARD\r\n')];
    expect(cut.map(({ name }) => name)).toEqual(['NOTE', 'END']);
  });

  test('does not take an equals sign at the end of a plain line for a soft break', () => {
    expect([...contentLines('URL:https://example.org/?q=\r\nTEL:1')]).toHaveLength(2);
  });

  test('reads base64 blocks, indented or not, up to the blank line', () => {
    const indented = [...contentLines('KEY;ENCODING=BASE64:\r\n QUJD\r\n REVG\r\n\r\nTEL:1\r\n')];
    expect(indented.map(({ kind, value }) => [kind, value])).toEqual([
      ['property', 'QUJDREVG'],
      ['blank', ''],
      ['property', '1'],
    ]);
    const bare = [...contentLines('PHOTO;BASE64:\nQUJD\nREVG\n\nTEL:1')];
    expect(bare[0]?.value).toBe('QUJDREVG');
  });

  test('counts physical lines from 1', () => {
    expect([...contentLines('A:1\r\n 2\n\nB:3')].map(({ line }) => line)).toEqual([1, 3, 4]);
  });
});

describe('hostile length', () => {
  const size = 5_000_000;
  const inputs: [string, string][] = [
    ['one long value', `NOTE:${'a'.repeat(size)}`],
    ['one long line without colon', 'a'.repeat(size)],
    ['many quotes', `X;P=${'"'.repeat(size)}`],
    ['many semicolons', `X${';a'.repeat(size / 2)}:v`],
    ['many backslashes', `N:${'\\'.repeat(size)}`],
    ['folds without end', `NOTE:${'a\r\n '.repeat(size / 4)}`],
    ['soft breaks without end', `NOTE;ENCODING=QUOTED-PRINTABLE:${'=\r\n'.repeat(size / 3)}`],
    ['carriage returns only', '\r'.repeat(size)],
  ];
  test.each(inputs)('%s is read once through, not again and again', (_, text) => {
    let length = 0;
    for (const { raw } of contentLines(text)) length += raw.length;
    expect(length).toBe(text.length);
  });
});
