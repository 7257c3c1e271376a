import {
  type ClosingDay,
  type ClosingDayRow,
  type ClosingPreset,
  closingBases,
  type DayPart,
} from './closing-day';
import { type ClosingRule, closingRules } from './closing-rules';
import { addDays } from './plain-date';
import type { DayTime } from './rotation';

/**
 * All days between `from` and `until` (plain dates, both included) on which a house is closed: those its presets
 * compute, changed by the rows that name their rules, and those that were entered. Sorted by date, then law before
 * agreement before custom; one date may stand there more than once, as two facts may close the same day.
 */
export function closingDaysOf(
  houseId: string,
  presets: readonly ClosingPreset[],
  rows: readonly ClosingDayRow[],
  from: string,
  until: string,
): ClosingDay[] {
  const own = rows.filter((row) => row.houseId === houseId);
  const isOpen = openDates(own);
  // A row that replaces a day may reach over the turn of the year, so the year before counts too.
  const years = yearsBetween(Number(from.slice(0, 4)) - 1, Number(until.slice(0, 4)));
  const computed = years.flatMap((year) =>
    presets
      .flatMap((preset) => closingRules[preset])
      .flatMap((rule) => {
        const date = rule.dateIn(year);
        if (date === undefined) return [];
        const row = correctionOf(own, rule.id, year);
        if (row) return row.open ? [] : daysOfRow(row);
        return isOpen(date) ? [] : [computedDay(houseId, rule, date)];
      }),
  );
  const entered = own.filter((row) => row.ruleId === '' && !row.open).flatMap(daysOfRow);
  return [...computed, ...entered]
    .filter(({ date }) => date >= from && date <= until)
    .toSorted(compareClosingDays);
}

/** The row that stands in the place of a rule's day in a year; the last one, should there be several. */
export function correctionOf(
  rows: readonly ClosingDayRow[],
  ruleId: string,
  year: number,
): ClosingDayRow | undefined {
  return rows.findLast((row) => row.ruleId === ruleId && Number(row.from.slice(0, 4)) === year);
}

function computedDay(houseId: string, rule: ClosingRule, date: string): ClosingDay {
  const { id, name, basis, source, checkedOn } = rule;
  return { houseId, date, name, basis, part: 'whole', source, checkedOn, ruleId: id, rowId: '' };
}

function daysOfRow(row: ClosingDayRow): ClosingDay[] {
  const { id, houseId, name, basis, part, source, checkedOn, ruleId } = row;
  return datesBetween(row.from, row.until).map((date) => ({
    houseId,
    date,
    name,
    basis,
    part,
    source,
    checkedOn,
    ruleId,
    rowId: id,
  }));
}

/** A row without a rule that says "open" takes every computed day out of its range. */
function openDates(rows: readonly ClosingDayRow[]): (date: string) => boolean {
  const open = rows.filter((row) => row.open && row.ruleId === '');
  return (date) => open.some((row) => row.from <= date && date <= row.until);
}

/** More days than any closing lasts: an end mistyped by centuries must not fill the memory. */
const longestRow = 1000;

function datesBetween(from: string, until: string): string[] {
  const dates: string[] = [];
  for (let date = from; date <= until && dates.length < longestRow; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function compareClosingDays(a: ClosingDay, b: ClosingDay): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return closingBases.indexOf(a.basis) - closingBases.indexOf(b.basis);
}

/** Closing days by house and date, for checks that ask often. */
export type ClosingIndex = {
  /** Everything that closes the house on that day; empty if it is open. */
  on: (houseId: string, date: string) => readonly ClosingDay[];
  /** Which part of the day is closed, all facts of that day taken together; `undefined` if it is open. */
  closedPart: (houseId: string, date: string) => DayPart | undefined;
  /** Whether the house is closed for any of `time` (`null`: the whole day) on that day; half days change at noon. */
  isClosed: (houseId: string, date: string, time?: DayTime | null) => boolean;
};

const none: readonly ClosingDay[] = [];
const noon = '12:00';

/** Prepares closing days for look-ups, each of which takes the same time however many days there are. */
export function closingIndex(days: readonly ClosingDay[]): ClosingIndex {
  const byDay = new Map<string, ClosingDay[]>();
  for (const day of days) {
    const key = `${day.houseId} ${day.date}`;
    const there = byDay.get(key);
    if (there) there.push(day);
    else byDay.set(key, [day]);
  }
  const on: ClosingIndex['on'] = (houseId, date) => byDay.get(`${houseId} ${date}`) ?? none;
  const closedPart: ClosingIndex['closedPart'] = (houseId, date) => {
    const parts = new Set(on(houseId, date).map(({ part }) => part));
    if (parts.has('whole') || (parts.has('morning') && parts.has('afternoon'))) return 'whole';
    return parts.values().next().value;
  };
  return {
    on,
    closedPart,
    isClosed: (houseId, date, time = null) => {
      const part = closedPart(houseId, date);
      if (part === undefined || part === 'whole' || time === null) return part !== undefined;
      return part === 'morning' ? time.from < noon : time.to > noon;
    },
  };
}
