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
      className={classNames(
        host?.id === props.ownHouseId ? styles['plain'] : styles['hatched'],
        !props.isDrawn && styles['undrawn'],
      )}
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
      {props.isDrawn && knownCells(props, hosts)}
    </tr>
  );
});

/** The cells of a person's year, and what they were made of beside it. */
const known = new WeakMap<PersonYear, { from: readonly unknown[]; cells: ReactNode }>();

/** Whoever comes back to a year that is as it was finds its cells made: thousands of names need not be put together anew. */
function knownCells(props: YearRowProps, hosts: readonly House[]): ReactNode {
  const { person, mondays, byHouse, houses, words, now, focusWeek, ownHouseId } = props;
  const from = [mondays, byHouse, houses, words, now, focusWeek, ownHouseId];
  const there = known.get(person);
  if (there && from.every((part, index) => part === there.from[index])) return there.cells;
  const cells = weekCells(props, hosts);
  known.set(person, { from, cells });
  return cells;
}

/** Thousands of these are drawn: one element for a week, and others in it only where its own text cannot tell all. */
function weekCells(
  { person, mondays, byHouse, words, now, focusWeek, ownHouseId }: YearRowProps,
  hosts: readonly House[],
) {
  const visited = byHouse.filter(({ house }) => hosts.some(({ id }) => id === house.id));
  const [onlyHost] = hosts.length === 1 ? hosts : [];
  return mondays.map((monday, index) => {
    const sum = person.weeks.get(monday);
    const closed = visited.flatMap(({ house, closed: byWeek }) => {
      const days = byWeek.get(monday);
      return days ? [words.closed(house, days)] : [];
    });
    const told = sum ? words.sum(sum) : '';
    const [visit] = sum?.visits ?? [];
    const text = visit && visit.houseId === onlyHost?.id ? textOf(onlyHost, daysOf(visit)) : undefined;
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
          text !== undefined && styles['visit'],
          text?.includes('\n') && styles['several'],
          monday === now && styles['now'],
          closed.length > 0 && styles['closed'],
          sum !== undefined && sum.absence > 0 && styles['away'],
        )}
      >
        {text ?? (sum && signsIn(sum, hosts, ownHouseId))}
      </td>
    );
  });
}

function hostOf({ houseId }: Visit): string {
  return houseId;
}

/** Days on which somebody is there, of whatever kind. */
function daysOf({ onSite, officeHour }: Visit): number {
  return onSite + officeHour;
}

/** The letter of the house, and on a second line the number of days if they are several. */
function textOf(house: House, days: number): string {
  return days > 1 ? `${house.letter}\n${days}` : house.letter;
}

/** Visits to more than one house; if there are none, those that do not take place; else a day from afar. */
function signsIn(
  { visits, gone, remote }: WeekSum,
  hosts: readonly House[],
  ownHouseId: string | undefined,
): ReactNode {
  const sign = (visit: Visit, days: number, className?: string) => {
    const host = hosts.find(({ id }) => id === visit.houseId);
    return (
      <span key={visit.houseId} aria-hidden style={houseVariables(host?.colour ?? '')} className={className}>
        <HouseMark
          letter={host?.letter ?? '?'}
          pattern={visit.houseId === ownHouseId ? 'plain' : 'hatched'}
          size="small"
        />
        {days > 1 && <span className={styles['count']}>{days}</span>}
      </span>
    );
  };
  if (visits.length > 0) return visits.map((visit) => sign(visit, daysOf(visit)));
  if (gone.length > 0) return gone.map((visit) => sign(visit, 1, styles['gone']));
  return remote > 0 && <span aria-hidden className={styles['remote']} />;
}
