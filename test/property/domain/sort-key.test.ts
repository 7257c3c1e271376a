import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyName } from '../../../renderer/domain/contact';
import { sortKey, sortText } from '../../../renderer/domain/sort-key';

/** Words of letters that both administrations meet. */
const letters = 'abcdefghijklmnopqrstuvwxyzäöüßéèëïçłøåĳÄÖÜABCIJ';
const word = fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 1, maxLength: 8 });
const name = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));

describe('sort keys', () => {
  it.each([
    ['de', 'de-u-co-phonebk'],
    ['nl', 'nl'],
  ] as const)('in %s agree with the collation %s on base letters', (language, locale) => {
    const collator = new Intl.Collator(locale, { sensitivity: 'base' });
    fc.assert(
      fc.property(name, name, (a, b) => {
        const keyA = sortText(a, language);
        const keyB = sortText(b, language);
        const mine = keyA === keyB ? 0 : keyA < keyB ? -1 : 1;
        expect(mine).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('put a core word before every longer one, whatever the given names', () => {
    fc.assert(
      fc.property(word, word, word, (family, givenA, givenB) => {
        const short = sortKey({ ...emptyName, family, given: givenA }, 'de');
        const long = sortKey({ ...emptyName, family: `${family}a`, given: givenB }, 'de');
        expect(short < long).toBe(true);
      }),
    );
  });
});
