import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { IconButton } from '../../ui/icon-button';
import { SegmentedControl } from '../../ui/segmented-control';
import { chooseWeeks, shiftWindow, showDay, type WeekCount, weekCounts } from './plan-window';
import styles from './rotation.module.css';

/** Earlier, today, later; a date to go to; how many weeks. */
export function PlanToolbar({
  monday,
  shown,
  chosen,
  today,
}: {
  monday: string;
  /** Weeks on screen, which may be fewer than were chosen. */
  shown: number;
  chosen: WeekCount;
  today: string;
}) {
  const { t } = useTranslation('rotation');
  const formats = useFormats();
  return (
    <div role="group" aria-label={t('toolbar.label')} className={styles['toolbar']}>
      <div className={styles['steps']}>
        <IconButton
          aria-label={t('toolbar.earlier')}
          icon={ChevronLeft}
          variant="secondary"
          onPress={() => shiftWindow(-shown)}
        />
        <Button onPress={() => showDay(today)}>{t('toolbar.today')}</Button>
        <IconButton
          aria-label={t('toolbar.later')}
          icon={ChevronRight}
          variant="secondary"
          onPress={() => shiftWindow(shown)}
        />
      </div>
      <DateField
        label={t('toolbar.goTo')}
        labelHidden
        required
        value={monday}
        onChange={(date) => date !== undefined && showDay(date)}
        separator={formats.dateSeparator}
        firstDayOfWeek={formats.firstWeekday === 7 ? 'sun' : 'mon'}
        className={styles['goTo']}
      />
      <SegmentedControl
        label={t('toolbar.weeks')}
        segments={weekCounts.map((count) => ({
          id: String(count),
          text: String(count),
          'aria-label': t('toolbar.weekCount', { count }),
        }))}
        value={String(chosen)}
        onChange={(id) => {
          const count = weekCounts.find((each) => String(each) === id);
          if (count) chooseWeeks(count);
        }}
        className={styles['counts']}
      />
    </div>
  );
}
