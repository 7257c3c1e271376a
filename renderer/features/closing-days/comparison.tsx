import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingDayRow } from '../../domain/closing-day';
import type { House } from '../../domain/house';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { HouseMark } from '../../ui/house-mark';
import { Switch } from '../../ui/switch';
import styles from './closing-days.module.css';
import { type ComparedDay, compareHouses, type HouseDay } from './compare-houses';
import { DayName, PartBadge, PeriodText } from './day-text';

export type ComparisonProps = {
  first: House;
  second: House;
  rows: readonly ClosingDayRow[];
  year: number;
};

/** Two houses side by side: on which days only one of them is closed. */
export function Comparison({ first, second, rows, year }: ComparisonProps) {
  const { t } = useTranslation('closingDays');
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const all = compareHouses(first, second, rows, year);
  const differing = all.filter((day) => day.differs);
  const shown = onlyDifferent ? differing : all;
  const cities = { first: first.city, second: second.city };
  // A house of which nothing is known is not open every day.
  const unknown = [first, second].filter((_, place) =>
    all.every((day) => (place === 0 ? day.first : day.second).part === undefined),
  );

  return (
    <Card
      title={t('compare.title', { ...cities, year })}
      actions={
        <Switch on={onlyDifferent} onChange={setOnlyDifferent}>
          {t('compare.onlyDifferent')}
        </Switch>
      }
    >
      {unknown.length > 0 && all.length > 0 ? (
        <Banner kind="info">{t('compare.unknown', { city: unknown[0]?.city ?? '' })}</Banner>
      ) : (
        <p className={styles['hint']}>{t('compare.count', { count: differing.length })}</p>
      )}
      {shown.length === 0 ? (
        <p>{t(all.length === 0 ? 'compare.nothing' : 'compare.same')}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('compare.day')}</th>
              {[first, second].map((house, place) => (
                <th key={house.id} scope="col">
                  <span className={styles['house']}>
                    <HouseMark
                      letter={house.letter}
                      colour={house.colour}
                      pattern={place === 0 ? 'plain' : 'hatched'}
                    />
                    {house.city}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((day) => (
              <tr key={day.date}>
                <th scope="row">
                  <PeriodText from={day.date} until={day.date} />
                  {unknown.length === 0 && (
                    <span className={styles['verdict']}>{t(`compare.${verdictOf(day)}`, cities)}</span>
                  )}
                </th>
                <HouseCell day={day.first} isKnown={!unknown.includes(first)} />
                <HouseCell day={day.second} isKnown={!unknown.includes(second)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function HouseCell({ day, isKnown }: { day: HouseDay; isKnown: boolean }) {
  const { t } = useTranslation('closingDays');
  if (day.part === undefined) {
    return <td className={styles['openCell']}>{t(isKnown ? 'compare.open' : 'compare.noAnswer')}</td>;
  }
  return (
    <td className={styles['closedCell']}>
      <span className={styles['name']}>
        <span>
          <strong>{t('compare.closed')}</strong>
          {': '}
          {day.days.map((each, index) => (
            <span key={each.rowId || each.ruleId}>
              {index > 0 && ', '}
              <DayName name={each.name} />
            </span>
          ))}
        </span>
        <PartBadge part={day.part} />
      </span>
    </td>
  );
}

function verdictOf({ first, second, differs }: ComparedDay) {
  if (!differs) return 'both';
  if (first.part === undefined) return 'onlySecond';
  return second.part === undefined ? 'onlyFirst' : 'partly';
}
