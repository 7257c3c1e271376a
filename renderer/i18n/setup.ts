import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { namespaces, resources } from './resources';

/** Starts i18next with both languages in memory, so that switching needs neither network nor restart. */
export async function setupI18n(language: 'de' | 'nl'): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['de', 'nl', 'pseudo'],
    resources,
    ns: namespaces,
    defaultNS: 'common',
    interpolation: { escapeValue: false }, // React escapes.
    returnNull: false,
  });
  return i18next;
}
