/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the table is laid out as a grid or as blocks, which takes its own roles away */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseWeeks } from '../../domain/plan-year';
import { classNames } from '../../ui/class-names';
import { houseVariables } from '../../ui/house-colours';
import type { YearWords } from './use-year-words';
import styles from './year-strip.module.css';

export type YearBandProps = {
  kind: 'closed' | 'holidays';
  weeks: HouseWeeks;
  rowKey: string;
  rowIndex: number;
  /** Whether its weeks are drawn too, or only what it is called so far. */
  isDrawn: boolean;
  mondays: readonly string[];
  words: YearWords;
  now: string;
  focusWeek: string | undefined;
};

/** The weeks in which a house is closed on some day, or schools beside it for some days. */
export const YearBand = memo(function YearBand(props: YearBandProps) {
  const { t } = useTranslation('rotation');
  const { kind, weeks, words, now, focusWeek } = props;
  const { house } = weeks;
  const label = t(`${kind}.label`, { city: house.city });
  return (
    <tr
      role="row"
      aria-rowindex={props.rowIndex}
      data-row={props.rowKey}
      style={houseVariables(house.colour)}
      className={props.isDrawn ? undefined : styles['undrawn']}
    >
      <th role="rowheader" scope="row" className={styles['band']}>
        {label}
      </th>
      {props.isDrawn &&
        props.mondays.map((monday, index) => {
          const days = weeks.closed.get(monday);
          const holiday = weeks.holidays.get(monday);
          const what =
            kind === 'closed'
              ? days
                ? words.closed(house, days)
                : t('closed.open')
              : holiday
                ? words.holiday(house, holiday)
                : t('holidays.none');
          const isMarked = kind === 'closed' ? days !== undefined : holiday !== undefined;
          return (
            <td
              // oxlint-disable-next-line react/no-array-index-key -- in another year the same cells are filled anew
              key={index}
              role="gridcell"
              aria-label={words.cell(monday, label, [what])}
              tabIndex={focusWeek === monday ? 0 : -1}
              data-week={monday}
              className={classNames(styles['bandCell'], monday === now && styles['now'])}
            >
              {isMarked && <span aria-hidden className={styles[`bar-${kind}`]} />}
            </td>
          );
        })}
    </tr>
  );
});
