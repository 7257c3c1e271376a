import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isoWeek } from '../domain/plain-date';
import { useFormats } from './settings-context';

/** How an ISO week is called; each takes its Monday. */
export type WeekWords = {
  /** "KW 24", "week 24". */
  number: (monday: string) => string;
  /** "8. bis 14. Juni", "8 t/m 14 juni". */
  range: (monday: string) => string;
  /** Both: "KW 24, 8. bis 14. Juni". */
  named: (monday: string) => string;
};

/** Weeks in the reader's words. */
export function useWeekWords(): WeekWords {
  const { t } = useTranslation('rotation');
  const formats = useFormats();
  return useMemo(() => {
    const number = (monday: string) => t('week', { week: isoWeek(monday).week });
    const range = (monday: string) => {
      const sunday = addDays(monday, 6);
      const until = formats.dayMonth(sunday);
      return monday.slice(0, 7) === sunday.slice(0, 7)
        ? t('weekRange.sameMonth', { day: Number(monday.slice(8)), until })
        : t('weekRange.twoMonths', { from: formats.dayMonth(monday), until });
    };
    return {
      number,
      range,
      named: (monday) => t('weekNamed', { week: number(monday), range: range(monday) }),
    };
  }, [t, formats]);
}
