import { Check, CircleCheck, CircleDashed, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { isOpen, type RecordedDay } from '../../domain/working-days';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import styles from './working-days.module.css';

export type DayEntryProps = {
  day: RecordedDay;
  /** Whether the day has come, so that it can be confirmed. */
  hasCome: boolean;
  onConfirm: () => void;
  onEdit: () => void;
  onRemove: () => void;
};

/** One day of the record: where, planned or confirmed, and what can be done about it. */
export function DayEntry({ day, hasCome, ...on }: DayEntryProps) {
  const { t } = useTranslation('workDays');
  const formats = useFormats();
  const name = formats.weekdayDate(day.date);
  const names = (countries: readonly string[]) => formats.list(countries.map(formats.countryName));
  const countries = day.confirmed?.countries ?? day.planned;
  const isPlanned = isOpen(day);
  const differs = !isPlanned && day.planned.length > 0 && day.planned.join() !== countries.toSorted().join();
  return (
    <li className={styles['day']}>
      <span>{formats.shortWeekdayDate(day.date)}</span>
      <span className={styles['where']}>
        <span>{countries.length === 0 ? t('days.off') : names(countries)}</span>
        {differs && (
          <span className="muted small">{t('days.wasPlanned', { countries: names(day.planned) })}</span>
        )}
        {day.confirmed && day.confirmed.note !== '' && (
          <span className="muted small">{day.confirmed.note}</span>
        )}
      </span>
      <span className={isPlanned ? styles['planned'] : styles['confirmed']}>
        <Icon icon={isPlanned ? CircleDashed : CircleCheck} size={16} />
        {t(isPlanned ? 'days.state.planned' : 'days.state.confirmed')}
      </span>
      <span className={styles['buttons']}>
        {isPlanned && hasCome && (
          <Button
            size="small"
            icon={Check}
            aria-label={t('days.confirmDay', { day: name })}
            onPress={on.onConfirm}
          >
            {t('days.confirm')}
          </Button>
        )}
        {hasCome && (
          <IconButton aria-label={t('days.edit', { day: name })} icon={Pencil} onPress={on.onEdit} />
        )}
        {!isPlanned && (
          <IconButton aria-label={t('days.remove', { day: name })} icon={Trash2} onPress={on.onRemove} />
        )}
      </span>
    </li>
  );
}
