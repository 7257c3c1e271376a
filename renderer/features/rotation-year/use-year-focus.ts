import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { isoWeek } from '../../domain/plain-date';
import { mondaysOfYear } from '../../domain/iso-weeks';

/** A cell: the key of its row and the Monday of its week. */
export type YearPlace = { row: string; monday: string };

type YearFocusOptions = {
  grid: RefObject<HTMLElement | null>;
  rows: readonly string[];
  /** The weeks that are drawn. */
  mondays: readonly string[];
  /** The year that was chosen; it may still be on its way. */
  year: number;
  /** The Monday of the present week. */
  now: string;
  /** Shows another year. */
  onYear: (year: number) => void;
  onOpen: (place: YearPlace) => void;
};

/** The cell an element lies in. */
export function placeOf(element: EventTarget): YearPlace | undefined {
  if (!(element instanceof Element)) return undefined;
  const row = element.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const monday = element.closest<HTMLElement>('[data-week]')?.dataset['week'];
  return row !== undefined && monday !== undefined ? { row, monday } : undefined;
}

/**
 * The one tab stop of the strip and the keys that move it. Beyond the first and the last week lies the year before
 * and after; focus waits for it to be drawn.
 */
export function useYearFocus({ grid, rows, mondays, year, now, onYear, onOpen }: YearFocusOptions) {
  const [wanted, setWanted] = useState<YearPlace>();
  const due = useRef<YearPlace>(undefined);
  const row = wanted && rows.includes(wanted.row) ? wanted.row : rows[0];
  const fallback = mondays.includes(now) ? now : mondays[0];
  const monday = wanted && mondays.includes(wanted.monday) ? wanted.monday : fallback;
  const place = row !== undefined && monday !== undefined ? { row, monday } : undefined;

  useLayoutEffect(() => {
    // Another year is waited for; whoever has no row in it leaves the tab stop to somebody who has.
    const isThere = due.current && mondays.includes(due.current.monday);
    const current = isThere ? place : undefined;
    const cell =
      current &&
      grid.current?.querySelector<HTMLElement>(
        `[data-row="${CSS.escape(current.row)}"] [data-week="${current.monday}"]`,
      );
    if (!cell) return;
    due.current = undefined;
    cell.focus();
  });

  const moveTo = (next: YearPlace) => {
    due.current = next;
    setWanted({ ...next });
    const wantedYear = isoWeek(next.monday).year;
    if (wantedYear !== year) onYear(wantedYear);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // While another year is on its way, keys go on from where they lead to.
    const here = due.current ?? placeOf(event.target);
    if (!here || event.altKey || event.metaKey) return;
    const next = nextPlace(event, here, { rows, now });
    if (next) moveTo(next);
    else if (event.key === 'Enter') onOpen(here);
    else return;
    event.preventDefault();
  };
  return { place, moveTo, choose: setWanted, onKeyDown };
}

function nextPlace(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  here: YearPlace,
  { rows, now }: Pick<YearFocusOptions, 'rows' | 'now'>,
): YearPlace | undefined {
  const { year } = isoWeek(here.monday);
  const mondays = mondaysOfYear(year);
  const column = mondays.indexOf(here.monday);
  const line = rows.indexOf(here.row);
  const inWeek = (monday: string | undefined) => (monday === undefined ? undefined : { ...here, monday });
  const inRow = (row: string | undefined) => (row === undefined ? undefined : { ...here, row });
  const inYear = (other: number) => mondaysOfYear(other);
  switch (key) {
    case 'ArrowLeft':
      return inWeek(mondays[column - 1] ?? inYear(year - 1).at(-1));
    case 'ArrowRight':
      return inWeek(mondays[column + 1] ?? inYear(year + 1)[0]);
    case 'ArrowUp':
      return inRow(rows[line - 1]) ?? here;
    case 'ArrowDown':
      return inRow(rows[line + 1]) ?? here;
    case 'Home':
      return { row: (ctrlKey ? rows[0] : undefined) ?? here.row, monday: mondays[0] ?? here.monday };
    case 'End':
      return { row: (ctrlKey ? rows.at(-1) : undefined) ?? here.row, monday: mondays.at(-1) ?? here.monday };
    case 'PageUp':
      return inWeek(inYear(year - 1)[column] ?? inYear(year - 1).at(-1));
    case 'PageDown':
      return inWeek(inYear(year + 1)[column] ?? inYear(year + 1).at(-1));
    case 't':
    case 'T':
      return ctrlKey ? undefined : inWeek(now);
    default:
      return undefined;
  }
}
