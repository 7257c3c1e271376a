import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitCount, boundedDistance, letterMask } from '../../../renderer/search/edit-distance';

const word = fc.string({ unit: fc.constantFrom(...Array.from('abcd')), maxLength: 7 });

/** All words within one typing error. */
function oneErrorAway(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const [head, tail] = [text.slice(0, at), text.slice(at)];
    found.push(head + tail.slice(1));
    if (tail.length > 1) found.push(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of 'abcd') found.push(head + letter + tail, head + letter + tail.slice(1));
  }
  return found;
}

describe('the distance of two words', () => {
  it('is one for each single typing error, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const isNear = a === b || oneErrorAway(a).includes(b);
        expect(boundedDistance(a, b, 1) <= 1).toBe(isNear);
        expect(boundedDistance(a, b, 2)).toBe(boundedDistance(b, a, 2));
      }),
    );
  });

  it('is never more than the limit and one', () => {
    expect(boundedDistance('abcdefgh', 'hgfedcba', 2)).toBe(3);
    expect(boundedDistance('brandwer', 'brandweer', 2)).toBe(1);
    expect(boundedDistance('projectleidre', 'projectleider', 2)).toBe(1);
  });

  it('is at least half the number of letters that only one of them has', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = boundedDistance(a, b, 10);
        expect(bitCount(letterMask(a) ^ letterMask(b))).toBeLessThanOrEqual(2 * distance);
      }),
    );
  });
});
