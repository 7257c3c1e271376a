import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './settings-context';
import { useHouses } from './use-places';
import { useSites } from './use-sites';
import { pickText } from '../domain/localized';
import { isoWeek } from '../domain/plain-date';
import type { DayTime, Occurrence, RotationKind } from '../domain/rotation';
import type { DayFacts } from '../domain/day-facts';

/** How the plan is told in sentences: for screen readers, the line below the grid, the dialogs. */
export type PlanWords = {
  /** "9 bis 16.30 Uhr"; '' for the whole day. */
  time: (time: DayTime | null) => string;
  /** The same, short: "9–16.30". */
  shortTime: (time: DayTime | null) => string;
  /** "Sprechstunde". */
  kind: (kind: RotationKind) => string;
  /** "vor Ort in Krefeld". */
  what: (day: Pick<Occurrence, 'kind' | 'hostHouseId'>) => string;
  /** "Stadskantoor, Platz 3"; '' if neither is known. */
  where: (day: Pick<Occurrence, 'siteId' | 'deskId'>) => string;
  /** What has become of a planned day: "verschoben, sonst Di., 9. Juni"; '' if it is as the pattern says. */
  became: (occurrence: Occurrence) => string;
  /** The same with place, times, and what has become of it: "vor Ort in Krefeld, 9 bis 16.30 Uhr, verschoben vom …". */
  day: (occurrence: Occurrence) => string;
  /** "Krefeld geschlossen (Fronleichnam)". */
  closed: (closed: DayFacts['closed'][number]) => string;
  /** "Schulferien in Krefeld: Osterferien". */
  holiday: (holiday: DayFacts['holidays'][number]) => string;
  /** "Mittwoch, 10. Juni, KW 24". */
  date: (date: string) => string;
  /** The spoken name of a cell. */
  cell: (
    person: string,
    date: string,
    occurrences: readonly Occurrence[],
    facts: DayFacts,
    warnings: readonly string[],
  ) => string;
};

/** The words of the plan in the reader's language. */
export function usePlanWords(): PlanWords {
  const { t } = useTranslation('rotation');
  const formats = useFormats();
  const houses = useHouses();
  const sites = useSites();
  return useMemo(() => {
    const city = (id: string) => houses.find((house) => house.id === id)?.city ?? t('elsewhere');
    const text = (value: Parameters<typeof pickText>[0]) => pickText(value, formats.language)?.text ?? '';
    const dates = new Map<string, string>();
    const words: PlanWords = {
      time: (time) =>
        time ? t('time', { from: formats.wallClock(time.from), to: formats.wallClock(time.to) }) : '',
      shortTime: (time) => (time ? `${formats.wallClock(time.from)}–${formats.wallClock(time.to)}` : ''),
      kind: (kind) => t(`kind.${kind}`),
      what: ({ kind, hostHouseId }) =>
        kind === 'onSite' || kind === 'officeHour'
          ? t(`kindIn.${kind}`, { city: city(hostHouseId) })
          : t(`kind.${kind}`),
      where: ({ siteId, deskId }) => {
        const site = sites.find(({ id }) => id === siteId);
        const desk = site?.desks.find(({ id }) => id === deskId);
        return [site ? text(site.name) : '', desk ? text(desk.name) : ''].filter(Boolean).join(', ');
      },
      became: (occurrence) => {
        const { state, reason, moved, patternDate, date, swapWith } = occurrence;
        return state === 'planned'
          ? swapWith
            ? t('state.swapped')
            : moved && patternDate !== date
              ? t('state.movedFrom', { date: formats.shortWeekdayDate(patternDate) })
              : moved
                ? t('state.changed')
                : ''
          : t('state.skipped', {
              reason: t(`reason.${reason ?? 'single'}`, {
                host: city(occurrence.hostHouseId),
                home: city(occurrence.homeHouseId),
              }),
            });
      },
      day: (occurrence) =>
        [
          words.what(occurrence),
          words.where(occurrence),
          occurrence.kind === 'absence' ? '' : words.time(occurrence.time),
          words.became(occurrence),
        ]
          .filter(Boolean)
          .join(', '),
      closed: ({ house, part, days }) => {
        const names = formats.list([...new Set(days.map(({ name }) => text(name)).filter(Boolean))]);
        return t(`closed.${part}`, { city: house.city, name: names || t('closed.unnamed') });
      },
      holiday: ({ house, holiday }) => t('holidays.in', { city: house.city, name: text(holiday.name) }),
      date: (date) => {
        const known = dates.get(date);
        if (known !== undefined) return known;
        const written = t('dateInWeek', {
          date: formats.weekdayDate(date),
          week: t('week', { week: isoWeek(date).week }),
        });
        dates.set(date, written);
        return written;
      },
      cell: (person, date, occurrences, facts, warnings) => {
        const days = occurrences.length > 0 ? occurrences.map(words.day) : [t('cell.free')];
        const told = [
          ...days,
          // What is warned of is not said twice.
          ...facts.closed.map(words.closed).filter((closed) => !warnings.includes(closed)),
          ...facts.holidays.map(words.holiday),
          ...warnings.map((warning) => t('cell.warning', { warning })),
        ];
        return t('cell.name', { date: words.date(date), person, what: told.join('; ') });
      },
    };
    return words;
  }, [t, formats, houses, sites]);
}
