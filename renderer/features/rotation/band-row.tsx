import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { House } from '../../domain/house';
import { classNames } from '../../ui/class-names';
import { houseVariables } from '../../ui/house-colours';
import type { FactsOf } from '../../domain/day-facts';
import type { GridWeek } from './grid-weeks';
import styles from './rotation-grid.module.css';
import { useBandWords } from './use-band-words';
import type { PlanWords } from '../../app/use-plan-words';

/** A line below the people: when a house is closed, or when schools beside it are. */
export type GridBand = { key: string; kind: 'closed' | 'holidays'; house: House };

export type BandRowProps = {
  band: GridBand;
  rowIndex: number;
  weeks: readonly GridWeek[];
  factsOf: FactsOf;
  words: PlanWords;
  today: string;
  focusDate: string | undefined;
};

/** Closing days of a house, or school holidays beside it, as a band with words for screen readers. */
export const BandRow = memo(function BandRow(props: BandRowProps) {
  const { t } = useTranslation('rotation');
  const { band } = props;
  const tell = useBandWords(props.factsOf, props.words);
  return (
    <tr
      aria-rowindex={props.rowIndex}
      data-row={band.key}
      className={styles['bandRow']}
      style={houseVariables(band.house.colour)}
    >
      <th scope="row" aria-colindex={1} className={styles['band']}>
        {t(`${band.kind}.label`, { city: band.house.city })}
      </th>
      {props.weeks.map((week) =>
        week.dates.map((date, index) => {
          const facts = props.factsOf(date);
          const closed = facts.closed.find(({ house }) => house.id === band.house.id);
          const holiday = facts.holidays.find(({ house }) => house.id === band.house.id);
          const mark =
            band.kind === 'closed' ? closed && styles[`bar-${closed.part}`] : holiday && styles['bar-school'];
          return (
            <td
              // By place, not by date: other weeks change what stands in a cell instead of drawing it anew.
              key={week.column + index}
              aria-colindex={week.column + index}
              aria-label={tell(band, date)}
              tabIndex={props.focusDate === date ? 0 : -1}
              data-date={date}
              className={classNames(
                styles['bandCell'],
                index === 0 && styles['weekStart'],
                date === props.today && styles['today'],
              )}
            >
              {mark && <span aria-hidden className={classNames(styles['bar'], mark)} />}
            </td>
          );
        }),
      )}
    </tr>
  );
});
