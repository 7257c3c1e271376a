import { memo } from 'react';
import type { House } from '../../domain/house';
import { classNames } from '../../ui/class-names';
import { HouseMark } from '../../ui/house-mark';
import type { FactsOf } from '../../domain/day-facts';
import { DayChip } from '../../app/day-chip';
import type { GridPerson, PersonDays } from '../../domain/plan-people';
import type { GridWeek } from './grid-weeks';
import styles from './rotation-grid.module.css';
import type { PlanWords } from '../../app/use-plan-words';

/** Reasons to look at a day again, by date. */
export type DayWarnings = ReadonlyMap<string, readonly string[]>;

export type GridRowProps = {
  person: GridPerson;
  rowIndex: number;
  house: House | undefined;
  houses: readonly House[];
  ownHouseId: string | undefined;
  days: PersonDays;
  weeks: readonly GridWeek[];
  /** Houses that this person visits, joined by a space: their closing days are hatched. */
  hosts: string;
  factsOf: FactsOf;
  warnings: DayWarnings;
  words: PlanWords;
  today: string;
  /** The date that is the tab stop, if it lies in this row. */
  focusDate: string | undefined;
  /** Where a dragged day would land, if it lies in this row. */
  dropDate: string | undefined;
  isDragged: boolean;
  /** Whether times stand below the signs. */
  withTimes: boolean;
};

const nothing: readonly string[] = [];

/** The days of one person. Drawn anew only if something in it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { person, house, days, weeks, factsOf, warnings, words, focusDate, dropDate } = props;
  const hosts = new Set(props.hosts.split(' '));
  const name = person.name;
  return (
    <tr aria-rowindex={props.rowIndex} data-row={person.key} data-dragging={props.isDragged || undefined}>
      <th scope="row" aria-colindex={1} className={styles['person']}>
        <span className={styles['who']}>
          {house && (
            <HouseMark
              letter={house.letter}
              colour={house.colour}
              pattern={house.id === props.ownHouseId ? 'plain' : 'hatched'}
              label={house.city}
            />
          )}
          <span>{name}</span>
        </span>
      </th>
      {weeks.map((week) =>
        week.dates.map((date, index) => {
          const there = days.get(date) ?? [];
          const facts = factsOf(date);
          const told = warnings.get(date) ?? nothing;
          const closed = facts.closed.find(({ house: { id } }) => hosts.has(id));
          const at = there.findIndex(({ state }) => state === 'planned');
          return (
            <td
              // By place, not by date: other weeks change what stands in a cell instead of drawing it anew.
              key={week.column + index}
              aria-colindex={week.column + index}
              aria-label={words.cell(name, date, there, facts, told)}
              tabIndex={focusDate === date ? 0 : -1}
              data-date={date}
              data-drop={dropDate === date || undefined}
              className={classNames(
                styles['cell'],
                index === 0 && styles['weekStart'],
                date === props.today && styles['today'],
                closed && styles[`closed-${closed.part}`],
              )}
            >
              {there.map((occurrence, place) => (
                <DayChip
                  key={`${occurrence.rotationId} ${occurrence.patternDate}`}
                  occurrence={occurrence}
                  host={props.houses.find(({ id }) => id === occurrence.hostHouseId)}
                  isOwn={occurrence.hostHouseId === props.ownHouseId}
                  warned={told.length > 0 && place === Math.max(0, at)}
                  time={
                    props.withTimes && occurrence.kind !== 'absence' ? words.shortTime(occurrence.time) : ''
                  }
                  title={words.day(occurrence)}
                  canMove
                />
              ))}
            </td>
          );
        }),
      )}
    </tr>
  );
});
