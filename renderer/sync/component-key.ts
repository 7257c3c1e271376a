import { type CalendarComponent, ownLines } from '../codec/calendar-lines';
import { utcText } from '../codec/calendar-time';
import type { ContentLine } from '../codec/content-lines';
import { firstText, linesNamed, parameterOf } from '../codec/line-values';
import type { ZoneNames } from '../codec/zone-names';
import { isPlainDate } from '../domain/plain-date';
import { isTimeZone, momentOf } from '../domain/zone-time';

/**
 * The components right within one, by what tells them apart across versions of a text: overrides by the moment they
 * stand for, alarms by their UID or by what they do and when, time zones by their name (reference §2.2). Those that
 * nothing tells apart are counted.
 */
export function keyedComponents(
  parts: readonly CalendarComponent[],
  zones: ZoneNames,
): Map<string, CalendarComponent> {
  const keyed = new Map<string, CalendarComponent>();
  const counts = new Map<string, number>();
  for (const part of parts) {
    const key = componentKey(part, zones);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    keyed.set(count === 1 ? key : `${key}#${count}`, part);
  }
  return keyed;
}

function componentKey(part: CalendarComponent, zones: ZoneNames): string {
  const lines = { lines: ownLines(part) };
  switch (part.name) {
    case 'VCARD':
    case 'VCALENDAR':
      return part.name;
    case 'VEVENT':
    case 'VTODO':
    case 'VJOURNAL': {
      const [line] = linesNamed(lines, 'RECURRENCE-ID');
      return line ? `${part.name}[${momentText(line, zones)}]` : part.name;
    }
    case 'VTIMEZONE':
      return `VTIMEZONE[${firstText(lines, 'TZID')}]`;
    case 'VALARM': {
      const uid = firstText(lines, 'UID') || firstText(lines, 'X-WR-ALARMUID');
      const does = `${firstText(lines, 'ACTION').toUpperCase()} ${firstText(lines, 'TRIGGER').toUpperCase()}`;
      return `VALARM[${uid || does}]`;
    }
    default: {
      const uid = firstText(lines, 'UID');
      return uid === '' ? part.name : `${part.name}[${uid}]`;
    }
  }
}

/** A moment in UTC where a zone says which one it is; a date or a time of no zone as it is written. */
function momentText(line: ContentLine, zones: ZoneNames): string {
  const text = line.value.trim().toUpperCase();
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})$/.exec(text);
  const tzid = parameterOf(line, 'TZID');
  if (!match || tzid === '') return text;
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  if (!isPlainDate(date) || Number(match[4]) > 23 || Number(match[5]) > 59) return text;
  return utcText(momentOf(date, `${match[4]}:${match[5]}`, zones.zoneOf(tzid)));
}

/** Whether everybody knows this time zone by its name, so that its VTIMEZONE says nothing new. */
export function isKnownZone(part: CalendarComponent): boolean {
  return part.name === 'VTIMEZONE' && isTimeZone(firstText({ lines: ownLines(part) }, 'TZID'));
}
