import { isPlainDate } from '../domain/plain-date';
import { clockTimeIn, isTimeZone, momentOf, plainDateIn } from '../domain/zone-time';
import type { ContentLine } from './content-lines';
import { parameterOf } from './line-values';

/** Times in UTC that name no place are shown in the zone that both town halls share. */
const deskZone = 'Europe/Berlin';

/** "20260604T103000Z" (RFC 5545 §3.3.5) of a moment in milliseconds since 1970. */
export function utcText(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** "20260604" (RFC 5545 §3.3.4) of a plain date. */
export function dateText(date: string): string {
  return date.replaceAll('-', '');
}

/** The plain date in "20260604" or "2026-06-04", with or without a time behind it; '' if there is none. */
export function plainDateFrom(text: string): string {
  const match = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?![\d-])/.exec(text);
  const date = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  return isPlainDate(date) ? date : '';
}

/** The time of a DATE-TIME as written ("T170000Z"), or ''. */
export function timeSuffix(value: string): string {
  return /T\d{6}Z?\s*$/i.exec(value)?.[0].trim().toUpperCase() ?? '';
}

/**
 * The calendar day of a line with DATE or DATE-TIME (DUE, DTSTART): the day written there, and of a time in UTC the
 * day that it is in the town halls. '' if it holds no day.
 */
export function dayOfLine(line: ContentLine): string {
  const moment = utcMoment(line);
  return moment === undefined ? plainDateFrom(line.value) : plainDateIn(moment, zoneOf(line));
}

/**
 * The value that moves such a line to another day: what was a DATE stays one, a time stays the same on the clock of
 * its zone, a time in UTC on that of the town halls.
 */
export function movedValue(line: ContentLine, date: string): string {
  const moment = utcMoment(line);
  if (moment === undefined) return dateText(date) + timeSuffix(line.value);
  const zone = zoneOf(line);
  return utcText(momentOf(date, clockTimeIn(moment, zone), zone));
}

function zoneOf(line: ContentLine): string {
  const stated = parameterOf(line, 'TZID');
  return isTimeZone(stated) ? stated : deskZone;
}

/** The moment of a line that is written in UTC, in milliseconds since 1970. */
function utcMoment(line: ContentLine): number | undefined {
  const date = plainDateFrom(line.value);
  const suffix = timeSuffix(line.value);
  if (date === '' || !suffix.endsWith('Z')) return undefined;
  const moment = Date.parse(`${date}T${suffix.slice(1, 3)}:${suffix.slice(3, 5)}:${suffix.slice(5)}`);
  return Number.isNaN(moment) ? undefined : moment;
}
