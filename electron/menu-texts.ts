import de from '../locales/de/menu.json';
import nl from '../locales/nl/menu.json';
import type { Language } from './contract/settings';

export type MenuTexts = typeof de;

const texts: Record<Language, MenuTexts> = { de, nl };

/** The words of menu and dialogs in one language; the same files serve the page. */
export function menuTexts(language: Language): MenuTexts {
  return texts[language];
}
