import type { Language, Localized } from './localized';

/**
 * A note with what found no place elsewhere below it, one line each; a line that the note already holds is not repeated.
 * `language` is the language the lines are labelled in.
 */
export function noteWithLeftovers(note: Localized, lines: readonly string[], language: Language): Localized {
  const kept = note[language] ?? '';
  const fresh = [...new Set(lines)].filter((line) => line !== '' && !kept.split('\n').includes(line));
  if (fresh.length === 0) return note;
  return { ...note, [language]: [kept, fresh.join('\n')].filter(Boolean).join('\n\n') };
}
