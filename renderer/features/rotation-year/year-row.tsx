/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the table is laid out as a grid or as blocks, which takes its own roles away */
import { memo } from 'react';
import type { House } from '../../domain/house';
import type { GridPerson } from '../../domain/plan-people';
import { classNames } from '../../ui/class-names';
import { HouseMark } from '../../ui/house-mark';
import type { HouseWeeks } from './use-year-strip';
import type { YearWords } from './use-year-words';
import type { PersonWeeks, Visit } from './week-sums';
import styles from './year-strip.module.css';

export type YearRowProps = {
  person: GridPerson;
  rowIndex: number;
  home: House | undefined;
  houses: readonly House[];
  ownHouseId: string | undefined;
  mondays: readonly string[];
  weeks: PersonWeeks;
  byHouse: readonly HouseWeeks[];
  words: YearWords;
  /** The Monday of the present week. */
  now: string;
  /** The week that is the tab stop, if it lies in this row. */
  focusWeek: string | undefined;
};

/** The year of one person: a cell for each week. Drawn anew only if something in it changes. */
export const YearRow = memo(function YearRow(props: YearRowProps) {
  const { person, home, weeks, words, focusWeek, now } = props;
  const hosts = new Set([...weeks.values()].flatMap(({ visits, gone }) => [...visits, ...gone]).map(hostOf));
  const visited = props.byHouse.filter(({ house }) => hosts.has(house.id));
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a table with the role of a grid needs roles of its parts
    <tr role="row" aria-rowindex={props.rowIndex} data-row={person.key}>
      <th role="rowheader" scope="row" aria-colindex={1} className={styles['person']}>
        <span className={styles['who']}>
          {home && (
            <HouseMark
              letter={home.letter}
              colour={home.colour}
              pattern={home.id === props.ownHouseId ? 'plain' : 'hatched'}
              label={home.city}
              size="small"
            />
          )}
          <span>{person.name}</span>
        </span>
      </th>
      {props.mondays.map((monday, index) => {
        const sum = weeks.get(monday);
        const closed = visited.flatMap(({ house, closed: byWeek }) => {
          const days = byWeek.get(monday);
          return days ? [words.closed(house, days)] : [];
        });
        const told = sum ? words.sum(sum) : '';
        return (
          <td
            key={monday}
            role="gridcell"
            aria-colindex={index + 2}
            aria-label={words.cell(monday, person.name, told === '' ? closed : [told, ...closed])}
            tabIndex={focusWeek === monday ? 0 : -1}
            data-week={monday}
            className={classNames(
              styles['cell'],
              monday === now && styles['now'],
              closed.length > 0 && styles['closed'],
              sum !== undefined && sum.absence > 0 && styles['away'],
            )}
          >
            {sum?.visits.map((visit) => (
              <Sign key={visit.houseId} visit={visit} {...props} />
            ))}
            {sum?.visits.length === 0 &&
              sum.gone.map((visit) => <Sign key={visit.houseId} visit={visit} gone {...props} />)}
            {sum && sum.visits.length === 0 && sum.gone.length === 0 && sum.remote > 0 && (
              <span aria-hidden className={styles['remote']} />
            )}
          </td>
        );
      })}
    </tr>
  );
});

function hostOf({ houseId }: Visit): string {
  return houseId;
}

function Sign({
  visit,
  gone = false,
  houses,
  ownHouseId,
}: { visit: Visit; gone?: boolean } & Pick<YearRowProps, 'houses' | 'ownHouseId'>) {
  const host = houses.find(({ id }) => id === visit.houseId);
  const count = visit.onSite + visit.officeHour;
  return (
    <span aria-hidden className={classNames(styles['sign'], gone && styles['gone'])}>
      <HouseMark
        letter={host?.letter ?? '?'}
        colour={host?.colour ?? '#59626a'}
        pattern={visit.houseId === ownHouseId ? 'plain' : 'hatched'}
        size="small"
      />
      {count > 1 && !gone && <span className={styles['count']}>{count}</span>}
    </span>
  );
}
