import type { useTranslation } from 'react-i18next';
import { assertNever } from '../domain/assert-never';
import { addDays } from '../domain/plain-date';
import type { IsoWeekday, RotationPattern } from '../domain/rotation';
import type { Formats } from '../i18n/formats';

const aMonday = '2026-06-01';
const ordinals = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', [-1]: 'last' } as const;

/** On which days, in words: "jede Woche am Dienstag und Donnerstag". `t` speaks the namespace `sync`. */
export function patternText(
  pattern: RotationPattern,
  t: ReturnType<typeof useTranslation<'sync'>>['t'],
  formats: Formats,
): string {
  const weekday = (day: IsoWeekday) => formats.weekday(addDays(aMonday, day - 1));
  const list = (days: readonly IsoWeekday[]) => formats.list(days.map(weekday));
  switch (pattern.kind) {
    case 'everyWeeks': {
      const { every: count, weekdays } = pattern;
      return t('pattern.weeks', { count, number: formats.number(count), days: list(weekdays) });
    }
    case 'weekParity':
      return t(`pattern.${pattern.parity}`, { days: list(pattern.weekdays) });
    case 'monthly':
      return t(`pattern.${ordinals[pattern.ordinal]}`, { day: weekday(pattern.weekday) });
    case 'dates':
      return t('pattern.dates', { days: formats.list(pattern.dates.map((date) => formats.date(date))) });
    case 'span':
      return t('pattern.span');
    case 'rule':
      return t('pattern.rule', { rule: pattern.rule });
    default:
      return assertNever(pattern);
  }
}
