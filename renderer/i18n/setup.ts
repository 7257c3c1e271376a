import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { pseudoLocalise } from './pseudo-localise';
import { namespaces, resources } from './resources';

/**
 * Starts i18next with both languages in memory, so that switching needs neither network nor restart.
 * With `pseudo` every text is stretched and accented: what stays plain is not translated, what is cut is too tight.
 */
export async function setupI18n(language: 'de' | 'nl', pseudo = false): Promise<i18n> {
  const instance = i18next.createInstance();
  if (pseudo) instance.use({ type: 'postProcessor', name: 'pseudo', process: pseudoLocalise });
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['de', 'nl'],
    resources,
    ns: namespaces,
    defaultNS: 'common',
    interpolation: { escapeValue: false }, // React escapes.
    returnNull: false,
    ...(pseudo ? { postProcess: ['pseudo'] } : {}),
  });
  return instance;
}
