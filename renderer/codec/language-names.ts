const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Names in use beside those of the Unicode CLDR that `Intl` knows. */
const others: Record<string, string> = { holländisch: 'nl', hollands: 'nl', farsi: 'fa' };

let known: Map<string, string> | undefined;

/** Every language with a two-letter code (ISO 639-1) by its code and its names in German, Dutch and English. */
function namedLanguages(): Map<string, string> {
  const tags = new Map(Object.entries(others));
  const names = ['de', 'nl', 'en'].map(
    (language) => new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }),
  );
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      // A code that was given up stands for its successor: iw for he.
      const [tag = code] = Intl.getCanonicalLocales(code);
      for (const name of names) {
        const word = name.of(code);
        if (word !== undefined) tags.set(word.toLowerCase(), tag).set(code, tag);
      }
    }
  }
  return tags;
}

/** The tag (BCP 47) of a language by its name in German, Dutch or English, or by its code; `undefined` if unknown. */
export function languageTagOf(name: string): string | undefined {
  known ??= namedLanguages();
  return known.get(name.trim().toLowerCase());
}
