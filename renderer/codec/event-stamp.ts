import { addDays, isPlainDate, plainDate } from '../domain/plain-date';
import { clockTimeIn, momentOf, plainDateIn } from '../domain/zone-time';
import { dateText, utcText } from './calendar-time';
import type { ContentLine } from './content-lines';
import { parameterOf } from './line-values';
import type { ZoneNames } from './zone-names';

/**
 * How an event writes its days (RFC 5545 §3.3.4, §3.3.5). `zone` is the IANA zone whose clocks the screens show; `tzid`
 * the name the event gives it, which may be another.
 */
export type StampStyle =
  | { kind: 'date'; zone: string }
  | { kind: 'zoned'; zone: string; tzid: string }
  | { kind: 'utc'; zone: string }
  | { kind: 'floating'; zone: string };

/** A day with its wall-clock time; `time` is '' for a whole day. */
export type Stamp = { date: string; time: string };

const clockOf = (moment: number, zone: string): Stamp => ({
  date: plainDateIn(moment, zone),
  time: clockTimeIn(moment, zone),
});

const pattern = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/i;

/** How this line (DTSTART) writes its day. */
export function styleOf(line: ContentLine, zones: ZoneNames): StampStyle {
  const match = pattern.exec(firstValue(line.value));
  if (!match?.[4]) return { kind: 'date', zone: zones.standard };
  if (match[7]) return { kind: 'utc', zone: zones.standard };
  const tzid = parameterOf(line, 'TZID');
  return tzid === ''
    ? { kind: 'floating', zone: zones.standard }
    : { kind: 'zoned', tzid, zone: zones.zoneOf(tzid) };
}

function firstValue(value: string): string {
  return value.split(',')[0]?.split('/')[0]?.trim() ?? '';
}

/** Reads one value of a line as a day of `zone`'s clocks; `undefined` if there is no day in it. Of a period, its start. */
export function readStamp(
  text: string,
  line: ContentLine,
  zone: string,
  zones: ZoneNames,
): Stamp | undefined {
  const match = pattern.exec(firstValue(text));
  if (!match) return undefined;
  const date = plainDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!isPlainDate(date)) return undefined;
  if (!match[4]) return { date, time: '' };
  if (Number(match[4]) > 23 || Number(match[5]) > 59) return { date, time: '' };
  const clock = { date, time: `${match[4]}:${match[5]}` };
  if (match[7]) return clockOf(utcMoment(clock), zone);
  const tzid = parameterOf(line, 'TZID');
  const own = tzid === '' ? zone : zones.zoneOf(tzid);
  return own === zone ? clock : clockOf(momentOf(clock.date, clock.time, own), zone);
}

const utcMoment = ({ date, time }: Stamp): number => momentOf(date, time, 'UTC');

const compactTime = (time: string): string => `T${time.replace(':', '')}00`;

/** The value and the parameters of a day. Without a time the style `date` is used whatever `style` says. */
export function writeStamp(
  { date, time }: Stamp,
  style: StampStyle,
): { value: string; parameters: string[] } {
  if (style.kind === 'date' || time === '') return { value: dateText(date), parameters: ['VALUE=DATE'] };
  const clock = time === '24:00' ? { date: addDays(date, 1), time: '00:00' } : { date, time };
  if (style.kind === 'utc')
    return { value: utcText(momentOf(clock.date, clock.time, style.zone)), parameters: [] };
  const value = dateText(clock.date) + compactTime(clock.time);
  return style.kind === 'floating'
    ? { value, parameters: [] }
    : { value, parameters: [`TZID=${zoneParameter(style.tzid)}`] };
}

/** Names with a colon, semicolon or comma stand in quotation marks, which cannot be part of them. */
function zoneParameter(tzid: string): string {
  const clean = tzid.replace(/["\p{Cc}]/gu, '');
  return /[:;,]/.test(clean) ? `"${clean}"` : clean;
}

/**
 * UNTIL for a last day (plain date, included): in UTC where the start has a zone (RFC 5545 §3.3.10). `time` is that of
 * the start.
 */
export function untilText(date: string, time: string, style: StampStyle): string {
  if (style.kind === 'date' || time === '') return dateText(date);
  if (style.kind === 'floating') return dateText(date) + compactTime(time);
  return utcText(momentOf(date, time, style.zone));
}

/** The last day that UNTIL lets in, for a start at `time` on the clocks of `zone`. */
export function untilDate(text: string, time: string, zone: string): string {
  const match = pattern.exec(text.trim());
  if (!match) return '';
  const date = plainDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!isPlainDate(date)) return '';
  if (!match[4]) return date;
  const clock = { date, time: `${match[4]}:${match[5]}` };
  const local = match[7] ? clockOf(utcMoment(clock), zone) : clock;
  return time !== '' && local.time < time ? addDays(local.date, -1) : local.date;
}
