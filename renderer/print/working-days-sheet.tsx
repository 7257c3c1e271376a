import { useTranslation } from 'react-i18next';
import {
  type DayCount,
  isOpen,
  ownColumns,
  type RecordedDay,
  sumByMonth,
  sumWorkingDays,
  type WorkingDaySums,
} from '../domain/working-days';
import type { SheetHouse } from '../domain/letterhead';
import type { Localized } from '../domain/localized';
import { plainDate } from '../domain/plain-date';
import type { Formats } from '../i18n/formats';
import { HouseFeet, LogoRow } from './letterhead';
import { phraseOf } from './phrase';
import { PhraseText } from './phrase-text';
import styles from './working-days-sheet.module.css';

export type WorkingDaysSheetProps = {
  name: string;
  /** The administration's name. */
  house: Localized;
  /** Whose logo and foot stand on it. */
  houses: readonly SheetHouse[];
  year: number;
  days: readonly RecordedDay[];
  /** Plain date of issue. */
  today: string;
  formats: Formats;
};

/** One page to sign: the confirmed days of a calendar year by month and country, and what they are not. */
export function WorkingDaysSheet(props: WorkingDaysSheetProps) {
  const { name, house, houses, year, days, today, formats } = props;
  const { t } = useTranslation('workDays');
  const sums = sumWorkingDays(days);
  const others = sums.countries.filter(
    ({ country, count }) => !(ownColumns as readonly string[]).includes(country) && count.confirmed > 0,
  );
  const open = days.filter(isOpen).length;
  const cells = (of: WorkingDaySums) =>
    [
      ...ownColumns.map((code) => of.countries.find(({ country }) => country === code)?.count),
      of.others,
      of.twoCountries,
      of.days,
    ].map((count: DayCount | undefined, at) => <td key={at}>{formats.number(count?.confirmed ?? 0)}</td>);

  return (
    <article className={styles['sheet']} lang={formats.language}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        <LogoRow houses={houses} />
      </header>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('sheet.name')}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{t('sheet.house')}</dt>
          <dd>
            <PhraseText of={phraseOf(house, formats.language)} />
          </dd>
        </div>
        <div>
          <dt>{t('sheet.yearLabel')}</dt>
          <dd>{year}</dd>
        </div>
      </dl>
      <table className={styles['table']}>
        <caption>{t('sheet.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sheet.month')}</th>
            {ownColumns.map((code) => (
              <th key={code} scope="col">
                {formats.countryName(code)}
              </th>
            ))}
            <th scope="col">{t('sheet.others')}</th>
            <th scope="col">{t('sheet.two')}</th>
            <th scope="col">{t('sheet.days')}</th>
          </tr>
        </thead>
        <tbody>
          {sumByMonth(days).map(({ month, sums: ofMonth }) => (
            <tr key={month}>
              <th scope="row">{formats.monthName(plainDate(year, month, 1))}</th>
              {cells(ofMonth)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sheet.sum')}</th>
            {cells(sums)}
          </tr>
        </tfoot>
      </table>
      <div className={styles['notes']}>
        {others.length > 0 && (
          <p>
            {t('sheet.otherList', {
              list: formats.list(
                others.map(({ country, count }) =>
                  t('sheet.otherEntry', {
                    country: formats.countryName(country),
                    days: formats.number(count.confirmed),
                  }),
                ),
              ),
            })}
          </p>
        )}
        <p>{t('sums.twice')}</p>
        {open > 0 && <p>{t('sheet.open', { count: open, number: formats.number(open) })}</p>}
      </div>
      <p className={styles['sentence']}>{t('sentence', { year })}</p>
      <p className={styles['asOf']}>{t('sheet.asOf', { date: formats.date(today) })}</p>
      <div className={styles['lines']}>
        <span>{t('sheet.place')}</span>
        <span>{t('sheet.signature')}</span>
      </div>
      <HouseFeet houses={houses} languages={formats.language} />
    </article>
  );
}
