import { ChevronLeft, ChevronRight, FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RotationViews } from '../../app/rotation-views';
import { useToday } from '../../app/today';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { PageHeader } from '../../ui/page-header';
import { ChooseMe } from './choose-me';
import { DaysCard } from './days-card';
import { MarksCard } from './marks-card';
import { useSheet } from './use-sheet';
import { useWorkRecord } from './use-work-record';
import styles from './working-days.module.css';
import { YearSums } from './year-sums';

/** The officer's own record of working days per country in a calendar year: it documents and never judges. */
export function WorkingDaysScreen() {
  const { t } = useTranslation('workDays');
  const today = useToday();
  const [year, setYear] = useState(() => Number(today.slice(0, 4)));
  const record = useWorkRecord(year);
  const sheet = useSheet(record);
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('title')}
        subtitle={t('sentence', { year })}
        views={<RotationViews />}
        tools={
          <div className={styles['year']} role="group" aria-label={t('year.label')}>
            <IconButton
              aria-label={t('year.previous', { year: year - 1 })}
              variant="secondary"
              icon={ChevronLeft}
              onPress={() => setYear(year - 1)}
            />
            <h2 aria-live="polite">{year}</h2>
            <IconButton
              aria-label={t('year.next', { year: year + 1 })}
              variant="secondary"
              icon={ChevronRight}
              onPress={() => setYear(year + 1)}
            />
          </div>
        }
        actions={
          <Button icon={FileText} disabled={!sheet.print} pending={sheet.isPrinting} onPress={sheet.print}>
            {t('sheet.button')}
          </Button>
        }
      />
      <ChooseMe />
      <div className={styles['columns']}>
        <DaysCard key={year} record={record} />
        <div className={styles['side']}>
          <YearSums sums={record.sums} />
          <MarksCard marks={record.marks} sums={record.sums} />
        </div>
      </div>
      {sheet.drawing}
    </div>
  );
}
