import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { classNames } from '../../ui/class-names';
import { Icon } from '../../ui/icon';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { GridWeek } from './grid-weeks';
import styles from './rotation-grid.module.css';

/** Week numbers with their dates, weekdays below them; today is marked, and weeks in which nobody is there. */
export function GridHead({
  weeks,
  today,
  weekWarnings,
  stacked,
}: {
  weeks: readonly GridWeek[];
  today: string;
  /** Reasons to look at a week, by its Monday. */
  weekWarnings: ReadonlyMap<string, readonly string[]>;
  /** The date below the weekday: its column is too narrow for both beside each other. */
  stacked: boolean;
}) {
  const { t } = useTranslation('rotation');
  const formats = useFormats();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" rowSpan={2} aria-rowspan={2} aria-colindex={1}>
          <VisuallyHidden>{t('grid.people')}</VisuallyHidden>
        </th>
        {weeks.map(({ monday, week, dates, column }) => {
          const reasons = weekWarnings.get(monday) ?? [];
          return (
            <th
              key={monday}
              scope="colgroup"
              colSpan={dates.length}
              aria-colspan={dates.length}
              aria-colindex={column}
              className={classNames(styles['week'], styles['weekStart'])}
            >
              <strong>{t('week', { week })}</strong>{' '}
              <span className={styles['range']}>
                {formats.shortDayRange(dates[0] ?? monday, dates.at(-1) ?? monday)}
              </span>
              {reasons.length > 0 && (
                <>
                  <Icon icon={TriangleAlert} size={16} className={styles['weekAlert']} />
                  <VisuallyHidden>
                    {reasons.map((warning) => t('cell.warning', { warning })).join('; ')}
                  </VisuallyHidden>
                </>
              )}
            </th>
          );
        })}
      </tr>
      <tr aria-rowindex={2}>
        {weeks.map(({ dates, column }) =>
          dates.map((date, index) => {
            return (
              <th
                key={date}
                scope="col"
                aria-colindex={column + index}
                className={classNames(
                  styles['weekday'],
                  index === 0 && styles['weekStart'],
                  date === today && styles['todayHead'],
                )}
              >
                <span aria-hidden className={classNames(styles['dayHead'], stacked && styles['stacked'])}>
                  <span>{formats.weekdayLetters(date)}</span>
                  <span className={styles['dayNumber']}>
                    {t('grid.dayNumber', { day: Number(date.slice(8)) })}
                  </span>
                </span>
                <VisuallyHidden>
                  {formats.weekdayDate(date)}
                  {date === today && `, ${t('grid.today')}`}
                </VisuallyHidden>
              </th>
            );
          }),
        )}
      </tr>
    </thead>
  );
}
