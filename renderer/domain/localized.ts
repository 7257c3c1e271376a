/** Languages that texts in records are kept in. */
export type Language = 'de' | 'nl';
export const languages: readonly Language[] = ['de', 'nl'];

/** A text that may exist in both languages; one is enough. Empty strings are never stored. */
export type Localized = { de?: string; nl?: string };

/** Fields of a record of which one language's text is out of date, since the other one changed later; in which language. */
export type StaleTexts<Field extends string = string> = { readonly [field in Field]?: Language };

/** The other of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'de' ? 'nl' : 'de';
}

/**
 * The text to show to a reader of `language`: theirs, else the other one, with the language it is in
 * (so that the screen can tag it and set `lang`); `undefined` if there is none.
 */
export function pickText(
  text: Localized,
  language: Language,
): { text: string; language: Language } | undefined {
  const own = text[language];
  if (own) return { text: own, language };
  const other = text[otherLanguage(language)];
  return other ? { text: other, language: otherLanguage(language) } : undefined;
}

/** Whether the text exists, but not in `language` (the "missing in Dutch" filter). */
export function isMissingIn(text: Localized, language: Language): boolean {
  return !text[language] && Boolean(text[otherLanguage(language)]);
}
