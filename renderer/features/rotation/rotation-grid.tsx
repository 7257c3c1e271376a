import { memo, type Ref, useCallback, useImperativeHandle, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { House } from '../../domain/house';
import type { Occurrence } from '../../domain/rotation';
import { BandRow, type GridBand } from './band-row';
import type { FactsOf } from '../../domain/day-facts';
import { DragGhost } from './drag-ghost';
import { GridHead } from './grid-head';
import { type GridGroup, type PersonDays, personKey } from '../../domain/plan-people';
import { type DayWarnings, GridRow } from './grid-row';
import type { GridWeek } from './grid-weeks';
import styles from './rotation-grid.module.css';
import { useDayDrag } from './use-day-drag';
import { type PlanPlace, placeOf, usePlanFocus } from './use-plan-focus';
import { type PlanActions, usePlanKeys } from './use-plan-keys';
import type { PlanWords } from '../../app/use-plan-words';

/** What others may ask of the grid: to put focus on a day, in whatever week it lies. */
export type RotationGridHandle = { moveTo: (place: PlanPlace) => void };

/** What is to be looked at again: by person and date, and by the Monday of a week. */
export type GridWarnings = {
  days: ReadonlyMap<string, DayWarnings>;
  weeks: ReadonlyMap<string, readonly string[]>;
};

export type RotationGridProps = {
  weeks: readonly GridWeek[];
  groups: readonly GridGroup[];
  days: ReadonlyMap<string, PersonDays>;
  /** Which houses a person visits, by the key of the row, joined by a space. */
  hosts: ReadonlyMap<string, string>;
  bands: readonly GridBand[];
  houses: readonly House[];
  ownHouseId: string | undefined;
  factsOf: FactsOf;
  warnings: GridWarnings;
  words: PlanWords;
  today: string;
  withTimes: boolean;
  /** Whether the date of a day stands below its weekday. */
  stackedHeads: boolean;
  actions: PlanActions;
  /** Brings a date into view. */
  reveal: (date: string) => void;
  hasColumn: (date: string) => boolean;
  /** What speaks against a date while a day is dragged over it. */
  objections: (occurrence: Occurrence, date: string) => readonly string[];
  /** The cell that has the tab stop, for what stands around the grid. */
  onPlace: (place: PlanPlace) => void;
  ref?: Ref<RotationGridHandle>;
};

const noDays: PersonDays = new Map();
const noWarnings: DayWarnings = new Map();

/** Dates of the columns, people of the rows, and the keys of all rows from top to bottom. */
function useGridLines(weeks: readonly GridWeek[], groups: readonly GridGroup[], bands: readonly GridBand[]) {
  const dates = useMemo(() => weeks.flatMap((week) => week.dates), [weeks]);
  const people = useMemo(() => groups.flatMap((group) => group.people), [groups]);
  const rows = useMemo(() => [...people, ...bands].map(({ key }) => key), [people, bands]);
  return { dates, people, rows };
}

/** People × weekdays over several weeks (the pattern "grid" of the WAI-ARIA Authoring Practices). */
export const RotationGrid = memo(function RotationGrid({ ref, ...props }: RotationGridProps) {
  const { t } = useTranslation('rotation');
  const { weeks, groups, days, bands, words, actions, today } = props;
  const grid = useRef<HTMLTableElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const { dates, people, rows } = useGridLines(weeks, groups, bands);

  const isShown = useCallback(
    ({ row, date }: PlanPlace) => rows.includes(row) && dates.includes(date),
    [rows, dates],
  );
  const start = dates.includes(today) ? today : dates[0];
  const first = rows[0];
  const focus = usePlanFocus(
    grid,
    isShown,
    first !== undefined && start !== undefined ? { row: first, date: start } : undefined,
  );
  const { moveTo } = focus;
  const { reveal } = props;
  useImperativeHandle(
    ref,
    () => ({
      moveTo: (place) => {
        if (!dates.includes(place.date)) reveal(place.date);
        moveTo(place);
      },
    }),
    [dates, reveal, moveTo],
  );

  const onKeyDown = usePlanKeys({
    focus,
    rows,
    dates,
    hasColumn: props.hasColumn,
    reveal,
    isPerson: (row) => people.some(({ key }) => key === row),
    today,
    actions,
  });
  const { drag, onPointerDown, hasDragged } = useDayDrag({ ghost, onDrop: actions.move });
  const dragged = drag && plannedAt(days, drag.from);

  /** Two rows of heads stand above the first person. */
  const rowIndexOf = (key: string) => rows.indexOf(key) + 3;

  return (
    <>
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid, drawn as the table it is
        role="grid"
        aria-label={t('grid.label')}
        aria-rowcount={rows.length + 2}
        aria-colcount={dates.length + 1}
        data-dragging={drag ? true : undefined}
        className={styles['grid']}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          focus.onFocus(event);
          const place = placeOf(event.target);
          if (place) props.onPlace(place);
        }}
        onPointerDown={onPointerDown}
        onClick={(event) => {
          const target = event.target instanceof Element ? event.target : null;
          const place = placeOf(target);
          if (place && !hasDragged.current && target?.closest('[data-chip]')) actions.edit(place, 'edit');
        }}
        onDoubleClick={(event) => {
          const place = placeOf(event.target instanceof Element ? event.target : null);
          const isFree = place && people.some(({ key }) => key === place.row) && !plannedAt(days, place);
          if (isFree) actions.add(place);
        }}
      >
        <colgroup>
          <col className={styles['peopleColumn']} />
          <col span={dates.length} />
        </colgroup>
        <GridHead
          weeks={weeks}
          today={today}
          weekWarnings={props.warnings.weeks}
          stacked={props.stackedHeads}
        />
        {groups.map((group) => (
          <tbody
            key={group.houseId}
            aria-label={group.house ? t('grid.of', { city: group.house.city }) : t('grid.unknownHouse')}
            className={styles['group']}
          >
            {group.people.map((person) => {
              const { key } = person;
              return (
                <GridRow
                  key={key}
                  person={person}
                  rowIndex={rowIndexOf(key)}
                  house={group.house}
                  houses={props.houses}
                  ownHouseId={props.ownHouseId}
                  days={days.get(key) ?? noDays}
                  weeks={weeks}
                  hosts={props.hosts.get(key) ?? ''}
                  factsOf={props.factsOf}
                  warnings={props.warnings.days.get(key) ?? noWarnings}
                  words={words}
                  today={today}
                  focusDate={focus.place?.row === key ? focus.place.date : undefined}
                  dropDate={drag?.from.row === key ? drag.over : undefined}
                  isDragged={drag?.from.row === key}
                  withTimes={props.withTimes}
                />
              );
            })}
          </tbody>
        ))}
        <tbody className={styles['group']}>
          {bands.map((band) => {
            return (
              <BandRow
                key={band.key}
                band={band}
                rowIndex={rowIndexOf(band.key)}
                weeks={weeks}
                factsOf={props.factsOf}
                words={words}
                today={today}
                focusDate={focus.place?.row === band.key ? focus.place.date : undefined}
              />
            );
          })}
        </tbody>
      </table>
      <DragGhost
        ref={ghost}
        day={dragged}
        to={drag?.over}
        objections={dragged && drag?.over ? props.objections(dragged, drag.over) : []}
        host={props.houses.find(({ id }) => id === dragged?.hostHouseId)}
        isOwn={dragged?.hostHouseId === props.ownHouseId}
      />
    </>
  );
});

/** The day that takes place in a cell; of several the first that is no absence. */
export function plannedAt(
  days: ReadonlyMap<string, PersonDays>,
  { row, date }: PlanPlace,
): Occurrence | undefined {
  const planned = (days.get(row)?.get(date) ?? []).filter(({ state }) => state === 'planned');
  return planned.find(({ kind }) => kind !== 'absence') ?? planned[0];
}

/** The row in which a day stands. */
export function placeOfDay(day: Pick<Occurrence, 'personId' | 'personName' | 'date'>): PlanPlace {
  return { row: personKey(day), date: day.date };
}
