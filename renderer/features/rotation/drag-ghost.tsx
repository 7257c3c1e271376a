import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { House } from '../../domain/house';
import type { Occurrence } from '../../domain/rotation';
import { DayChip } from '../../app/day-chip';
import styles from './rotation-grid.module.css';

/** What follows the pointer while a day is dragged: the day, where it would land, and what speaks against it. */
export function DragGhost({
  ref,
  day,
  to,
  objections,
  host,
  isOwn,
}: {
  ref: Ref<HTMLDivElement>;
  day: Occurrence | undefined;
  to: string | undefined;
  objections: readonly string[];
  host: House | undefined;
  isOwn: boolean;
}) {
  const { t } = useTranslation('rotation');
  const formats = useFormats();
  return (
    <div ref={ref} aria-hidden hidden={!day} className={styles['ghost']}>
      {day && (
        <>
          <DayChip occurrence={day} host={host} isOwn={isOwn} />
          <span>
            <span>
              {to === undefined ? t('drag.choose') : t('drag.to', { date: formats.shortWeekdayDate(to) })}
            </span>
            {objections.map((objection) => (
              <strong key={objection} className={styles['objection']}>
                {objection}
              </strong>
            ))}
          </span>
        </>
      )}
    </div>
  );
}
