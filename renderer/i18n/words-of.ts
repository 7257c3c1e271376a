import i18next, { type i18n } from 'i18next';
import type { Language } from '../domain/localized';
import { namespaces, resources } from './resources';

/** All texts in one language, for workers, which have no page and no React. */
export function wordsOf(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['de', 'nl'],
    resources,
    ns: namespaces,
    defaultNS: 'common',
    interpolation: { escapeValue: false }, // No markup comes of it.
    returnNull: false,
    // Everything is in memory, so the words are there at once.
    initAsync: false,
  });
  return instance;
}
