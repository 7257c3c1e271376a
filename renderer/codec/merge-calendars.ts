import {
  type CalendarComponent,
  calendarsIn,
  calendarText,
  componentsIn,
  ownLines,
  parseCalendar,
} from './calendar-lines';
import { firstText } from './line-values';

const eol = '\r\n';

/**
 * One VCALENDAR (RFC 5545 §3.4) with the events and tasks of several texts, each as it is stored, byte for byte. A time
 * zone that several of them bring stands there once, before what needs it. What a calendar says of itself (METHOD,
 * names) stays behind: the file is a new one.
 */
export function mergeCalendars(texts: readonly string[]): string {
  const zones = new Map<string, string>();
  const parts: string[] = [];
  for (const text of texts) {
    for (const calendar of calendarsIn(parseCalendar(text))) {
      for (const component of componentsIn(calendar)) {
        const written = closedText(component);
        if (component.name !== 'VTIMEZONE') parts.push(written);
        else {
          const name = firstText({ lines: ownLines(component) }, 'TZID');
          if (!zones.has(name)) zones.set(name, written);
        }
      }
    }
  }
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tandem//Tandem//EN'];
  return [...head.map((line) => line + eol), ...zones.values(), ...parts, `END:VCALENDAR${eol}`].join('');
}

function closedText(component: CalendarComponent): string {
  const text = calendarText(component);
  return /[\r\n]$/.test(text) ? text : text + eol;
}
