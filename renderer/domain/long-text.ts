import { type Language, type Localized, otherLanguage } from './localized';

/**
 * Characters of a text in a second language that any program keeps. It stands in a line that other programs do not know,
 * and DAVx5 drops such lines beyond 25,000, escapes included.
 */
export const longestSecondText = 20_000;

/** Whether a text may be dropped by another program, if it is the one in the second language; which one that is depends on the collection. */
export function isLongBesideOther(text: Localized, language: Language): boolean {
  return (text[language] ?? '').length > longestSecondText && Boolean(text[otherLanguage(language)]);
}
