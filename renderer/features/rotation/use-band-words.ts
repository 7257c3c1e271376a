import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanWords } from '../../app/use-plan-words';
import type { FactsOf } from '../../domain/day-facts';
import type { GridBand } from './band-row';

/** Tells a day of a band: "Donnerstag, 4. Juni, KW 23: Krefeld geschlossen (Fronleichnam)". */
export function useBandWords(factsOf: FactsOf, words: PlanWords): (band: GridBand, date: string) => string {
  const { t } = useTranslation('rotation');
  return useCallback(
    ({ kind, house }, date) => {
      const facts = factsOf(date);
      const closed = facts.closed.find((each) => each.house.id === house.id);
      const holiday = facts.holidays.find((each) => each.house.id === house.id);
      const what =
        kind === 'closed'
          ? closed
            ? words.closed(closed)
            : t('closed.open')
          : holiday
            ? words.holiday(holiday)
            : t('holidays.none');
      return t('cell.band', { date: words.date(date), what });
    },
    [t, factsOf, words],
  );
}
