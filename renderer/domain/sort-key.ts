import { isOrganisation } from './name';
import type { PersonName } from './contact';
import { plainLower } from './letters';
import type { Language } from './localized';

/** Below every letter, digit and space, so that "Berg" with any given name stands before "Berger". */
const separator = '\u0001';
/** Private-use code units, above all letters: for names that begin with a digit ... */
const numbersLast = '\uf000';
/** ... and for contacts without any name, which come last. */
export const emptySortKey = '\uf001';
const afterAll = '\uf002';

/** Ukrainian letters that the code table puts elsewhere than the alphabet does: each follows its neighbour. */
const cyrillic: Record<string, string> = {
  ґ: `г${afterAll}`,
  є: `е${afterAll}`,
  і: `и${afterAll}`,
  ї: `и${afterAll}${afterAll}`,
};

/**
 * A text in the order that readers of `language` expect, comparable by plain code unit (so it can be an index key).
 * German as in the phone book (DIN 5007-2: ä = ae, ö = oe, ü = ue, ß = ss), Dutch without accents; ĳ is "ij".
 * Punctuation counts as a space; texts that begin with a digit come after the letters, empty ones last.
 */
export function sortText(text: string, language: Language): string {
  const expanded = language === 'de' ? expandUmlauts(text) : text;
  const plain = plainLower(expanded)
    .replace(/['’‘ʼ`´\u00ad]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/[ґєії]/g, (letter) => cyrillic[letter] ?? letter)
    .trim();
  if (!plain) return emptySortKey;
  return /^\p{N}/u.test(plain) ? numbersLast + plain : plain;
}

function expandUmlauts(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue');
}

/**
 * Key that sorts people by the core word of the family name, then given name, then prefix ("van der Berg" stands at
 * B), and organisations by their name. Compare with `<`.
 */
export function sortKey(name: PersonName, language: Language): string {
  if (isOrganisation(name)) return sortText(name.organisation, language);
  const first = name.given || name.initials;
  const core = name.family || name.prefix || first;
  if (!core) return emptySortKey;
  const rest = [first, name.prefix].map((part) => (part ? sortText(part, language) : ''));
  return [sortText(core, language), ...rest].join(separator);
}
