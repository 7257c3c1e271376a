import { assertNever } from './assert-never';
import { isoWeekday } from './plain-date';
import { codeOfWeekday, type RecurrenceRule, readRule, withoutEnd } from './recurrence-rule';
import type { IsoWeekday, RotationPattern } from './rotation';

/**
 * The pattern as an RRULE without its end; `undefined` where RFC 5545 has no rule for it (odd and even weeks, own
 * lists) and its days must be listed instead.
 */
export function ruleOfPattern(pattern: RotationPattern): string | undefined {
  switch (pattern.kind) {
    case 'everyWeeks': {
      if (pattern.weekdays.length === 0) return undefined;
      const interval = pattern.every === 1 ? '' : `;INTERVAL=${pattern.every}`;
      return `FREQ=WEEKLY${interval};BYDAY=${pattern.weekdays.map(codeOfWeekday).join(',')}`;
    }
    case 'monthly':
      return `FREQ=MONTHLY;BYDAY=${pattern.ordinal}${codeOfWeekday(pattern.weekday)}`;
    case 'span':
      return 'FREQ=DAILY';
    case 'rule':
      return pattern.rule;
    case 'weekParity':
    case 'dates':
      return undefined;
    default:
      return assertNever(pattern);
  }
}

/**
 * The pattern that says the same as an RRULE from `start` (plain date of DTSTART), else the rule itself without its end;
 * a rule that cannot be expanded keeps COUNT, since nothing else says it.
 */
export function patternOfRule(text: string, start: string): RotationPattern {
  const reading = readRule(text);
  if (reading.kind === 'unsupported') return { kind: 'rule', rule: withoutEnd(text, ['UNTIL']) };
  return (
    knownPattern(reading.rule, isoWeekday(start) as IsoWeekday) ?? { kind: 'rule', rule: withoutEnd(text) }
  );
}

function knownPattern(rule: RecurrenceRule, startDay: IsoWeekday): RotationPattern | undefined {
  if (rule.months.length > 0 || rule.monthDays.length > 0) return undefined;
  const weekdays = [...new Set(rule.weekdays.map(({ weekday }) => weekday))].toSorted(
    (one, other) => one - other,
  );
  const hasPositions = rule.setPositions.length > 0;
  switch (rule.frequency) {
    case 'daily':
      if (hasPositions) return undefined;
      if (weekdays.length > 0) {
        return rule.interval === 1 ? { kind: 'everyWeeks', every: 1, weekdays } : undefined;
      }
      if (rule.interval === 1) return { kind: 'span' };
      return rule.interval % 7 === 0
        ? { kind: 'everyWeeks', every: rule.interval / 7, weekdays: [startDay] }
        : undefined;
    case 'weekly': {
      const days = weekdays.length > 0 ? weekdays : [startDay];
      if (hasPositions || !countsFromMonday(rule, days, startDay)) return undefined;
      return { kind: 'everyWeeks', every: rule.interval, weekdays: days };
    }
    case 'monthly':
      return rule.interval === 1 ? monthlyPattern(rule) : undefined;
    case 'yearly':
      return undefined;
    default:
      return assertNever(rule.frequency);
  }
}

/** Whether weeks that begin on WKST put the same days together as weeks that begin on Monday. */
function countsFromMonday(rule: RecurrenceRule, days: readonly IsoWeekday[], startDay: IsoWeekday): boolean {
  if (rule.interval === 1 || rule.weekStart === 1) return true;
  const isBefore = (day: IsoWeekday): boolean => day < rule.weekStart;
  return days.every((day) => isBefore(day) === isBefore(startDay));
}

function monthlyPattern(rule: RecurrenceRule): RotationPattern | undefined {
  const [day, second] = rule.weekdays;
  const [position, another] = rule.setPositions;
  if (!day || second || another !== undefined || (position !== undefined && day.ordinal !== 0))
    return undefined;
  const ordinal = position ?? day.ordinal;
  const isKnown = (number: number): number is 1 | 2 | 3 | 4 | 5 | -1 => [1, 2, 3, 4, 5, -1].includes(number);
  return isKnown(ordinal) ? { kind: 'monthly', ordinal, weekday: day.weekday } : undefined;
}
