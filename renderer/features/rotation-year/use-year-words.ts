import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useWeekWords } from '../../app/use-week-words';
import type { SchoolHoliday } from '../../domain/closing-day';
import type { House } from '../../domain/house';
import { pickText } from '../../domain/localized';
import type { ClosedDay, Visit, WeekSum } from '../../domain/week-sums';

/** How the strip is told; weeks are given by their Monday. */
export type YearWords = {
  /** "KW 24, 8. bis 14. Juni". */
  week: (monday: string) => string;
  /** "1 Tag vor Ort in Venlo, 2 Tage Abwesenheit"; '' if there is nothing. */
  sum: (sum: WeekSum) => string;
  /** "Krefeld geschlossen: Fronleichnam (Do., 4. Juni)". */
  closed: (house: House, days: readonly ClosedDay[]) => string;
  /** "Schulferien in Krefeld: Osterferien". */
  holiday: (house: House, holiday: SchoolHoliday) => string;
  /** The spoken name of a cell. `what` empty is said too. */
  cell: (monday: string, row: string, what: readonly string[]) => string;
};

/** Thousands of cells have a name: what is the same in many of them is worded once. */
function remembered<Key extends string | number>(word: (key: Key) => string): (key: Key) => string {
  const known = new Map<Key, string>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const written = word(key);
    known.set(key, written);
    return written;
  };
}

/** Words by the houses they name, in one language: whoever comes back to the year has them with what they remember. */
const knownWords = new WeakMap<readonly House[], { formats: object; words: YearWords }>();

/** The words of the year strip in the reader's language; `houses` are all that are known. */
export function useYearWords(houses: readonly House[]): YearWords {
  const { t } = useTranslation(['rotationYear', 'rotation']);
  const formats = useFormats();
  const weekWords = useWeekWords();
  return useMemo(() => {
    const there = knownWords.get(houses);
    if (there?.formats === formats) return there.words;
    const city = (id: string) => houses.find((house) => house.id === id)?.city ?? t('rotation:elsewhere');
    const text = (value: Parameters<typeof pickText>[0]) => pickText(value, formats.language)?.text ?? '';
    const visit = remembered((key: string) => {
      const [kind, count, houseId = ''] = key.split(' ');
      return t(kind === 'onSite' ? 'sum.onSite' : 'sum.officeHour', {
        count: Number(count),
        city: city(houseId),
      });
    });
    const visits = ({ houseId, onSite, officeHour }: Visit) => [
      ...(onSite ? [visit(`onSite ${onSite} ${houseId}`)] : []),
      ...(officeHour ? [visit(`officeHour ${officeHour} ${houseId}`)] : []),
    ];
    const remote = remembered((count: number) => t('sum.remote', { count }));
    const absence = remembered((count: number) => t('sum.absence', { count }));
    const gone = remembered((count: number) => t('sum.gone', { count }));
    const closedNames = new Map<readonly ClosedDay[], string>();
    const week = remembered(weekWords.named);
    // The sentence itself is taken apart once; filling it in by hand is much quicker for a year of forty people.
    const [start = '', middle = '', between = '', end = ''] = t('cell', {
      week: '\n',
      row: '\n',
      what: '\n',
    }).split('\n');
    const words: YearWords = {
      week,
      sum: (sum) => {
        const skipped = sum.gone.reduce((total, { onSite, officeHour }) => total + onSite + officeHour, 0);
        return [
          ...sum.visits.flatMap(visits),
          ...(skipped ? [gone(skipped)] : []),
          ...(sum.remote ? [remote(sum.remote)] : []),
          ...(sum.absence ? [absence(sum.absence)] : []),
        ].join(', ');
      },
      closed: (house, days) => {
        const known = closedNames.get(days);
        if (known !== undefined) return known;
        const written = t('closed', {
          city: house.city,
          days: formats.list(
            days.map(({ date, days: reasons }) =>
              t('closedDay', {
                name: [...new Set(reasons.map(({ name }) => text(name)).filter(Boolean))].join(', '),
                date: formats.shortWeekdayDate(date),
              }),
            ),
          ),
        });
        closedNames.set(days, written);
        return written;
      },
      holiday: (house, holiday) => t('rotation:holidays.in', { city: house.city, name: text(holiday.name) }),
      cell: (monday, row, what) => {
        const told = what.length > 0 ? what.join('; ') : t('rotation:cell.free');
        return `${start}${week(monday)}${middle}${row}${between}${told}${end}`;
      },
    };
    knownWords.set(houses, { formats, words });
    return words;
  }, [t, formats, houses, weekWords]);
}
