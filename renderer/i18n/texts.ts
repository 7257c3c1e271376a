import type { i18n } from 'i18next';
import { type Language, languages } from '../domain/localized';
import type { Resources } from './resources';

/** Where texts come from, in parts of their own: the first screen waits for those in its own language alone. */
const sources: Record<Language, readonly (() => Promise<Partial<Resources>>)[]> = {
  de: [() => import('../../locales/de/first-texts'), () => import('../../locales/de/later-texts')],
  nl: [() => import('../../locales/nl/first-texts'), () => import('../../locales/nl/later-texts')],
};

/** What the frame and the first screen say in a language; an object of the caller's own, for a module takes nothing on. */
export async function firstTexts(language: Language): Promise<Partial<Resources>> {
  const [first] = sources[language];
  return { ...(await first?.()) };
}

/**
 * Puts every text of both languages into `instance`; what is there already stays. From then on each screen can be
 * drawn, and in either language. They come all at once, so that nobody finds a part of them.
 */
export async function loadAllTexts(instance: i18n): Promise<void> {
  if (hasAllTexts(instance)) return;
  const loaded = await Promise.all(
    languages.flatMap((language) =>
      sources[language].map(async (load) => ({ language, texts: await load() })),
    ),
  );
  for (const { language, texts } of loaded) {
    for (const [namespace, words] of Object.entries(texts)) {
      if (instance.hasResourceBundle(language, namespace)) continue;
      // Silently: what is drawn already says none of them.
      instance.addResourceBundle(language, namespace, words, false, false, { silent: true, skipCopy: true });
    }
  }
}

/** Whether `loadAllTexts` has done its work. */
export function hasAllTexts(instance: i18n): boolean {
  return languages.every((language) => instance.hasResourceBundle(language, 'settings'));
}
