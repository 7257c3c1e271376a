import { readHint } from '../../codec/pattern-hint';
import { ruleEnd } from '../../codec/read-schedule';
import { patternOfRule } from '../../domain/pattern-rule';
import { addDays, isPlainDate } from '../../domain/plain-date';
import type { DayTime, RotationPattern } from '../../domain/rotation';

/** A day, and a wall-clock time "HH:MM" where one is written, else ''. */
export type WrittenMoment = { day: string; time: string };

/** When a rotation takes place, as a question holds it. Dates are plain; `until` is '' where no end is known. */
export type WrittenTime = {
  from: string;
  until: string;
  time: DayTime | null;
  /** Absent where it is a single day or one stretch of days. */
  pattern?: RotationPattern;
};

/** Reads a date, or date and time, of iCalendar (RFC 5545 §3.3.4, §3.3.5) or ISO 8601. */
export function readMoment(text: string): WrittenMoment | undefined {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}))?/.exec(text.trim());
  const day = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  if (!match || !isPlainDate(day)) return undefined;
  return { day, time: match[4] && match[5] ? `${match[4]}:${match[5]}` : '' };
}

/** Lines "NAME value" of what belongs together (`sync/merge/property-text.ts`), by name. */
export function linesOfTime(text: string): Map<string, string> {
  return new Map(
    text.split('\n').map((line) => {
      const end = line.indexOf(' ');
      return end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}

/** Reads the lines of a rotation's time; `undefined` if they do not say when it begins. */
export function readTimeText(lines: ReadonlyMap<string, string>): WrittenTime | undefined {
  const start = readMoment(lines.get('DTSTART') ?? '');
  if (!start) return undefined;
  const end = readMoment(lines.get('DTEND') ?? '');
  const time: DayTime | null =
    start.time === ''
      ? null
      : { from: start.time, to: end?.time === '' ? start.time : (end?.time ?? start.time) };
  const rule = lines.get('RRULE') ?? '';
  const hint = readHint(lines.get('X-TANDEM-PATTERN') ?? '');
  const pattern = rule === '' ? hint?.pattern : patternOfRule(rule, start.day);
  const since = readMoment(lines.get('X-TANDEM-SINCE') ?? '')?.day ?? start.day;
  const own = readMoment(lines.get('X-TANDEM-UNTIL') ?? '')?.day ?? '';
  if (pattern && pattern.kind !== 'span') {
    const zone = lines.get('X-TANDEM-ZONE') || 'Europe/Berlin';
    const until = own || (rule === '' ? '' : ruleEnd(rule, start.day, time, zone));
    return { from: since, until, time, pattern };
  }
  // DTEND of whole days names the day after the last one (RFC 5545 §3.6.1).
  const last = end && (start.time === '' ? addDays(end.day, -1) : end.day);
  return { from: start.day, until: last !== undefined && last > start.day ? last : start.day, time };
}
