import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { SchoolHoliday } from '../../domain/closing-day';
import { pickText } from '../../domain/localized';
import { daysBetween } from '../../domain/plain-date';
import { Badge } from '../../ui/badge';
import { IconButton } from '../../ui/icon-button';
import styles from './closing-days.module.css';
import { DayName, PeriodText, SourceText } from './day-text';

export type SchoolListProps = {
  holidays: readonly SchoolHoliday[];
  onEdit: (holiday: SchoolHoliday) => void;
  /** Only for own ones; a shipped one that they covered comes back. */
  onRemove: (holiday: SchoolHoliday) => void;
};

/** School holidays of a region; they close no house. */
export function SchoolList({ holidays, onEdit, onRemove }: SchoolListProps) {
  const { t } = useTranslation(['closingDays', 'common']);
  const { language, shortWeekdayDate, number } = useFormats();
  return (
    <ul className={styles['list']}>
      {holidays.map((holiday) => {
        const named = pickText(holiday.name, language)?.text ?? t('unnamed');
        const name = `${named}, ${shortWeekdayDate(holiday.from)}`;
        const count = daysBetween(holiday.from, holiday.until) + 1;
        return (
          <li key={holiday.id || holiday.from} className={styles['entry']}>
            <PeriodText from={holiday.from} until={holiday.until} />
            <span className={styles['words']}>
              <span className={styles['name']}>
                <strong>
                  <DayName name={holiday.name} />
                </strong>
                <span className={styles['detail']}>{t('days', { count, number: number(count) })}</span>
                {holiday.id !== '' && <Badge>{t('state.own')}</Badge>}
              </span>
              <SourceText source={holiday.source} checkedOn={holiday.checkedOn} />
            </span>
            <span className={styles['acts']}>
              <IconButton aria-label={t('edit', { name })} icon={Pencil} onPress={() => onEdit(holiday)} />
              {holiday.id !== '' && (
                <IconButton
                  aria-label={t('common:removeItem', { item: name })}
                  icon={Trash2}
                  onPress={() => onRemove(holiday)}
                />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
