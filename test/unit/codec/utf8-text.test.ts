import { describe, expect, it } from 'vitest';
import { Utf8Text } from '../../../renderer/codec/utf8-text';

describe('a long text in UTF-8', () => {
  it('holds everything that was added, in its order, however long it grows', () => {
    const parts = Array.from({ length: 30_000 }, (_, at) => `${at} Müller 🌻 ${'x'.repeat(at % 7)}`);
    const text = new Utf8Text();
    for (const part of parts) text.add(part);
    expect(new TextDecoder().decode(text.bytes)).toBe(parts.join(''));
    text.add('Ende');
    expect(new TextDecoder().decode(text.bytes)).toBe(`${parts.join('')}Ende`);
  });

  it('is empty before anything was added', () => {
    expect(new Utf8Text().bytes).toHaveLength(0);
  });
});
