import { assertNever } from '../domain/assert-never';
import { isPlainDate } from '../domain/plain-date';
import { codeOfWeekday, weekdayOfCode } from '../domain/recurrence-rule';
import type { IsoWeekday, RotationPattern } from '../domain/rotation';
import { decodeWord, encodeWord } from './text-value';

/**
 * What X-TANDEM-PATTERN holds: the pattern behind listed days ("odd TU TH"). `startsOn` is the DTSTART of a rotation of
 * whose pattern no day has come yet ("none 2026-01-05 weeks 2"): iCalendar wants a start all the same.
 */
export type PatternHint = { pattern: RotationPattern; startsOn: string };

/** Writes a hint as words separated by blanks. */
export function writeHint({ pattern, startsOn }: PatternHint): string {
  const words = patternWords(pattern).join(' ');
  return startsOn === '' ? words : `none ${startsOn} ${words}`;
}

function patternWords(pattern: RotationPattern): string[] {
  switch (pattern.kind) {
    case 'everyWeeks':
      return ['weeks', String(pattern.every), ...pattern.weekdays.map(codeOfWeekday)];
    case 'weekParity':
      return [pattern.parity, ...pattern.weekdays.map(codeOfWeekday)];
    case 'monthly':
      return ['month', String(pattern.ordinal), codeOfWeekday(pattern.weekday)];
    case 'dates':
      return ['dates', ...pattern.dates];
    case 'span':
      return ['span'];
    case 'rule':
      return ['rule', encodeWord(pattern.rule)];
    default:
      return assertNever(pattern);
  }
}

/** Reads a hint; `undefined` if it says nothing that is known. */
export function readHint(text: string): PatternHint | undefined {
  const words = text.trim().split(/\s+/);
  const [first = '', second = ''] = words;
  const isNone = first === 'none' && isPlainDate(second);
  const pattern = readPattern(isNone ? words.slice(2) : words);
  return pattern && { pattern, startsOn: isNone ? second : '' };
}

function readPattern([kind = '', ...rest]: readonly string[]): RotationPattern | undefined {
  const weekdays = (codes: readonly string[]): IsoWeekday[] =>
    [...new Set(codes.flatMap((code) => weekdayOfCode(code) ?? []))].toSorted((one, other) => one - other);
  switch (kind) {
    case 'odd':
    case 'even':
      return { kind: 'weekParity', parity: kind, weekdays: weekdays(rest) };
    case 'weeks': {
      const every = Number(rest[0]);
      return every >= 1
        ? { kind: 'everyWeeks', every: Math.floor(every), weekdays: weekdays(rest.slice(1)) }
        : undefined;
    }
    case 'month': {
      const ordinal = ([1, 2, 3, 4, 5, -1] as const).find((each) => String(each) === rest[0]);
      const [weekday] = weekdays(rest.slice(1));
      return ordinal && weekday ? { kind: 'monthly', ordinal, weekday } : undefined;
    }
    case 'dates':
      return { kind: 'dates', dates: rest.filter(isPlainDate).toSorted() };
    case 'span':
      return { kind: 'span' };
    case 'rule':
      return { kind: 'rule', rule: decodeWord(rest[0] ?? '') };
    default:
      return undefined;
  }
}
