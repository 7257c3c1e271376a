import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../domain/assert-never';
import type { Objection } from '../../domain/day-objections';
import type { PlanWords } from '../../app/use-plan-words';

/** Tells what speaks against a day: "Krefeld geschlossen (Fronleichnam)". */
export function useObjectionWords(words: PlanWords): (objection: Objection) => string {
  const { t } = useTranslation('rotation');
  return useCallback(
    (objection) => {
      switch (objection.kind) {
        case 'hostClosed':
        case 'homeClosed':
          return words.closed(objection.closed);
        case 'holiday':
          return words.holiday(objection.holiday);
        case 'deskTaken':
          return t('objection.deskTaken', { name: objection.by });
        case 'busy':
          return t('objection.busy', { what: words.day(objection.with) });
        default:
          return assertNever(objection);
      }
    },
    [t, words],
  );
}
