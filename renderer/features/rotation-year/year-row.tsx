/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role -- the table is laid out as a grid or as blocks, which takes its own roles away */
import { memo, type ReactNode } from 'react';
import type { House } from '../../domain/house';
import type { HouseWeeks, PersonYear } from '../../domain/plan-year';
import type { Visit, WeekSum } from '../../domain/week-sums';
import { classNames } from '../../ui/class-names';
import { houseVariables } from '../../ui/house-colours';
import { HouseMark } from '../../ui/house-mark';
import type { YearWords } from './use-year-words';
import styles from './year-strip.module.css';

export type YearRowProps = {
  person: PersonYear;
  rowIndex: number;
  /** Whether its weeks are drawn too, or only the name so far. */
  isDrawn: boolean;
  home: House | undefined;
  houses: readonly House[];
  ownHouseId: string | undefined;
  mondays: readonly string[];
  byHouse: readonly HouseWeeks[];
  words: YearWords;
  /** The Monday of the present week. */
  now: string;
  /** The week that is the tab stop, if it lies in this row. */
  focusWeek: string | undefined;
};

/** The year of one person: a cell for each week. Drawn anew only if something in it changes. */
export const YearRow = memo(function YearRow(props: YearRowProps) {
  const { person, home } = props;
  const hostIds = new Set(
    [...person.weeks.values()].flatMap(({ visits, gone }) => [...visits, ...gone].map(hostOf)),
  );
  const hosts = props.houses.filter(({ id }) => hostIds.has(id));
  // Nearly always one house: its colours are given once, not with each of the marks.
  const [host] = hosts.length === 1 ? hosts : [];
  return (
    <tr
      role="row"
      aria-rowindex={props.rowIndex}
      data-row={person.key}
      style={host && houseVariables(host.colour)}
      className={props.isDrawn ? undefined : styles['undrawn']}
    >
      <th role="rowheader" scope="row" className={styles['person']}>
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
      {props.isDrawn && weekCells(props, hosts)}
    </tr>
  );
});

/** Thousands of these are drawn: one element for a week and one for each sign in it, and no component between. */
function weekCells(
  { person, mondays, byHouse, words, now, focusWeek, ownHouseId }: YearRowProps,
  hosts: readonly House[],
) {
  const visited = byHouse.filter(({ house }) => hosts.some(({ id }) => id === house.id));
  const signOf = signsOf(hosts, ownHouseId);
  return mondays.map((monday, index) => {
    const sum = person.weeks.get(monday);
    const closed = visited.flatMap(({ house, closed: byWeek }) => {
      const days = byWeek.get(monday);
      return days ? [words.closed(house, days)] : [];
    });
    const told = sum ? words.sum(sum) : '';
    return (
      <td
        // oxlint-disable-next-line react/no-array-index-key -- in another year the same cells are filled anew
        key={index}
        role="gridcell"
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
        {sum && signsIn(sum, signOf)}
      </td>
    );
  });
}

function hostOf({ houseId }: Visit): string {
  return houseId;
}

/** Visits; if there are none, those that do not take place; else a day from afar. */
function signsIn({ visits, gone, remote }: WeekSum, signOf: (visit: Visit) => ReactNode[]): ReactNode {
  if (visits.length === 1 && visits[0]) return signOf(visits[0]);
  if (visits.length > 0) return visits.map(signOf);
  if (gone.length > 0) {
    return gone.map((visit) => (
      <span key={visit.houseId} aria-hidden className={styles['gone']}>
        {signOf(visit)[0]}
      </span>
    ));
  }
  return remote > 0 && <span aria-hidden className={styles['remote']} />;
}

/** The mark of the house, and below it the number of days if they are several; each kind is made once a row. */
function signsOf(hosts: readonly House[], ownHouseId: string | undefined): (visit: Visit) => ReactNode[] {
  const known = new Map<string, ReactNode[]>();
  return ({ houseId, onSite, officeHour }) => {
    const count = onSite + officeHour;
    const key = `${houseId} ${count}`;
    const there = known.get(key);
    if (there) return there;
    const host = hosts.find(({ id }) => id === houseId);
    const mark = (
      <HouseMark
        key={houseId}
        letter={host?.letter ?? '?'}
        colour={host ? (hosts.length > 1 ? host.colour : undefined) : '#59626a'}
        pattern={houseId === ownHouseId ? 'plain' : 'hatched'}
        size="small"
      />
    );
    const sign =
      count > 1
        ? [
            mark,
            <span key={`${houseId} count`} aria-hidden className={styles['count']}>
              {count}
            </span>,
          ]
        : [mark];
    known.set(key, sign);
    return sign;
  };
}
