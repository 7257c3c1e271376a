import { expect, it } from 'vitest';
import { footPhrase } from '../../../renderer/print/foot-phrase';

const footer = { de: 'Stadt Krefeld\nPlatz 1', nl: 'Gemeente Krefeld\nPlatz 1' };

it('a foot says once what is the same in both languages, and each line in its own', () => {
  expect(footPhrase(footer, 'both')).toEqual([
    { text: 'Stadt Krefeld\nPlatz 1', language: 'de' },
    { text: 'Gemeente Krefeld', language: 'nl' },
  ]);
  expect(footPhrase({ de: 'Platz 1\nTel. 1', nl: 'Platz 1' }, 'both')).toEqual([
    { text: 'Platz 1\nTel. 1', language: 'de' },
  ]);
});

it('a foot in one language is the one of the sheet, else the one there is', () => {
  expect(footPhrase(footer, 'nl')).toEqual([{ text: 'Gemeente Krefeld\nPlatz 1', language: 'nl' }]);
  expect(footPhrase({ de: 'Platz 1' }, 'nl')).toEqual([{ text: 'Platz 1', language: 'de' }]);
  expect(footPhrase({ de: 'Platz 1', nl: 'Platz 1' }, 'both')).toEqual([{ text: 'Platz 1', language: null }]);
  expect(footPhrase({}, 'both')).toEqual([]);
});
