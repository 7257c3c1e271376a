import { dayNumber, daysInMonth, fromDayNumber, plainDate } from './plain-date';
import type { RecurrenceRule } from './recurrence-rule';

/** Rules from elsewhere may ask for anything; no more periods are looked at and no more days are given than these. */
const mostPeriods = 40_000;
const mostDays = 20_000;

/** A period of the rule and how far its first day is from that of the next. */
type Period = { start: number; days: number[] };

/**
 * The day numbers (days since 1970-01-01) of a rule from `anchor` (the day of DTSTART) that lie between `from` and
 * `until`, both included, sorted. COUNT and UNTIL of the rule are not looked at. The work is bounded whatever the
 * rule says.
 */
export function ruleDays(rule: RecurrenceRule, anchor: number, from: number, until: number): number[] {
  const least = Math.max(anchor, from);
  const found: number[] = [];
  const first = firstPeriod(rule, anchor, least);
  for (let step = first; step < first + mostPeriods; step += 1) {
    const { start, days } = periodOf(rule, anchor, step);
    if (start > until) break;
    for (const day of days) if (day >= least && day <= until) found.push(day);
    if (found.length > mostDays) return found.slice(0, mostDays);
  }
  return found;
}

/** The day of the `count`-th occurrence from `anchor`; `undefined` if it lies further away than anyone plans. */
export function lastDayByCount(rule: RecurrenceRule, anchor: number, count: number): number | undefined {
  let left = count;
  for (let step = 0; step < mostPeriods; step += 1) {
    const { start, days } = periodOf(rule, anchor, step);
    if (start > anchor + 366 * 200) return undefined;
    for (const day of days) {
      if (day < anchor) continue;
      left -= 1;
      if (left === 0) return day;
    }
  }
  return undefined;
}

const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);
const weekStartOf = (day: number, weekStart: number): number =>
  mondayOf(day - (weekStart - 1)) + (weekStart - 1);
const weekdayOf = (day: number): number => day - mondayOf(day) + 1;

function monthIndex(day: number): number {
  const date = fromDayNumber(day);
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The number of the last period that begins on or before `least`. */
function firstPeriod(rule: RecurrenceRule, anchor: number, least: number): number {
  const { frequency, interval, weekStart } = rule;
  if (frequency === 'daily') return Math.max(0, Math.floor((least - anchor) / interval));
  if (frequency === 'weekly') {
    return Math.max(0, Math.floor((least - weekStartOf(anchor, weekStart)) / (7 * interval)));
  }
  const months = monthIndex(least) - monthIndex(anchor);
  const width = frequency === 'monthly' ? interval : interval * 12;
  return Math.max(0, Math.floor(months / width) - 1);
}

function periodOf(rule: RecurrenceRule, anchor: number, step: number): Period {
  const { frequency, interval, weekStart } = rule;
  if (frequency === 'daily') {
    const start = anchor + step * interval;
    return {
      start,
      days: bySetPosition(
        rule,
        [start].filter((day) => isWanted(rule, day)),
      ),
    };
  }
  if (frequency === 'weekly') {
    const start = weekStartOf(anchor, weekStart) + step * interval * 7;
    const weekdays =
      rule.weekdays.length > 0 ? rule.weekdays.map((each) => each.weekday) : [weekdayOf(anchor)];
    const days = weekdays.map((weekday) => start + ((weekday - weekStart + 7) % 7));
    return {
      start,
      days: bySetPosition(
        rule,
        days.filter((day) => isInMonths(rule, day)),
      ),
    };
  }
  if (frequency === 'monthly') {
    const index = monthIndex(anchor) + step * interval;
    const start = monthStart(index);
    const month = (index % 12) + 1;
    const isIn = rule.months.length === 0 || rule.months.includes(month);
    return { start, days: isIn ? bySetPosition(rule, daysOfMonth(rule, anchor, index)) : [] };
  }
  const year = Math.floor(monthIndex(anchor) / 12) + step * interval;
  return { start: monthStart(year * 12), days: bySetPosition(rule, daysOfYear(rule, anchor, year)) };
}

function isInMonths(rule: RecurrenceRule, day: number): boolean {
  return rule.months.length === 0 || rule.months.includes((monthIndex(day) % 12) + 1);
}

function isWanted(rule: RecurrenceRule, day: number): boolean {
  if (!isInMonths(rule, day)) return false;
  if (rule.weekdays.length > 0 && !rule.weekdays.some(({ weekday }) => weekday === weekdayOf(day)))
    return false;
  if (rule.monthDays.length === 0) return true;
  const date = fromDayNumber(day);
  const length = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  const inMonth = Number(date.slice(8));
  return rule.monthDays.some((each) => (each > 0 ? each : length + 1 + each) === inMonth);
}

/** Plain dates end with the year 9999; no window reaches further. */
function monthStart(index: number): number {
  const year = Math.floor(index / 12);
  return year > 9998 ? Number.POSITIVE_INFINITY : dayNumber(plainDate(year, (index % 12) + 1, 1));
}

function daysOfMonth(rule: RecurrenceRule, anchor: number, index: number): number[] {
  const start = monthStart(index);
  if (!Number.isFinite(start)) return [];
  const length = daysInMonth(Math.floor(index / 12), (index % 12) + 1);
  if (rule.monthDays.length === 0 && rule.weekdays.length > 0) return weekdaysWithin(rule, start, length);
  const wanted = rule.monthDays.length > 0 ? rule.monthDays : [Number(fromDayNumber(anchor).slice(8))];
  const days = wanted
    .map((each) => (each > 0 ? each : length + 1 + each))
    .filter((each) => each >= 1 && each <= length)
    .map((each) => start + each - 1);
  return days.filter(
    (day) => rule.weekdays.length === 0 || rule.weekdays.some(({ weekday }) => weekday === weekdayOf(day)),
  );
}

function daysOfYear(rule: RecurrenceRule, anchor: number, year: number): number[] {
  const months = (list: readonly number[]): number[] =>
    list.flatMap((month) => daysOfMonth(rule, anchor, year * 12 + month - 1));
  if (rule.months.length > 0) return months(rule.months);
  if (rule.monthDays.length > 0) return months([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  if (rule.weekdays.length === 0) return months([(monthIndex(anchor) % 12) + 1]);
  const start = monthStart(year * 12);
  const end = monthStart((year + 1) * 12);
  return Number.isFinite(end) ? weekdaysWithin(rule, start, end - start) : [];
}

/** The weekdays of the rule within a month or year; ordinals count within it. */
function weekdaysWithin(rule: RecurrenceRule, start: number, length: number): number[] {
  return rule.weekdays.flatMap(({ ordinal, weekday }) => {
    const first = start + ((weekday - weekdayOf(start) + 7) % 7);
    const number = Math.floor((start + length - 1 - first) / 7) + 1;
    if (ordinal === 0) return Array.from({ length: number }, (_, index) => first + index * 7);
    const position = ordinal > 0 ? ordinal - 1 : number + ordinal;
    return position >= 0 && position < number ? [first + position * 7] : [];
  });
}

/** Sorts a period's days, each once, and picks those that BYSETPOS names. */
function bySetPosition(rule: RecurrenceRule, days: readonly number[]): number[] {
  const sorted = days.length < 2 ? [...days] : [...new Set(days)].toSorted((one, other) => one - other);
  if (rule.setPositions.length === 0) return sorted;
  const picked = rule.setPositions.flatMap((position) => {
    const day = sorted[position > 0 ? position - 1 : sorted.length + position];
    return day === undefined ? [] : [day];
  });
  return [...new Set(picked)].toSorted((one, other) => one - other);
}
