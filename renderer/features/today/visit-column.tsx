import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { useClosingIndex } from '../../app/use-closing-days';
import { useHouses, useOwnHouse } from '../../app/use-places';
import { usePlanWords } from '../../app/use-plan-words';
import { HouseMark } from '../../ui/house-mark';
import type { Visits } from './presence';
import styles from './presence.module.css';
import { VisitorLine } from './visitor-line';

/** The people of one house who are in the other one today; if nobody is, who comes next. */
export function VisitColumn({ visits, today }: { visits: Visits; today: string }) {
  const { t } = useTranslation('today');
  const formats = useFormats();
  const words = usePlanWords();
  const houses = useHouses();
  const ownHouseId = useOwnHouse()?.id;
  const closing = useClosingIndex(today, today);
  const { homeId, hostId, there, next } = visits;
  const home = houses.find(({ id }) => id === homeId);
  const host = houses.find(({ id }) => id === hostId);
  const part = closing.closedPart(hostId, today);
  return (
    <div className={styles['column']}>
      <h3 className={styles['direction']}>
        {home && (
          <HouseMark
            letter={home.letter}
            colour={home.colour}
            pattern={homeId === ownHouseId ? 'plain' : 'hatched'}
          />
        )}
        {t('presence.direction', { from: home?.city ?? homeId, to: host?.city ?? hostId })}
      </h3>
      {there.map((days) => (
        <VisitorLine key={days[0]?.rotationId} days={days} />
      ))}
      {there.length === 0 && <p className={styles['nobody']}>{t('presence.nobody')}</p>}
      {host && part && (
        <p className={styles['closed']}>
          {words.closed({ house: host, part, days: closing.on(hostId, today) })}
        </p>
      )}
      {there.length === 0 && (
        <p className={styles['next']}>
          {next
            ? t('presence.next', {
                date: formats.weekdayDate(next.date),
                person: next.personName,
                city: host?.city ?? hostId,
              })
            : t('presence.noNext')}
        </p>
      )}
    </div>
  );
}
