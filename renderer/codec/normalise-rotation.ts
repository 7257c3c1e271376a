import { assertNever } from '../domain/assert-never';
import { patternDates } from '../domain/pattern-dates';
import { patternOfRule } from '../domain/pattern-rule';
import { isPlainDate } from '../domain/plain-date';
import { ruleParts } from '../domain/recurrence-rule';
import type {
  DayTime,
  IsoWeekday,
  RotationException,
  RotationFields,
  RotationPattern,
} from '../domain/rotation';
import { isTimeZone } from '../domain/zone-time';
import { normaliseLocalized, normaliseWords } from './normalise-fields';
import { isEmptyMove } from './read-exceptions';
import { ruleEnd } from './read-schedule';
import { cleanText } from './text-value';
import { usualZone } from './zone-names';

/**
 * Fields in the form in which an event gives them back: texts clean, days that exist, lists sorted and each day once. An
 * own list takes added days in; a rule that one of our patterns can say becomes that pattern.
 */
export function normaliseRotation(fields: RotationFields): RotationFields {
  const timeZone = isTimeZone(fields.timeZone) ? fields.timeZone : usualZone;
  const time = normaliseTime(fields.time);
  const siteId = cleanText(fields.siteId);
  const deskId = cleanText(fields.deskId);
  return {
    kind: fields.kind,
    personId: cleanText(fields.personId),
    personName: cleanText(fields.personName),
    homeHouseId: cleanText(fields.homeHouseId),
    hostHouseId: cleanText(fields.hostHouseId),
    siteId,
    deskId,
    place: cleanText(fields.place),
    title: normaliseLocalized(fields.title),
    note: normaliseLocalized(fields.note),
    timeZone,
    time,
    ...normaliseDays(fields, time, timeZone),
    exceptions: normaliseExceptions(fields.exceptions, { time, siteId, deskId }),
    partnershipIds: normaliseWords(fields.partnershipIds),
  };
}

type Days = Pick<RotationFields, 'pattern' | 'from' | 'until' | 'added'>;

function normaliseDays(fields: Days, time: DayTime | null, timeZone: string): Days {
  const added = sortedDates(fields.added);
  const { pattern } = fields;
  if (pattern.kind === 'dates') return listDays(pattern.dates, added, fields);
  const from = isPlainDate(fields.from) ? fields.from : (added[0] ?? '1970-01-01');
  const end =
    pattern.kind === 'rule' && fields.until === ''
      ? ruleEnd(cleanRule(pattern.rule), from, time, timeZone)
      : fields.until;
  const until = isPlainDate(end) ? (end < from ? from : end) : '';
  const clean = normalisePattern(pattern, from, until !== '');
  const isOwn = (date: string): boolean =>
    patternDates({ pattern: clean, from, until }, date, date).length > 0;
  return { pattern: clean, from, until, added: added.filter((date) => !isOwn(date)) };
}

/** Days outside of the frame do not take place; added ones do, so they widen it. */
function listDays(dates: readonly string[], added: readonly string[], { from, until }: Days): Days {
  const all = sortedDates(dates);
  const begin = isPlainDate(from) ? from : (all[0] ?? added[0] ?? '1970-01-01');
  const end = isPlainDate(until) ? (until < begin ? begin : until) : '';
  const kept = sortedDates([...all.filter((date) => date >= begin && (end === '' || date <= end)), ...added]);
  const first = kept[0] ?? begin;
  const last = kept.at(-1) ?? end;
  return {
    pattern: { kind: 'dates', dates: kept },
    from: first < begin ? first : begin,
    until: end !== '' && last > end ? last : end,
    added: [],
  };
}

const cleanRule = (rule: string): string => cleanText(rule).replace(/[\\\n\t]/g, '');

function normalisePattern(
  pattern: Exclude<RotationPattern, { kind: 'dates' }>,
  from: string,
  hasEnd: boolean,
): RotationPattern {
  switch (pattern.kind) {
    case 'everyWeeks': {
      const every = Math.min(520, Math.max(1, Math.floor(pattern.every) || 1));
      return { kind: 'everyWeeks', every, weekdays: sortedWeekdays(pattern.weekdays) };
    }
    case 'weekParity':
      return { ...pattern, weekdays: sortedWeekdays(pattern.weekdays) };
    case 'monthly':
    case 'span':
      return pattern;
    case 'rule': {
      const known = patternOfRule(cleanRule(pattern.rule), from);
      if (known.kind !== 'rule' || !hasEnd) return known;
      const parts = ruleParts(known.rule).filter(({ name }) => name !== 'COUNT');
      return { kind: 'rule', rule: parts.map(({ name, value }) => `${name}=${value}`).join(';') };
    }
    default:
      return assertNever(pattern);
  }
}

const sortedWeekdays = (weekdays: readonly IsoWeekday[]): IsoWeekday[] =>
  [...new Set(weekdays)].toSorted((one, other) => one - other);

const sortedDates = (dates: readonly string[]): string[] =>
  [...new Set(dates.filter(isPlainDate))].toSorted();

/** "24:00" is the "00:00" at the end of the day; what is no time is none. */
function normaliseTime(time: DayTime | null): DayTime | null {
  if (!time) return null;
  const clean = (text: string): string => (text === '24:00' ? '00:00' : text);
  const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
  const from = clean(time.from);
  const to = clean(time.to);
  if (!isTime(from)) return null;
  return { from, to: isTime(to) ? to : from };
}

function normaliseExceptions(
  exceptions: readonly RotationException[],
  usual: { time: DayTime | null; siteId: string; deskId: string },
): RotationException[] {
  const found = new Map<string, RotationException>();
  for (const exception of exceptions) {
    const clean = normaliseException(exception, usual);
    if (clean && !found.has(clean.date)) found.set(clean.date, clean);
  }
  return [...found.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

function normaliseException(
  exception: RotationException,
  usual: { time: DayTime | null; siteId: string; deskId: string },
): RotationException | undefined {
  const { date } = exception;
  if (!isPlainDate(date)) return undefined;
  const absenceId = cleanText(exception.absenceId);
  if (exception.kind === 'skipped') return { kind: 'skipped', date, reason: exception.reason, absenceId };
  const unlike = (id: string, own: string): string => (cleanText(id) === own ? '' : cleanText(id));
  const time = normaliseTime(exception.time);
  const isUsual = time?.from === usual.time?.from && time?.to === usual.time?.to;
  const moved = {
    kind: 'moved' as const,
    date,
    to: isPlainDate(exception.to) && exception.to < '9999-12-31' ? exception.to : date,
    time: isUsual ? null : time,
    siteId: unlike(exception.siteId, usual.siteId),
    deskId: unlike(exception.deskId, usual.deskId),
    swapWith: cleanText(exception.swapWith),
    absenceId,
  };
  return isEmptyMove(moved) ? undefined : moved;
}
