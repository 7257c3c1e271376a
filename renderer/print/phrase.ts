import { type Language, languages, type Localized, pickText } from '../domain/localized';
import type { SheetLanguages } from './sheet-languages';

/** A text on a sheet with the language it is in; `null` for what has none: names, numbers, free words. */
export type Tagged = { text: string; language: Language | null };
/** One thing said once, or once in each language. */
export type Phrase = readonly Tagged[];

/**
 * A text of a record as the sheet's readers need it: theirs, else the one there is; on a sheet for both sides both,
 * German first, and only once if they are the same word.
 */
export function phraseOf(text: Localized, wanted: SheetLanguages): Phrase {
  if (wanted !== 'both') {
    const picked = pickText(text, wanted);
    return picked ? [picked] : [];
  }
  return once(languages.flatMap((language) => (text[language] ? [{ text: text[language], language }] : [])));
}

/** What has no language of its own; nothing for ''. */
export function plain(text: string): Phrase {
  return text === '' ? [] : [{ text, language: null }];
}

/** The same word in both languages is said once, and then belongs to neither. */
export function once(phrase: Phrase): Phrase {
  const [first, second] = phrase;
  return first && second && first.text === second.text ? plain(first.text) : phrase;
}

/** The phrase as one line of text, for files that know no languages. */
export function lineOf(phrase: Phrase): string {
  const [first] = phrase;
  // Most are one text, and tables ask for tens of thousands: no new one is made of it.
  if (first && phrase.length === 1) return first.text;
  return phrase.map(({ text }) => text).join(' / ');
}
