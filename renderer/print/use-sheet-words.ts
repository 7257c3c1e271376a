import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages as allLanguages } from '../domain/localized';
import { createFormats, type Formats } from '../i18n/formats';
import { once, type Phrase } from './phrase';
import type { SheetLanguages } from './sheet-languages';

const namespaces = [
  'contactSheet',
  'letterhead',
  'rotation',
  'wallPlanner',
  'ideas',
  'ideaSheets',
  'workDays',
] as const;
type SheetTexts = ReturnType<typeof useTranslation<typeof namespaces>>['t'];

type Voice = Pick<ReturnType<typeof useTranslation>['i18n'], 'getFixedT'>;

/** Says something in each language of the sheet, whatever language the screen speaks. */
export type SheetWords = (of: (t: SheetTexts, formats: Formats, language: Language) => string) => Phrase;

/** The words of a sheet. Digits are written as the readers of each language write them. */
export function useSheetWords(languages: SheetLanguages): SheetWords {
  const { i18n } = useTranslation();
  return useMemo(() => sheetWords(i18n, languages), [i18n, languages]);
}

/** The same without a screen. */
export function sheetWords(i18n: Voice, languages: SheetLanguages): SheetWords {
  const voices = (languages === 'both' ? allLanguages : [languages]).map((language) => ({
    language,
    t: i18n.getFixedT(language, namespaces),
    formats: createFormats({ language, format: 'language', firstWeekday: 1 }),
  }));
  return (of) =>
    once(voices.map(({ language, t, formats }) => ({ text: of(t, formats, language), language })));
}
