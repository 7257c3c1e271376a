import type { Language } from '../domain/localized';
import { isPlainDate } from '../domain/plain-date';
import { emptyRotation, type Rotation } from '../domain/rotation';
import { plainDateIn } from '../domain/zone-time';
import { CalendarEditor } from './calendar-editor';
import { dateText, utcText } from './calendar-time';
import { foldLine } from './fold-line';
import { normaliseRotation } from './normalise-rotation';
import { writeRotation } from './patch-rotation';
import { rotationEvent } from './rotation-event';
import { cleanText, escapeText } from './text-value';

/**
 * A new VCALENDAR text (RFC 5545) for a rotation: one VEVENT and an override for each moved day, with the time zone it
 * names. It blocks nobody's time, and has no ORGANIZER or ATTENDEE, so that no server mails anyone (RFC 6638 §3.2).
 * `now` is in ms since 1970. A rotation without a first day begins today.
 */
export function newRotation(
  rotation: Rotation,
  { mainLanguage, now }: { mainLanguage: Language; now: number },
): string {
  const { id, uid, ...fields } = rotation;
  const listed = fields.pattern.kind === 'dates' ? [...fields.pattern.dates, ...fields.added] : fields.added;
  const first = listed.filter(isPlainDate).toSorted()[0] ?? plainDateIn(now, 'UTC');
  const from = isPlainDate(fields.from) ? fields.from : first;
  const wanted = normaliseRotation({ ...fields, from });
  const stamp = utcText(now);
  const skeleton = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tandem//Tandem//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(cleanText(uid) || cleanText(id))}`,
    `DTSTAMP:${stamp}`,
    `CREATED:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    'SEQUENCE:0',
    `DTSTART;VALUE=DATE:${dateText(wanted.from)}`,
    'TRANSP:TRANSPARENT',
    'X-TANDEM-KIND:onSite',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const editor = new CalendarEditor(skeleton.map((line) => foldLine(line, '\r\n')).join(''));
  const event = rotationEvent(editor.root);
  if (!event) throw new Error('A new text has its event');
  const { from: start } = wanted;
  const blank = {
    ...emptyRotation(id),
    from: start,
    until: start,
    pattern: { kind: 'dates' as const, dates: [start] },
  };
  writeRotation(editor, event, normaliseRotation(blank), wanted, { mainLanguage, now });
  return editor.text();
}
