import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../domain/localized';
import { pseudoLocalise } from './pseudo-localise';
import { firstTexts, loadAllTexts } from './texts';

/**
 * Starts i18next with all texts of both languages, or with no more than the first screen says in `language`; the rest
 * is then added by `loadAllTexts`. They stand in files of the app, so that switching needs neither network nor restart.
 * With `pseudo` every text is stretched and accented: what stays plain is not translated, what is cut is too tight.
 */
export async function setupI18n(
  language: Language,
  pseudo = false,
  texts: 'all' | 'first' = 'all',
): Promise<i18n> {
  const instance = i18next.createInstance();
  if (pseudo) instance.use({ type: 'postProcessor', name: 'pseudo', process: pseudoLocalise });
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['de', 'nl'],
    resources: { [language]: await firstTexts(language) },
    defaultNS: 'common',
    interpolation: { escapeValue: false }, // React escapes.
    returnNull: false,
    ...(pseudo ? { postProcess: ['pseudo'] } : {}),
  });
  if (texts === 'all') await loadAllTexts(instance);
  return instance;
}
