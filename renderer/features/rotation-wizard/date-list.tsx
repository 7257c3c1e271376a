import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { IconButton } from '../../ui/icon-button';
import type { PlanWords } from './use-plan-words';
import styles from './wizard.module.css';

export type DateListProps = {
  dates: readonly string[];
  onChange: (dates: string[]) => void;
  words: PlanWords;
};

/** An own list of days: one is typed or picked, the list below says what was taken. */
export function DateList({ dates, onChange, words }: DateListProps) {
  const { t } = useTranslation('rotationWizard');
  const formats = useFormats();
  const [day, setDay] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const sorted = dates.toSorted();
  const add = () => {
    if (day === undefined) return;
    onChange([...new Set([...dates, day])].toSorted());
    announce(formats.longDate(day));
  };
  const remove = (date: string) => {
    onChange(dates.filter((each) => each !== date));
    // Focus goes to the next day's button instead of getting lost with this one.
    const at = sorted.indexOf(date);
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button');
      buttons?.[Math.min(at, buttons.length - 1)]?.focus();
    });
  };
  return (
    <div className={`${styles['dateList']} ${styles['wide']}`}>
      <div className={styles['dateAdd']}>
        <DateField
          label={t('when.date')}
          value={day}
          onChange={setDay}
          separator={formats.dateSeparator}
          firstDayOfWeek={formats.firstWeekday === 7 ? 'sun' : 'mon'}
        />
        <Button icon={Plus} onPress={add} disabled={day === undefined}>
          {t('when.addDate')}
        </Button>
      </div>
      <div role="group" aria-label={t('when.dates')}>
        {sorted.length === 0 && <p className={styles['hint']}>{t('when.noDates')}</p>}
        <ul ref={list} className={styles['dates']}>
          {sorted.map((date) => (
            <li key={date}>
              <span>{`${formats.longDate(date)}, ${words.week(date)}`}</span>
              <IconButton
                aria-label={t('when.removeDate', { date: formats.date(date) })}
                icon={X}
                size="small"
                onPress={() => remove(date)}
              />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
