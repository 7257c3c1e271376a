import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { assertNever } from '../../domain/assert-never';
import type { House } from '../../domain/house';
import { type Localized, pickText } from '../../domain/localized';
import { isoWeek } from '../../domain/plain-date';
import type { IsoWeekday, Occurrence } from '../../domain/rotation';
import type { PlanFact } from './plan-facts';
import { type PlanRow, takesPlace } from './plan-rows';

/** How days, reasons and decisions are told. */
export type PlanWords = {
  text: (text: Localized) => string;
  city: (houseId: string) => string;
  /** Mittwoch, woensdag. */
  weekday: (weekday: IsoWeekday) => string;
  week: (date: string) => string;
  /** "Venlo geschlossen: Bevrijdingsdag". */
  fact: (fact: PlanFact) => string;
  /** All that a row runs into, on its own day and on the one to which it moves. */
  facts: (row: PlanRow) => string[];
  state: (row: PlanRow) => string;
  /** "vor Ort in Venlo". */
  what: (occurrence: Pick<Occurrence, 'kind' | 'hostHouseId'>) => string;
};

/** A Monday, so that its week has every weekday at a known place. */
const anyMonday = '2024-01-0';

/** The words of the wizard in the reader's language. */
export function usePlanWords(houses: readonly House[]): PlanWords {
  const { t } = useTranslation('rotationWizard');
  const formats = useFormats();
  return useMemo(() => {
    const text = (value: Localized) => pickText(value, formats.language)?.text ?? '';
    const city = (id: string) => houses.find((house) => house.id === id)?.city ?? id;
    const someone = (name: string) => name || t('fact.someone');
    const words: PlanWords = {
      text,
      city,
      weekday: (weekday) => formats.weekday(`${anyMonday}${weekday}`),
      week: (date) => t('weekNumber', { week: isoWeek(date).week }),
      what: ({ kind, hostHouseId }) =>
        kind === 'onSite' || kind === 'officeHour'
          ? t(`kindIn.${kind}`, { city: city(hostHouseId) })
          : t(`kind.${kind}`),
      fact: (fact) => {
        switch (fact.reason) {
          case 'hostClosed':
          case 'homeClosed': {
            const names = [...new Set(fact.days.map(({ name }) => text(name)))];
            return t(`fact.closed.${fact.part}`, { city: city(fact.houseId), name: formats.list(names) });
          }
          case 'absence':
            return t('fact.absence');
          case 'elsewhere':
            return t('fact.elsewhere', { what: words.what(fact.other) });
          case 'deskTaken': {
            const names = [...new Set(fact.others.map(({ personName }) => someone(personName)))];
            return t('fact.deskTaken', { names: formats.list(names) });
          }
          case 'schoolHoliday':
            return t('fact.schoolHoliday', { city: city(fact.houseId), name: text(fact.holiday.name) });
          default:
            return assertNever(fact);
        }
      },
      facts: ({ facts, targetFacts, isTwice }) => [
        ...facts.map(words.fact),
        ...targetFacts.map((fact) => t('fact.onTarget', { what: words.fact(fact) })),
        ...(isTwice ? [t('fact.twice')] : []),
      ],
      state: ({ outcome, date, patternDate }) => {
        if (outcome.kind === 'takesPlace') return t('state.takesPlace');
        if (outcome.kind === 'skipped') return t('state.skipped');
        const to = formats.shortWeekdayDate(date);
        if (!takesPlace(outcome)) return t('state.away', { date: to });
        if (outcome.swapWith !== '') return t('state.swapped', { date: to });
        return date === patternDate ? t('state.changed') : t('state.moved', { date: to });
      },
    };
    return words;
  }, [t, formats, houses]);
}
