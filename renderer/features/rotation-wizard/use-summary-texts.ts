import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/localized';
import { type SummaryOf, summaryTexts, type SummaryWords } from './plan-texts';

/** Writes what colleagues' calendars show, in both languages, whichever is on screen. */
export function useSummaryTexts(): (of: SummaryOf) => ReturnType<typeof summaryTexts> {
  const { i18n } = useTranslation('rotationWizard');
  return useCallback(
    (of) => {
      const words = (language: Language): SummaryWords => {
        const t = i18n.getFixedT(language, 'rotationWizard');
        return (kind, values) => t(`summaryOf.${kind}`, values);
      };
      return summaryTexts(of, { de: words('de'), nl: words('nl') });
    },
    [i18n],
  );
}
