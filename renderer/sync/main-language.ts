import { inMainLanguages, mainLanguagesOf } from '../codec/main-language';
import type { Language } from '../domain/localized';

/**
 * A text with its standard lines in the languages in which another one has them, so that two texts which say the same
 * are the same, and what differs is what people changed (reference §4.3: each collection has a main language).
 */
export function inLanguagesOf(other: string, raw: string): string {
  return inMainLanguages(raw, mainLanguagesOf(other, 'standard'), 'stay');
}

/** The same of what stands there in one language alone as well: in whichever line the other one has that language. */
export function inLinesOf(other: string, raw: string): string {
  return inMainLanguages(raw, mainLanguagesOf(other, 'places'), 'asInPairs');
}

type Wished = { mainLanguage: Language; turning?: true };

/**
 * A text as a collection is to have it: what stands there in both languages already stays as it stands, whichever desk
 * wrote it, unless the person wishes to turn it; what is new in both is put into the main language of the collection.
 */
export function inLanguageOf({ mainLanguage, turning }: Wished, there: string, raw: string): string {
  const known = mainLanguagesOf(turning ? '' : there, 'pairs');
  return inMainLanguages(raw, (key) => known(key) ?? mainLanguage);
}

/** Whether the person wishes to have what stands there turned, and it is not. */
export function isToTurn({ mainLanguage, turning }: Wished, there: string): boolean {
  return turning === true && inMainLanguages(there, () => mainLanguage) !== there;
}
