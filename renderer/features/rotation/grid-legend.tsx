import { useTranslation } from 'react-i18next';
import type { House } from '../../domain/house';
import { DayChip } from '../../app/day-chip';
import styles from './rotation.module.css';

const plain = {
  kind: 'onSite',
  state: 'planned',
  moved: false,
  patternDate: '',
  date: '',
  swapWith: '',
} as const;

/** What the signs of the grid mean. */
export function GridLegend({
  houses,
  ownHouseId,
}: {
  houses: readonly House[];
  ownHouseId: string | undefined;
}) {
  const { t } = useTranslation('rotation');
  const host = houses.find(({ id }) => id !== ownHouseId) ?? houses[0];
  const sample = { host, isOwn: false };
  return (
    <ul aria-label={t('legend.label')} className={styles['legend']}>
      {houses.map((house) => (
        <li key={house.id}>
          <DayChip occurrence={plain} host={house} isOwn={house.id === ownHouseId} />
          {t('kindIn.onSite', { city: house.city })}
        </li>
      ))}
      <li>
        <DayChip occurrence={{ ...plain, kind: 'officeHour' }} {...sample} />
        {t('kind.officeHour')}
      </li>
      <li>
        <DayChip occurrence={{ ...plain, kind: 'remote' }} {...sample} />
        {t('kind.remote')}
      </li>
      <li>
        <DayChip occurrence={{ ...plain, kind: 'absence' }} {...sample} />
        {t('kind.absence')}
      </li>
      <li>
        <DayChip occurrence={{ ...plain, state: 'skipped' }} {...sample} />
        {t('legend.skipped')}
      </li>
      <li>
        <DayChip occurrence={{ ...plain, moved: true, date: '1' }} {...sample} />
        {t('legend.moved')}
      </li>
      <li>
        <DayChip occurrence={{ ...plain, swapWith: '1' }} {...sample} />
        {t('legend.swapped')}
      </li>
      <li>
        <DayChip occurrence={plain} {...sample} warned />
        {t('legend.warned')}
      </li>
      <li>
        <span aria-hidden className={styles['hatchSample']} />
        {t('legend.closed')}
      </li>
    </ul>
  );
}
