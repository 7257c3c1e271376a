import { addDays, daysInMonth, isoWeekday, plainDate } from '../domain/plain-date';
import { codeOfWeekday } from '../domain/recurrence-rule';
import type { IsoWeekday } from '../domain/rotation';
import { dateText } from './calendar-time';
import { clockTimeIn, offsetAt, plainDateIn } from '../domain/zone-time';

const day = 86_400_000;

/** A change of the clocks: `at` is what they showed right before it, offsets in minutes. */
type Change = { date: string; time: string; before: number; after: number };

/** One STANDARD or DAYLIGHT part, its lines without BEGIN and END. */
export type Observance = { name: 'STANDARD' | 'DAYLIGHT'; lines: string[] };

/**
 * The parts of a VTIMEZONE (RFC 5545 §3.6.5) for an IANA zone, from what the runtime knows of its clocks: as yearly rules
 * if the ten years from `year` follow one, else each change of those years by itself.
 */
export function observancesOf(zone: string, year: number): Observance[] {
  const key = `${zone} ${year}`;
  const known = found.get(key) ?? findObservances(zone, year);
  found.set(key, known);
  return known;
}

/** Asking the runtime for the clocks of ten years takes some milliseconds. */
const found = new Map<string, Observance[]>();

function findObservances(zone: string, year: number): Observance[] {
  const changes: Change[] = [];
  for (let each = year; each < year + 10; each += 1) changes.push(...changesIn(zone, each));
  if (changes.length === 0) {
    const offset = offsetOf(zone, Date.UTC(year, 0, 1));
    return [{ name: 'STANDARD', lines: observance('1970-01-01', '00:00', offset, offset) }];
  }
  const rules = yearlyRules(changes);
  if (rules) return rules;
  const first = offsetOf(zone, Date.UTC(year, 0, 1));
  return [
    { name: 'STANDARD', lines: observance('1970-01-01', '00:00', first, first) },
    ...changes.map(
      ({ date, time, before, after }): Observance => ({
        name: after > before ? 'DAYLIGHT' : 'STANDARD',
        lines: observance(date, time, before, after),
      }),
    ),
  ];
}

function observance(date: string, time: string, before: number, after: number, rule = ''): string[] {
  const lines = [
    `DTSTART:${dateText(date)}T${time.replace(':', '')}00`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
  ];
  return rule === '' ? lines : [...lines, `RRULE:${rule}`];
}

/** How far the clocks of a zone are ahead of UTC at `moment` (ms since 1970), in minutes. */
const offsetOf = (zone: string, moment: number): number => Math.round(offsetAt(moment, zone) / 60_000);

function offsetText(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** Changes lie more than two weeks apart, so that none can hide the one before it. */
function changesIn(zone: string, year: number): Change[] {
  const changes: Change[] = [];
  const end = Date.UTC(year + 1, 0, 1);
  let before = offsetOf(zone, Date.UTC(year, 0, 1));
  for (let from = Date.UTC(year, 0, 1); from < end; from += 14 * day) {
    const until = Math.min(from + 14 * day, end);
    const after = offsetOf(zone, until);
    if (before === after) continue;
    const moment = changeBetween(zone, from, until, before);
    const shown = moment + before * 60_000;
    changes.push({ date: plainDateIn(shown, 'UTC'), time: clockTimeIn(shown, 'UTC'), before, after });
    before = after;
  }
  return changes;
}

/** The first minute with another offset than `before`. */
function changeBetween(zone: string, from: number, until: number, before: number): number {
  let low = from / 60_000;
  let high = until / 60_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetOf(zone, middle * 60_000) === before) low = middle;
    else high = middle;
  }
  return high * 60_000;
}

/** Two yearly rules if all changes follow them: "last Sunday of March at 02:00". */
function yearlyRules(changes: readonly Change[]): Observance[] | undefined {
  const kinds = [true, false].map((isSummer) =>
    changes.filter(({ before, after }) => after > before === isSummer),
  );
  const observances = kinds.map((list, index) => ruleObservance(list, index === 0 ? 'DAYLIGHT' : 'STANDARD'));
  const [summer, winter] = observances;
  return summer && winter ? [summer, winter] : undefined;
}

function ruleObservance(list: readonly Change[], name: Observance['name']): Observance | undefined {
  const [first] = list;
  if (!first || list.length !== 10) return undefined;
  const rule = sundayRules(first.date).find((each) =>
    list.every(
      (change) =>
        change.time === first.time &&
        change.before === first.before &&
        change.after === first.after &&
        sundayRules(change.date).includes(each),
    ),
  );
  if (!rule) return undefined;
  const start = ruleDayIn1970(rule);
  const text = `FREQ=YEARLY;BYMONTH=${rule.split(' ')[0]};BYDAY=${rule.split(' ')[1]}`;
  return { name, lines: observance(start, first.time, first.before, first.after, text) };
}

/** What a date is within its month: "3 5SU" and "3 -1SU" for the fifth and last Sunday of March. */
function sundayRules(date: string): string[] {
  const month = Number(date.slice(5, 7));
  const inMonth = Number(date.slice(8));
  const code = codeOfWeekday(isoWeekday(date) as IsoWeekday);
  const isLast = inMonth + 7 > daysInMonth(Number(date.slice(0, 4)), month);
  const ordinal = `${month} ${Math.ceil(inMonth / 7)}${code}`;
  return isLast ? [`${month} -1${code}`, ordinal] : [ordinal];
}

function ruleDayIn1970(rule: string): string {
  const month = Number(rule.split(' ')[0]);
  let date = plainDate(1970, month, 1);
  while (!sundayRules(date).includes(rule) && date < '1971-01-01') date = addDays(date, 1);
  return date;
}
