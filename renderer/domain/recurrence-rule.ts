import type { IsoWeekday } from './rotation';

/** A weekday of a rule: `ordinal` 2 is the second one of the month or year, -1 the last one, 0 every one. */
export type RuleWeekday = { ordinal: number; weekday: IsoWeekday };

/**
 * The part of an RRULE (RFC 5545 §3.3.10) that yields days. COUNT and UNTIL stand beside it as texts, because what
 * UNTIL means depends on the zone of the event.
 */
export type RecurrenceRule = {
  frequency: 'daily' | 'weekly' | 'monthly' | 'yearly';
  interval: number;
  weekdays: RuleWeekday[];
  monthDays: number[];
  months: number[];
  setPositions: number[];
  weekStart: IsoWeekday;
  /** 0 if none. */
  count: number;
  /** As written ("20260630", "20260630T070000Z"), '' if none. */
  until: string;
};

/** `unsupported` names the part that cannot be expanded to days: "FREQ=HOURLY", "BYWEEKNO". */
export type RuleReading = { kind: 'rule'; rule: RecurrenceRule } | { kind: 'unsupported'; part: string };

/** Two-letter weekdays of RFC 5545, Monday first. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const frequencies: Readonly<Record<string, RecurrenceRule['frequency']>> = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
  YEARLY: 'yearly',
};

/** The weekday of a two-letter code in any case; `undefined` if it is none. */
export function weekdayOfCode(code: string): IsoWeekday | undefined {
  const index = weekdayCodes.findIndex((each) => each === code.toUpperCase());
  return index < 0 ? undefined : ((index + 1) as IsoWeekday);
}

/** The two-letter code of a weekday. */
export function codeOfWeekday(weekday: IsoWeekday): string {
  return weekdayCodes[weekday - 1] ?? 'MO';
}

/** The parts of a rule in their order, names in upper case. */
export function ruleParts(text: string): { name: string; value: string }[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const equals = part.indexOf('=');
      return equals < 0
        ? { name: part.toUpperCase(), value: '' }
        : { name: part.slice(0, equals).trim().toUpperCase(), value: part.slice(equals + 1).trim() };
    });
}

/** A rule's text without the parts that say where it ends. */
export function withoutEnd(text: string, ends: readonly string[] = ['COUNT', 'UNTIL']): string {
  const parts = ruleParts(text).filter(({ name }) => !ends.includes(name));
  return parts.map(({ name, value }) => `${name}=${value}`).join(';');
}

/** Reads an RRULE value. Never throws; what it cannot say exactly is `unsupported` rather than half understood. */
export function readRule(text: string): RuleReading {
  const rule: RecurrenceRule = {
    frequency: 'daily',
    interval: 1,
    weekdays: [],
    monthDays: [],
    months: [],
    setPositions: [],
    weekStart: 1,
    count: 0,
    until: '',
  };
  const parts = ruleParts(text);
  const frequency = parts.find(({ name }) => name === 'FREQ')?.value.toUpperCase() ?? '';
  const known = frequencies[frequency];
  if (!known) return { kind: 'unsupported', part: `FREQ=${frequency}` };
  rule.frequency = known;
  for (const { name, value } of parts) {
    if (name !== 'FREQ' && !readPart(rule, name, value)) return { kind: 'unsupported', part: name };
  }
  const odd = oddPart(rule);
  return odd ? { kind: 'unsupported', part: odd } : { kind: 'rule', rule };
}

function readPart(rule: RecurrenceRule, name: string, value: string): boolean {
  switch (name) {
    case 'INTERVAL':
      rule.interval = Number(value);
      return /^\d{1,6}$/.test(value) && rule.interval > 0;
    case 'COUNT':
      rule.count = Number(value);
      return /^\d{1,9}$/.test(value) && rule.count > 0;
    case 'UNTIL':
      rule.until = value;
      return /^\d{8}(?:T\d{6}Z?)?$/i.test(value);
    case 'WKST': {
      const weekday = weekdayOfCode(value);
      if (weekday) rule.weekStart = weekday;
      return weekday !== undefined;
    }
    case 'BYDAY':
      return value.split(',').every((item) => readWeekday(rule, item.trim()));
    case 'BYMONTHDAY':
      return readNumbers(rule.monthDays, value, -31, 31);
    case 'BYMONTH':
      return readNumbers(rule.months, value, 1, 12);
    case 'BYSETPOS':
      return readNumbers(rule.setPositions, value, -366, 366);
    default:
      return false;
  }
}

function readWeekday(rule: RecurrenceRule, item: string): boolean {
  const match = /^([+-]?\d{1,2})?([A-Z]{2})$/i.exec(item);
  const weekday = weekdayOfCode(match?.[2] ?? '');
  const ordinal = Number(match?.[1] ?? 0);
  if (!weekday || (match?.[1] !== undefined && ordinal === 0)) return false;
  rule.weekdays.push({ ordinal, weekday });
  return true;
}

function readNumbers(into: number[], value: string, least: number, most: number): boolean {
  for (const item of value.split(',')) {
    const number = Number(item);
    if (!/^\s*[+-]?\d{1,3}\s*$/.test(item) || number === 0 || number < least || number > most) return false;
    into.push(number);
  }
  return true;
}

/** The first part that RFC 5545 does not allow beside the others, or that it leaves without a meaning. */
function oddPart(rule: RecurrenceRule): string | undefined {
  const hasOrdinals = rule.weekdays.some(({ ordinal }) => ordinal !== 0);
  if (hasOrdinals && (rule.frequency === 'daily' || rule.frequency === 'weekly')) return 'BYDAY';
  if (hasOrdinals && rule.monthDays.length > 0) return 'BYDAY';
  if (rule.monthDays.length > 0 && rule.frequency === 'weekly') return 'BYMONTHDAY';
  const hasSet = rule.weekdays.length + rule.monthDays.length + rule.months.length > 0;
  return rule.setPositions.length > 0 && !hasSet ? 'BYSETPOS' : undefined;
}
