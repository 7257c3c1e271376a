import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useHouses } from '../../app/use-places';
import type { PlanWords } from '../../app/use-plan-words';
import { isoWeek } from '../../domain/plain-date';
import type { PlanProblem } from '../../domain/plan-problems';
import { useObjectionWords } from './use-objection-words';

/** A problem in two parts: what it is, with its date, and whom it concerns. `short` is for the mark in the grid. */
export type ProblemWords = { title: string; text: string; short: string };

/** Tells what is to be settled. */
export function useProblemWords(words: PlanWords): (problem: PlanProblem) => ProblemWords {
  const { t } = useTranslation('rotation');
  const formats = useFormats();
  const houses = useHouses();
  const tell = useObjectionWords(words);
  return useCallback(
    (problem) => {
      const city = (id: string) => houses.find((house) => house.id === id)?.city ?? t('elsewhere');
      if (problem.kind === 'day') {
        const reason = tell(problem.objection);
        return {
          title: t('problem.day', { date: formats.shortWeekdayDate(problem.date), reason }),
          text: t('problem.dayOf', { name: problem.day.personName, what: words.day(problem.day) }),
          short: reason,
        };
      }
      const short = t('problem.gap', {
        home: city(problem.homeHouseId),
        host: city(problem.hostHouseId),
      });
      return {
        title: t('problem.gapIn', {
          from: t('week', { week: isoWeek(problem.date).week }),
          until: t('week', { week: isoWeek(problem.until).week }),
          what: short,
        }),
        text: t(problem.throughLeave ? 'problem.gapLeave' : 'problem.gapWeeks', { count: problem.weeks }),
        short,
      };
    },
    [t, formats, houses, tell, words],
  );
}
