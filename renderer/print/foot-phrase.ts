import type { Localized } from '../domain/localized';
import { type Phrase, phraseOf } from './phrase';
import type { SheetLanguages } from './sheet-languages';

/**
 * The foot of a house in the languages of the sheet. Address and web page are the same in both: a line that stands in
 * the first language is not said again in the second.
 */
export function footPhrase(footer: Localized, languages: SheetLanguages): Phrase {
  const [first, second] = phraseOf(footer, languages);
  if (!first || !second) return phraseOf(footer, languages);
  const said = first.text.split('\n');
  const other = second.text.split('\n').filter((line) => !said.includes(line));
  return other.length === 0 ? [first] : [first, { ...second, text: other.join('\n') }];
}
