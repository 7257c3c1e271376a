import type { Merged } from '../../renderer/sync/merge-types';
import { mergeTexts } from '../../renderer/sync/merge/merge-texts';

/** A card with these lines between its name and its end. */
export function cardWith(...lines: string[]): string {
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'UID:1c0e',
    'N:Muster;Lena;;;',
    'FN:Lena Muster',
    ...lines,
    'END:VCARD',
    '',
  ].join('\r\n');
}

/** A task with these lines. */
export function taskWith(...lines: string[]): string {
  return calendarOf(['BEGIN:VTODO', 'UID:idea-1', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VTODO']);
}

/** A weekly event with these lines, and whatever else stands in its calendar. */
export function eventWith(lines: readonly string[], ...others: (readonly string[])[]): string {
  return calendarOf(
    ['BEGIN:VEVENT', 'UID:rota-1', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'],
    ...others,
  );
}

/** One day of that event that is not as the others. */
export function overrideOf(recurrenceId: string, ...lines: string[]): string[] {
  return ['BEGIN:VEVENT', 'UID:rota-1', recurrenceId, ...lines, 'END:VEVENT'];
}

export function calendarOf(...parts: (readonly string[])[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y', ...parts.flat(), 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}

/** Merges, and insists that it could be done. */
export function merged(base: string | null, mine: string, theirs: string): Merged {
  const result = mergeTexts(base, mine, theirs);
  if (result.kind !== 'merged') throw new Error(`Not merged: ${result.kind}`);
  return result;
}

/** The physical lines of a text without line ends. */
export const linesOf = (raw: string): string[] => raw.split(/\r\n|\n|\r/).filter(Boolean);
