import { addDays, daysBetween } from '../domain/plain-date';
import type { DayTime } from '../domain/rotation';
import { isTimeZone } from '../domain/zone-time';
import { type CalendarComponent, calendarsIn, componentsIn, ownLines } from './calendar-lines';
import type { ContentLine } from './content-lines';
import { readStamp, type Stamp, type StampStyle, styleOf } from './event-stamp';
import { firstText, type LineSet, linesNamed } from './line-values';
import { type ZoneNames, zoneNames } from './zone-names';

/** The parts of a calendar text that make a rotation. `overrides` are the events with a RECURRENCE-ID. */
export type RotationEvent = {
  calendar: CalendarComponent;
  zones: ZoneNames;
  master: CalendarComponent;
  overrides: CalendarComponent[];
  style: StampStyle;
};

/** When an event takes place, on the clocks of its zone. `lastDate` differs from `date` if it goes over several days. */
export type EventTimes = { date: string; lastDate: string; time: DayTime | null };

/** Finds the event; the first one stands in for a master that is missing. `undefined` if there is no event at all. */
export function rotationEvent(root: CalendarComponent): RotationEvent | undefined {
  const calendars = calendarsIn(root);
  const calendar = calendars.find((each) => componentsIn(each, 'VEVENT').length > 0);
  if (!calendar) return undefined;
  const events = calendars.flatMap((each) => componentsIn(each, 'VEVENT'));
  const isOverride = (event: CalendarComponent): boolean => linesOf(event, 'RECURRENCE-ID').length > 0;
  const master = events.find((event) => !isOverride(event)) ?? events[0];
  if (!master) return undefined;
  const zones = zoneNames(calendar);
  const [start] = linesOf(master, 'DTSTART');
  const style: StampStyle = start ? styleOf(start, zones) : { kind: 'date', zone: zones.standard };
  // Whole days name no zone, so that ours stands in a line of its own.
  const own = firstText(eventLines(master), 'X-TANDEM-ZONE');
  return {
    calendar,
    zones,
    master,
    overrides: events.filter((event) => event !== master && isOverride(event)),
    style: style.kind === 'date' && isTimeZone(own) ? { kind: 'date', zone: own } : style,
  };
}

/** The event's own lines as what properties are read from. */
export function eventLines(event: CalendarComponent): LineSet {
  return { lines: ownLines(event) };
}

function linesOf(event: CalendarComponent, name: string): readonly ContentLine[] {
  return linesNamed(eventLines(event), name);
}

/** The days in all lines of this name (EXDATE, RDATE), on the clocks of the event's zone. */
export function stampsNamed(
  lines: LineSet,
  name: string,
  { style, zones }: Pick<RotationEvent, 'style' | 'zones'>,
): Stamp[] {
  return linesNamed(lines, name).flatMap((line) =>
    line.value.split(',').flatMap((value) => readStamp(value, line, style.zone, zones) ?? []),
  );
}

/** When an event begins and ends; `undefined` without a readable DTSTART. Without an end it ends when it begins. */
export function timesOf(
  lines: LineSet,
  { style, zones }: Pick<RotationEvent, 'style' | 'zones'>,
): EventTimes | undefined {
  const start = stampsNamed(lines, 'DTSTART', { style, zones })[0];
  if (!start) return undefined;
  const { date, time } = start;
  const end =
    stampsNamed(lines, 'DTEND', { style, zones })[0] ?? afterDuration(start, firstText(lines, 'DURATION'));
  if (time === '') {
    // DTEND names the day after the last one (RFC 5545 §3.6.1).
    const lastDate = end && end.date > date ? addDays(end.date, end.time === '' ? -1 : 0) : date;
    return { date, lastDate, time: null };
  }
  if (!end || end.time === '' || end.date < date)
    return { date, lastDate: date, time: { from: time, to: time } };
  const isOneDay = end.date === date || (daysBetween(date, end.date) === 1 && end.time <= time);
  return { date, lastDate: isOneDay ? date : end.date, time: { from: time, to: end.time } };
}

/** Start plus a DURATION (RFC 5545 §3.3.6) in whole minutes. */
function afterDuration({ date, time }: Stamp, duration: string): Stamp | undefined {
  const match = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/i.exec(duration);
  if (!match) return undefined;
  const [weeks, days, hours, minutes] = match.slice(1, 5).map((part) => Number(part ?? 0));
  const [startHours = 0, startMinutes = 0] = time === '' ? [] : time.split(':').map(Number);
  const total = ((hours ?? 0) + startHours) * 60 + (minutes ?? 0) + startMinutes;
  const more = (weeks ?? 0) * 7 + (days ?? 0) + Math.floor(total / 1440);
  if (more > 3660) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${two(Math.floor((total % 1440) / 60))}:${two(total % 60)}`;
  return { date: addDays(date, more), time: time === '' ? '' : clock };
}
