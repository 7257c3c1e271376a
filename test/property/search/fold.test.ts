import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContact, emptyName } from '../../../renderer/domain/contact';
import { foldText } from '../../../renderer/domain/fold-text';
import { ContactIndex } from '../../../renderer/search/contact-index';
import { emptySearchContext } from '../../../renderer/search/search-context';

const letters = 'abcdefghijklmnopqrstuvwxyzäöüßéèëïçłøåĳıİžńĄğş';
const part = fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 3, maxLength: 9 });
const name = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('-'));

/** Ways in which people write the same name, each applied to all of it. */
const spellings: readonly [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['in capitals', (text) => text.toUpperCase()],
  ['with ae, oe, ue', (text) => text.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue')],
  ['with a, o, u', (text) => text.replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u')],
  ['with ss', (text) => text.replace(/ß/g, 'ss')],
  ['with i and j', (text) => text.replace(/ĳ/g, 'ij')],
  ['with y', (text) => text.replace(/ĳ|ij/g, 'y')],
  ['without accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
  ['decomposed', (text) => text.normalize('NFD')],
  ['joined', (text) => text.replace(/-/g, '')],
  ['with spaces', (text) => text.replace(/-/g, ' ')],
  ['with another hyphen', (text) => text.replace(/-/g, '‑')],
  ['the last part', (text) => text.split('-').at(-1) ?? ''],
];

function indexOf(family: string): ContactIndex {
  const index = new ContactIndex(emptySearchContext);
  index.put({ ...emptyContact('a'), name: { ...emptyName, given: 'Zoë', family } });
  return index;
}
const finds = (index: ContactIndex, text: string) =>
  index.search(text)?.scores.some((score) => score > 0) ?? false;

describe('folding', () => {
  it('twice is folding once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), name), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('makes the spellings of a name one', () => {
    expect(['Müller', 'Mueller', 'MULLER', 'mu\u0308ller'].map(foldText)).toEqual(Array(4).fill('muller'));
    expect(['IJsselstein', 'Ĳsselstein', 'Ysselstein'].map(foldText)).toEqual(Array(3).fill('ysselstein'));
    expect(['Groß', 'GROSS'].map(foldText)).toEqual(Array(2).fill('gross'));
    expect(['İpek', 'Işıl', 'Łukasz', 'Søren', "O'Brien"].map(foldText)).toEqual([
      'ipek',
      'isil',
      'lukasz',
      'soren',
      'obrien',
    ]);
  });

  it('keeps Cyrillic letters that are letters of their own', () => {
    expect(foldText('Їжак')).not.toBe(foldText('Іжак'));
    expect(foldText('Андрій')).toBe('андрій');
  });
});

describe('a name', () => {
  it.each(spellings)('is found when typed %s', (_, spell) => {
    fc.assert(
      fc.property(name, (family) => {
        expect(finds(indexOf(family), spell(family))).toBe(true);
      }),
    );
  });

  it('is found by every beginning, as it is typed letter by letter', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...Array.from('abcdehklmnoprstuäöüßé')),
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(plain, (family) => {
        const index = indexOf(family);
        for (let end = 1; end <= family.length; end += 1) {
          expect(finds(index, family.slice(0, end))).toBe(true);
        }
      }),
    );
  });
});
