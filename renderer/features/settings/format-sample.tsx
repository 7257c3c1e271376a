import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { today } from '../../app/today';
import { addDays, isoWeek, isoWeekday } from '../../domain/plain-date';
import styles from './settings.module.css';

/** Today's date, a number and this week, written as the settings stand. */
export function FormatSample() {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  const day = today();
  const sinceFirst = (isoWeekday(day) - formats.firstWeekday + 7) % 7;
  const week = Array.from({ length: 7 }, (_, at) => addDays(day, at - sinceFirst));
  const weekday = new Intl.DateTimeFormat(formats.language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <section className={styles['sample']} aria-label={t('sample.title')}>
      <h3>{t('sample.title')}</h3>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('sample.date')}</dt>
          <dd>{`${formats.shortDate(day)} · ${formats.longDate(day)}`}</dd>
        </div>
        <div>
          <dt>{t('sample.number')}</dt>
          <dd className="tabular">{formats.number(1284.5)}</dd>
        </div>
        <div>
          <dt>{t('sample.week', { week: isoWeek(day).week })}</dt>
          <dd>
            <ol className={styles['week']}>
              {week.map((date) => (
                <li key={date} aria-current={date === day ? 'date' : undefined}>
                  <span className={styles['weekday']}>{weekday.format(new Date(`${date}T12:00:00Z`))}</span>
                  {Number(date.slice(8))}
                </li>
              ))}
            </ol>
          </dd>
        </div>
      </dl>
    </section>
  );
}
