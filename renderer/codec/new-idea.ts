import { emptyIdea, type Idea } from '../domain/idea';
import { statusOf } from '../domain/idea-stage';
import type { Language } from '../domain/localized';
import { utcText } from './calendar-time';
import { foldLine } from './fold-line';
import { patchIdea } from './patch-idea';
import { cleanText, escapeText } from './text-value';

/**
 * A new task: one VCALENDAR with one VTODO (RFC 5545 §3.6.2) that every server takes, CRLF line ends, no parameter in
 * quotation marks, no bare comma or semicolon in a line of ours. `now` is milliseconds since 1970.
 */
export function newIdea(idea: Idea, { mainLanguage, now }: { mainLanguage: Language; now: number }): string {
  const empty = emptyIdea(idea.id);
  const skeleton = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tandem//Tandem//DE',
    'BEGIN:VTODO',
    `UID:${escapeText(cleanText(idea.uid) || cleanText(idea.id))}`,
    `DTSTAMP:${utcText(now)}`,
    `CREATED:${utcText(now)}`,
    `LAST-MODIFIED:${utcText(now)}`,
    `STATUS:${statusOf(empty.stage)}`,
    `X-TANDEM-STAGE:${empty.stage}`,
    'END:VTODO',
    'END:VCALENDAR',
  ];
  const blank = skeleton.map((line) => foldLine(line, '\r\n')).join('');
  return patchIdea(blank, empty, idea, { mainLanguage, now });
}
