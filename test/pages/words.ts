import { readLocale } from '../i18n/locale-files';

const texts = { de: readLocale('de'), nl: readLocale('nl') };

/**
 * The texts of a language by `namespace:key`, so that page objects name what a reader sees without writing it twice.
 * Placeholders are filled with `values`; throws for a key that does not exist.
 */
export function wordsOf(language: 'de' | 'nl') {
  return (key: string, values: Record<string, string | number> = {}): string => {
    const text = texts[language].get(key);
    if (text === undefined) throw new Error(`No text ${key} in ${language}`);
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
