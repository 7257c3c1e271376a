import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { DayChip } from '../../app/day-chip';
import { paths } from '../../app/paths';
import { useFormats } from '../../app/settings-context';
import { useClosingIndex } from '../../app/use-closing-days';
import { useHouses, useOwnHouse } from '../../app/use-places';
import { usePlanWords } from '../../app/use-plan-words';
import { mondayOf } from '../../domain/iso-weeks';
import type { Partnership } from '../../domain/partnership';
import { addDays } from '../../domain/plain-date';
import type { Occurrence } from '../../domain/rotation';
import { classNames } from '../../ui/class-names';
import { HouseMark } from '../../ui/house-mark';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { weekRows } from './presence';
import styles from './presence.module.css';

export type WeekStripProps = {
  partnership: Partnership;
  occurrences: readonly Occurrence[];
  today: string;
};

/** More people than this stand in the rotation only. */
const mostRows = 8;

/** Monday to Friday of this week: who is where, and when a house is closed. Nothing if nothing happens. */
export function WeekStrip({ partnership, occurrences, today }: WeekStripProps) {
  const { t } = useTranslation('today');
  const formats = useFormats();
  const words = usePlanWords();
  const houses = useHouses();
  const ownHouseId = useOwnHouse()?.id;
  const monday = mondayOf(today);
  const friday = addDays(monday, 4);
  const closing = useClosingIndex(monday, friday);
  const dates = useMemo(() => [0, 1, 2, 3, 4].map((at) => addDays(monday, at)), [monday]);
  const rows = useMemo(
    () => weekRows(occurrences, partnership, dates, formats.collator.compare),
    [occurrences, partnership, dates, formats],
  );
  const house = (id: string) => houses.find((each) => each.id === id);
  const closed = dates.flatMap((date) =>
    partnership.houseIds.flatMap((id) => {
      const part = closing.closedPart(id, date);
      const found = house(id);
      return part && found ? [{ date, closed: { house: found, part, days: closing.on(id, date) } }] : [];
    }),
  );
  if (rows.length === 0 && closed.length === 0) return null;
  return (
    <div className={styles['week']}>
      <h3 className={styles['weekTitle']}>{t('presence.week')}</h3>
      {rows.length > 0 && (
        <table className={styles['strip']}>
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{t('presence.person')}</VisuallyHidden>
              </th>
              {dates.map((date) => (
                <th key={date} scope="col" className={classNames(date === today && styles['todayHead'])}>
                  <span aria-hidden>
                    {t('presence.dayHead', {
                      weekday: formats.weekdayLetters(date),
                      day: Number(date.slice(8)),
                    })}
                  </span>
                  <VisuallyHidden>{formats.weekdayDate(date)}</VisuallyHidden>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map((row) => {
              const home = house(row.homeId);
              return (
                <tr key={row.key}>
                  <th scope="row">
                    <span className={styles['who']}>
                      {home && (
                        <HouseMark
                          letter={home.letter}
                          colour={home.colour}
                          pattern={home.id === ownHouseId ? 'plain' : 'hatched'}
                          label={home.city}
                        />
                      )}
                      <span>{row.name}</span>
                    </span>
                  </th>
                  {dates.map((date) => {
                    const days = row.days.get(date) ?? [];
                    return (
                      <td key={date}>
                        {days.map((day) => (
                          <DayChip
                            key={`${day.rotationId} ${day.patternDate}`}
                            occurrence={day}
                            host={house(day.hostHouseId)}
                            isOwn={day.hostHouseId === ownHouseId}
                            title={words.day(day)}
                          />
                        ))}
                        {days.length === 0 ? (
                          <span className="muted">{'–'}</span>
                        ) : (
                          <VisuallyHidden>{days.map(words.day).join('; ')}</VisuallyHidden>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {rows.length > mostRows && (
        <Link href={paths.rotation}>{t('presence.more', { count: rows.length - mostRows })}</Link>
      )}
      {closed.length > 0 && (
        <ul className={styles['closings']}>
          {closed.map(({ date, closed: day }) => (
            <li key={`${date} ${day.house.id}`}>
              {t('presence.closedOn', { date: formats.shortWeekdayDate(date), closed: words.closed(day) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
