import { firstPatternDate, patternDates, patternDays } from '../domain/pattern-dates';
import { patternOfRule } from '../domain/pattern-rule';
import { dayNumber, fromDayNumber, isPlainDate } from '../domain/plain-date';
import { lastDayByCount } from '../domain/recurrence';
import { readRule, ruleParts } from '../domain/recurrence-rule';
import type { DayTime, RotationPattern } from '../domain/rotation';
import { untilDate } from './event-stamp';
import { firstText, type LineSet } from './line-values';
import { readHint } from './pattern-hint';
import { type EventTimes, eventLines, type RotationEvent, stampsNamed, timesOf } from './rotation-event';

/**
 * How the master says its days. `rule`: by RRULE. `listed`: each by itself. `bar`: one event over several days. `none`:
 * there is no day yet.
 */
export type ScheduleForm = 'rule' | 'listed' | 'bar' | 'none';

export type Schedule = {
  form: ScheduleForm;
  pattern: RotationPattern;
  from: string;
  until: string;
  time: DayTime | null;
  added: string[];
  /** Days of the pattern before the last listed one that are not listed: another program took them out. */
  missing: string[];
  /** The day of DTSTART. */
  start: string;
  /** The last listed day of an odd or even pattern without end, '' otherwise. */
  horizon: string;
};

/** Reads when a rotation takes place; `undefined` without a readable DTSTART. */
export function readSchedule(event: RotationEvent): Schedule | undefined {
  const lines = eventLines(event.master);
  const times = timesOf(lines, event);
  if (!times) return undefined;
  const start = times.date;
  const dates = stampsNamed(lines, 'RDATE', event).map(({ date }) => date);
  const extra = [...new Set(dates)].toSorted();
  const listed = extra.filter((date) => date !== start);
  const rule = firstText(lines, 'RRULE');
  const hint = readHint(firstText(lines, 'X-TANDEM-PATTERN'));
  const time = times.lastDate === start || rule !== '' || listed.length > 0 ? times.time : null;
  const base = { start, time, missing: [], horizon: '' };
  if (rule !== '') return { ...base, form: 'rule', ...byRule(lines, rule, times, listed, event.style.zone) };
  if (hint?.startsOn === start) {
    const from = sinceOf(lines, start) ?? start;
    return {
      ...base,
      form: 'none',
      pattern: hint.pattern,
      from,
      until: ownUntil(lines) ?? '',
      added: extra,
    };
  }
  if (hint?.pattern.kind === 'weekParity') {
    const parity = byParity(lines, hint.pattern, start, listed);
    if (parity) return { ...base, form: 'listed', ...parity };
  }
  const from = sinceOf(lines, start) ?? start;
  const isBar = times.lastDate > start || (hint?.pattern.kind === 'span' && hint.startsOn === '');
  if (isBar && listed.length === 0) {
    return { ...base, form: 'bar', pattern: { kind: 'span' }, from: start, until: times.lastDate, added: [] };
  }
  const all = [start, ...listed].toSorted();
  const last = all.at(-1) ?? start;
  const stated = ownUntil(lines);
  const until = stated === undefined || (stated !== '' && stated < last) ? last : stated;
  const first = all[0] ?? start;
  const pattern: RotationPattern = { kind: 'dates', dates: all };
  return { ...base, form: 'listed', pattern, from: from < first ? from : first, until, added: [] };
}

function byRule(
  lines: LineSet,
  rule: string,
  { date: start, time }: EventTimes,
  listed: string[],
  zone: string,
): Pick<Schedule, 'pattern' | 'from' | 'until' | 'added'> {
  const pattern = patternOfRule(rule, start);
  const until = ruleEnd(rule, start, time, zone);
  const since = sinceOf(lines, start);
  const from = since && firstPatternDate({ pattern, from: since, until }) === start ? since : start;
  // DTSTART is an occurrence even if the rule does not name it (RFC 5545 §3.8.5.3).
  const day = dayNumber(start);
  const isDay = patternDays({ pattern, from, until: '' }, day, day).length > 0;
  return { pattern, from, until, added: isDay ? listed : [start, ...listed].toSorted() };
}

/** The last day by UNTIL or COUNT of a rule, '' if it has neither or they lie out of reach. */
export function ruleEnd(text: string, start: string, time: DayTime | null, zone: string): string {
  const reading = readRule(text);
  if (reading.kind === 'unsupported') {
    const until = ruleParts(text).find(({ name }) => name === 'UNTIL')?.value ?? '';
    return untilDate(until, time?.from ?? '', zone);
  }
  const { until, count } = reading.rule;
  if (until !== '') return untilDate(until, time?.from ?? '', zone);
  if (count === 0) return '';
  const last = lastDayByCount(reading.rule, dayNumber(start), count);
  return last === undefined ? '' : fromDayNumber(last);
}

function byParity(
  lines: LineSet,
  pattern: RotationPattern,
  start: string,
  listed: readonly string[],
): Pick<Schedule, 'pattern' | 'from' | 'until' | 'added' | 'missing' | 'horizon'> | undefined {
  const until = ownUntil(lines) ?? '';
  const since = sinceOf(lines, start);
  const from = since && firstPatternDate({ pattern, from: since, until }) === start ? since : start;
  const last = listed.at(-1) ?? start;
  const wanted = patternDates({ pattern, from, until }, from, last < start ? start : last);
  if (wanted[0] !== start) return undefined;
  const known = new Set(wanted);
  const added = listed.filter((date) => !known.has(date));
  const lastOfPattern = listed.findLast((date) => known.has(date)) ?? start;
  const present = new Set([start, ...listed]);
  const missing = wanted.filter((date) => date <= lastOfPattern && !present.has(date));
  return { pattern, from, until, added, missing, horizon: lastOfPattern };
}

/** X-TANDEM-SINCE: the day from which the pattern counts, where its first day comes later. */
function sinceOf(lines: LineSet, start: string): string | undefined {
  const since = firstText(lines, 'X-TANDEM-SINCE');
  return isPlainDate(since) && since <= start ? since : undefined;
}

/** X-TANDEM-UNTIL: the last day where no rule says it; '' if it is open, `undefined` if the line is not there. */
function ownUntil(lines: LineSet): string | undefined {
  const until = firstText(lines, 'X-TANDEM-UNTIL');
  if (until === 'open') return '';
  return isPlainDate(until) ? until : undefined;
}
