import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { type DayCount, ownColumns, type WorkingDaySums } from '../../domain/working-days';
import { Card } from '../../ui/card';
import styles from './working-days.module.css';

/** Days per country, confirmed and planned in columns of their own. */
export function YearSums({ sums }: { sums: WorkingDaySums }) {
  const { t } = useTranslation('workDays');
  const formats = useFormats();
  const row = (name: string, count: DayCount, className?: string) => (
    <tr key={name} className={className}>
      <th scope="row">{name}</th>
      <td>{formats.number(count.confirmed)}</td>
      <td>{formats.number(count.planned)}</td>
    </tr>
  );
  return (
    <Card title={t('sums.title')}>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('sums.country')}</th>
              <th scope="col">{t('sums.confirmed')}</th>
              <th scope="col">{t('sums.planned')}</th>
            </tr>
          </thead>
          <tbody>
            {sums.countries.map(({ country, count }) => row(formats.countryName(country), count))}
            {sums.countries.length > ownColumns.length + 1 && row(t('sums.others'), sums.others)}
          </tbody>
          <tbody className={styles['totals']}>
            {row(t('sums.twoCountries'), sums.twoCountries)}
            {row(t('sums.days'), sums.days, styles['total'])}
          </tbody>
        </table>
      </div>
      <p className="muted small">{t('sums.twice')}</p>
    </Card>
  );
}
