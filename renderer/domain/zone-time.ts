import { dayNumber, plainDate } from './plain-date';

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Making a format is slow, and a list of ideas asks for the same few zones again and again. */
function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, makeFormat(timeZone));
  return formats.get(timeZone);
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  if (timeZone === '') return undefined;
  try {
    return new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

let own = { second: Number.NaN, zone: '' };

/** The IANA zone of this computer, asked for once a second: lists need it for each of thousands of ideas. */
export function ownTimeZone(): string {
  const second = Math.floor(Date.now() / 1000);
  if (own.second !== second) own = { second, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone };
  return own.zone;
}

/** Whether the text names a zone that this computer knows. */
export function isTimeZone(text: string): boolean {
  return formatOf(text) !== undefined;
}

/** Offsets by zone and quarter of an hour: clocks are changed at full quarters, and lists ask for the same days. */
const offsets = new Map<string, Map<number, number>>();
const quarterLength = 900_000;
/** Far more quarters than a list of ideas touches; then the memory is given back. */
const keptOffsets = 20_000;

/** Milliseconds that a clock in the zone is ahead of UTC at `moment`; unknown zones count as UTC. */
export function offsetAt(moment: number, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, known);
  const quarter = Math.floor(moment / quarterLength);
  const found = known.get(quarter);
  if (found !== undefined) return found;
  if (known.size >= keptOffsets) known.clear();
  const start = quarter * quarterLength;
  const offset = readClock(start, timeZone) - start;
  known.set(quarter, offset);
  return offset;
}

/** What a clock in the zone shows at `moment`, as the milliseconds at which a clock in UTC shows the same. */
function readClock(moment: number, timeZone: string): number {
  const format = formatOf(timeZone);
  if (!format) return moment;
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(moment)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function clockOf(moment: number, timeZone: string): number {
  return moment + offsetAt(moment, timeZone);
}

/** The calendar day in the zone at `moment` (milliseconds since 1970). */
export function plainDateIn(moment: number, timeZone: string): string {
  const clock = new Date(clockOf(moment, timeZone));
  return plainDate(clock.getUTCFullYear(), clock.getUTCMonth() + 1, clock.getUTCDate());
}

/** The time "HH:MM" that a clock in the zone shows at `moment` (milliseconds since 1970). */
export function clockTimeIn(moment: number, timeZone: string): string {
  return new Date(clockOf(moment, timeZone)).toISOString().slice(11, 16);
}

/**
 * The moment (milliseconds since 1970) at which a clock in the zone shows this day and time ("HH:MM"). A time that
 * the change to summer time leaves out is read with the offset before the change, one that comes twice is the first
 * (RFC 5545 §3.3.5).
 */
export function momentOf(date: string, time: string, timeZone: string): number {
  return momentOfClock(dayNumber(date) * dayLength + minutesOf(time) * 60_000, timeZone);
}

/** The first moment of the day after `date` in the zone: a day without a time lasts until then. */
export function endOfDay(date: string, timeZone: string): number {
  return momentOfClock((dayNumber(date) + 1) * dayLength, timeZone);
}

const dayLength = 86_400_000;

/** Undoes `clockOf`: the offset is that of the day before or after, whichever gives the clock back. */
function momentOfClock(clock: number, timeZone: string): number {
  const near = [clock - dayLength, clock + dayLength].map((moment) => offsetAt(moment, timeZone));
  const candidates = near.map((offset) => clock - offset).sort((one, other) => one - other);
  const exact = candidates.find((moment) => clockOf(moment, timeZone) === clock);
  return exact ?? clock - (near[0] ?? 0);
}

/** Whether the text is a time "HH:MM" between 00:00 and 23:59. */
export function isClockTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function minutesOf(time: string): number {
  return isClockTime(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : 0;
}
