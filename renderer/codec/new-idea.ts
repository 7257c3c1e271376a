import { emptyIdea, type Idea } from '../domain/idea';
import { statusOf } from '../domain/idea-stage';
import type { Language } from '../domain/localized';
import { CalendarEditor } from './calendar-editor';
import { utcText } from './calendar-time';
import { foldLine } from './fold-line';
import { normaliseIdea } from './normalise-idea';
import { writeIdea } from './patch-idea';
import { cleanText, escapeText } from './text-value';

/**
 * A new task: one VCALENDAR with one VTODO (RFC 5545 §3.6.2) that every server takes, CRLF line ends, no parameter in
 * quotation marks, no bare comma or semicolon in a line of ours. `now` is milliseconds since 1970.
 */
export function newIdea(idea: Idea, { mainLanguage, now }: { mainLanguage: Language; now: number }): string {
  const was = normaliseIdea(emptyIdea(idea.id));
  const skeleton = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tandem//Tandem//EN',
    'BEGIN:VTODO',
    `UID:${escapeText(cleanText(idea.uid) || cleanText(idea.id))}`,
    `DTSTAMP:${utcText(now)}`,
    `CREATED:${utcText(now)}`,
    `LAST-MODIFIED:${utcText(now)}`,
    'SEQUENCE:0',
    `STATUS:${statusOf(was.stage)}`,
    `X-TANDEM-STAGE:${was.stage}`,
    'END:VTODO',
    'END:VCALENDAR',
  ];
  const calendar = new CalendarEditor(skeleton.map((line) => foldLine(line, '\r\n')).join(''));
  const [todo] = calendar.components('VTODO');
  if (!todo) throw new Error('A new text has its task');
  writeIdea(calendar.edit(todo), was, normaliseIdea(idea), { mainLanguage, now });
  return calendar.text();
}
