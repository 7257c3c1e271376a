import type { KeyboardEvent } from 'react';
import { addDays } from '../../domain/plain-date';
import type { PlanFocus, PlanPlace } from './use-plan-focus';

/** What can be done with a cell, by keyboard and mouse alike. */
export type PlanActions = {
  /** Opens the day; `move` puts focus on its date. */
  edit: (place: PlanPlace, what: 'edit' | 'move') => void;
  /** The day falls away. */
  skip: (place: PlanPlace) => void;
  /** The day takes place on another date. */
  move: (place: PlanPlace, to: string) => void;
  /** Plans one more day. */
  add: (place: PlanPlace) => void;
};

export type PlanKeysOptions = {
  focus: PlanFocus;
  /** Keys of the rows from top to bottom. */
  rows: readonly string[];
  /** Dates of the columns from left to right. */
  dates: readonly string[];
  /** Whether a date can have a column: weekends mostly have none. */
  hasColumn: (date: string) => boolean;
  /** Shows another time so that a date is in view. */
  reveal: (date: string) => void;
  /** Whether a row is that of a person; only those can be planned. */
  isPerson: (row: string) => boolean;
  today: string;
  actions: PlanActions;
};

/** The next date that has a column, forwards or backwards. */
export function nextDate(date: string, step: 1 | -1, hasColumn: (date: string) => boolean): string {
  let next = addDays(date, step);
  for (let tries = 0; tries < 7 && !hasColumn(next); tries += 1) next = addDays(next, step);
  return next;
}

/** Where a key leads from a cell; `undefined` if it is no key of movement. */
function target(
  key: string,
  ctrl: boolean,
  from: PlanPlace,
  options: PlanKeysOptions,
): PlanPlace | undefined {
  const { rows, dates, hasColumn, today } = options;
  const { row, date } = from;
  const at = rows.indexOf(row);
  const onRow = (index: number) => ({
    row: rows[Math.max(0, Math.min(index, rows.length - 1))] ?? row,
    date,
  });
  switch (key) {
    case 'ArrowLeft':
      return { row, date: nextDate(date, -1, hasColumn) };
    case 'ArrowRight':
      return { row, date: nextDate(date, 1, hasColumn) };
    case 'ArrowUp':
      return onRow(at - 1);
    case 'ArrowDown':
      return onRow(at + 1);
    case 'PageUp':
      return { row, date: addDays(date, -7) };
    case 'PageDown':
      return { row, date: addDays(date, 7) };
    case 'Home':
      return ctrl ? { ...onRow(0), date: dates[0] ?? date } : { row, date: dates[0] ?? date };
    case 'End':
      return ctrl
        ? { ...onRow(rows.length - 1), date: dates.at(-1) ?? date }
        : { row, date: dates.at(-1) ?? date };
    case 't':
    case 'T':
      // On a weekend without columns the Monday after it is as near to today as one gets.
      return ctrl ? undefined : { row, date: hasColumn(today) ? today : nextDate(today, 1, hasColumn) };
    default:
      return undefined;
  }
}

/** Keys of the plan: arrows a day or a person, Page a week, Ctrl and an arrow take the day along, letters act. */
export function usePlanKeys(options: PlanKeysOptions): (event: KeyboardEvent<HTMLElement>) => void {
  const { focus, dates, actions, isPerson, hasColumn, reveal } = options;

  function goTo(place: PlanPlace): void {
    if (!dates.includes(place.date)) reveal(place.date);
    focus.moveTo(place);
  }

  function act(event: KeyboardEvent<HTMLElement>, place: PlanPlace): boolean {
    if (!isPerson(place.row)) return false;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false;
      actions.move(place, nextDate(place.date, event.key === 'ArrowLeft' ? -1 : 1, hasColumn));
      return true;
    }
    switch (event.key) {
      case 'Enter':
      case 'F2':
        actions.edit(place, 'edit');
        return true;
      case 'm':
      case 'M':
        actions.edit(place, 'move');
        return true;
      case 's':
      case 'S':
      case 'Delete':
        actions.skip(place);
        return true;
      case 'n':
      case 'N':
        actions.add(place);
        return true;
      default:
        return false;
    }
  }

  return (event) => {
    const { place } = focus;
    const isOwn = event.target instanceof HTMLElement && event.target.matches('td[data-date]');
    if (!place || !isOwn || event.altKey || event.shiftKey) return;
    if (act(event, place)) {
      event.preventDefault();
      return;
    }
    const next = target(event.key, event.ctrlKey || event.metaKey, place, options);
    if (!next) return;
    event.preventDefault();
    goTo(next);
  };
}
