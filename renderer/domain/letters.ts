/** Latin letters that Unicode does not decompose, with the letters they are read as. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ĳ: 'ij',
};
const specialLetter = /[ßæœøłđðħıþĳ]/g;
const markAfterLatin = /(?<=\p{Script=Latin})\p{M}+/gu;

/**
 * Lower-case text without accents on Latin letters: "Zoë" → "zoe", "Łukasz" → "lukasz", "İpek" → "ipek".
 * Marks of other scripts stay (Cyrillic й and ї are letters of their own).
 */
export function plainLower(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\u0020-\u007e]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(markAfterLatin, '')
    .replace(specialLetter, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}
