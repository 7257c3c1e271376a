import { CheckCheck, ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import { plainDate } from '../../domain/plain-date';
import { confirmable, type RecordedDay } from '../../domain/working-days';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconButton } from '../../ui/icon-button';
import { Select } from '../../ui/select';
import { DayDialog } from './day-dialog';
import { DayEntry } from './day-entry';
import type { WorkRecord } from './use-work-record';
import { weeksOfMonth } from './weeks-of-month';
import styles from './working-days.module.css';

/** The days of one month by weeks: confirm, add, change, remove; each is one step to undo. */
export function DaysCard({ record }: { record: WorkRecord }) {
  const { t } = useTranslation('workDays');
  const formats = useFormats();
  const { storage } = useServices();
  const undoable = useUndoable();
  const { year, days, today } = record;
  const [month, setMonth] = useState(() => (today.startsWith(String(year)) ? Number(today.slice(5, 7)) : 1));
  const [edited, setEdited] = useState<RecordedDay | 'new'>();
  const weeks = weeksOfMonth(days, month);
  const open = confirmable(days, today);
  const told = (count: number) => ({ count, number: formats.number(count) });
  const firstOf = (each: number) => plainDate(year, each, 1);

  const confirm = (list: readonly RecordedDay[]) => {
    const rows = confirmable(list, today);
    void undoable(() => storage.workDays.save(rows), t('days.confirmed', told(rows.length)));
  };

  return (
    <Card
      title={t('days.title')}
      actions={
        <>
          {open.length > 0 && (
            <Button size="small" icon={CheckCheck} onPress={() => confirm(days)}>
              {t('days.confirmAll', told(open.length))}
            </Button>
          )}
          <Button size="small" icon={Plus} onPress={() => setEdited('new')}>
            {t('days.add')}
          </Button>
        </>
      }
    >
      <div className={styles['months']}>
        <IconButton
          aria-label={t('days.previousMonth')}
          icon={ChevronLeft}
          disabled={month === 1}
          onPress={() => setMonth(month - 1)}
        />
        <Select
          label={t('days.months')}
          labelHidden
          value={String(month)}
          onChange={(id) => setMonth(Number(id))}
          choices={Array.from({ length: 12 }, (_, at) => ({
            id: String(at + 1),
            text: formats.monthName(firstOf(at + 1)),
          }))}
        />
        <IconButton
          aria-label={t('days.nextMonth')}
          icon={ChevronRight}
          disabled={month === 12}
          onPress={() => setMonth(month + 1)}
        />
      </div>
      {weeks.length === 0 && <p className="muted">{t('days.empty')}</p>}
      {weeks.map((week) => (
        <section key={`${week.year}-${week.week}`} className={styles['week']}>
          <header>
            <h3>{t('days.week', { week: week.week })}</h3>
            {confirmable(week.days, today).length > 1 && (
              <Button
                size="small"
                variant="quiet"
                icon={CheckCheck}
                aria-label={t('days.confirmWeekOf', { week: week.week })}
                onPress={() => confirm(week.days)}
              >
                {t('days.confirmWeek')}
              </Button>
            )}
          </header>
          <ul aria-label={t('days.week', { week: week.week })}>
            {week.days.map((day) => (
              <DayEntry
                key={day.date}
                day={day}
                hasCome={day.date <= today}
                onConfirm={() => confirm([day])}
                onEdit={() => setEdited(day)}
                onRemove={() => void undoable(() => storage.workDays.remove([day.date]), t('days.removed'))}
              />
            ))}
          </ul>
        </section>
      ))}
      {edited !== undefined && (
        <DayDialog
          day={edited === 'new' ? undefined : edited}
          record={record}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Card>
  );
}
