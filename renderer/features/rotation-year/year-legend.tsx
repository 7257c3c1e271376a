import { useTranslation } from 'react-i18next';
import type { House } from '../../domain/house';
import { classNames } from '../../ui/class-names';
import { houseVariables } from '../../ui/house-colours';
import { HouseMark } from '../../ui/house-mark';
import styles from './year-strip.module.css';

/** Numbers that only show how a sign looks: so many days, the number of a week. */
const sampleCount = 2;
const sampleWeek = 24;

/** What the signs of the strip mean. */
export function YearLegend({
  houses,
  ownHouseId,
}: {
  houses: readonly House[];
  ownHouseId: string | undefined;
}) {
  const { t } = useTranslation(['rotationYear', 'rotation']);
  const mark = (house: House) => (
    <HouseMark
      letter={house.letter}
      colour={house.colour}
      pattern={house.id === ownHouseId ? 'plain' : 'hatched'}
      size="small"
    />
  );
  const host = houses.find(({ id }) => id !== ownHouseId) ?? houses[0];
  return (
    <ul aria-label={t('rotation:legend.label')} className={styles['legend']}>
      {houses.map((house) => (
        <li key={house.id}>
          {mark(house)}
          {t('legend.visit', { city: house.city })}
        </li>
      ))}
      {host && (
        <>
          <li>
            <span aria-hidden style={houseVariables(host.colour)} className={styles['sign']}>
              {mark(host)}
              <span className={styles['count']}>{sampleCount}</span>
            </span>
            {t('legend.count')}
          </li>
          <li>
            <span aria-hidden className={classNames(styles['sign'], styles['gone'])}>
              {mark(host)}
            </span>
            {t('rotation:legend.skipped')}
          </li>
        </>
      )}
      <li>
        <span aria-hidden className={styles['remote']} />
        {t('rotation:kind.remote')}
      </li>
      <li>
        <span aria-hidden className={classNames(styles['sample'], styles['away'])} />
        {t('rotation:kind.absence')}
      </li>
      <li>
        <span aria-hidden className={classNames(styles['sample'], styles['closed'])} />
        {t('legend.closed')}
      </li>
      <li>
        <span aria-hidden className={styles['nowSample']}>
          {sampleWeek}
        </span>
        {t('thisWeek')}
      </li>
    </ul>
  );
}
