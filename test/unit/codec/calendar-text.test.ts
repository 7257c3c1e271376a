import { describe, expect, test } from 'vitest';
import { CalendarEditor } from '../../../renderer/codec/calendar-editor';
import { splitCalendar } from '../../../renderer/codec/calendar-text';
import { calendarFiles } from '../../fixtures/calendars/load-calendars';

const files = calendarFiles();
const textOf = (wanted: string): string => files.find(({ name }) => name === wanted)?.text ?? '';

describe('a calendar file as records', () => {
  test('master and overrides stay together with the time zones they name', () => {
    const pieces = splitCalendar(textOf('nextcloud.ics'));
    expect(pieces).toHaveLength(1);
    const [record] = pieces;
    if (record?.kind !== 'record') throw new Error('No record');
    expect(record.uid).toBe('2f0a1b1e-3f54-4b1f-9a4e-0d7c2c0b1a11');
    const editor = new CalendarEditor(record.raw);
    expect(editor.components('VEVENT')).toHaveLength(2);
    expect(editor.components('VTIMEZONE')).toHaveLength(1);
    expect(record.raw).toContain('ATTENDEE;CN=Jan Voorbeeld;PARTSTAT=ACCEPTED:mailto:jan@example.org\r\n');
  });

  test('what is broken is named with its line, the rest is kept', () => {
    const pieces = splitCalendar(textOf('google-many.ics'));
    const kept = pieces.flatMap((piece) => (piece.kind === 'record' ? [[piece.uid, piece.component]] : []));
    expect(kept).toEqual([
      ['7a1c@google.com', 'VEVENT'],
      ['7a1d@google.com', 'VEVENT'],
      ['7a20@google.com', 'VTODO'],
      ['7a22@google.com', 'VEVENT'],
    ]);
    const broken = pieces.flatMap((piece) => (piece.kind === 'broken' ? [[piece.reason, piece.line]] : []));
    expect(broken).toEqual([
      ['noStart', 23],
      ['otherKind', 28],
      ['notClosed', 38],
    ]);
    const task = pieces.find((piece) => piece.kind === 'record' && piece.component === 'VTODO');
    expect(task?.kind === 'record' && task.oddLines).toEqual([
      { raw: 'an odd line\r\n', line: 36, reason: 'badLine' },
    ]);
  });

  test('a record is no message: METHOD goes, everything else of the frame stays', () => {
    const [record] = splitCalendar(textOf('google-many.ics'));
    expect(record?.raw).not.toContain('METHOD');
    expect(record?.raw).toContain('X-WR-TIMEZONE:Europe/Amsterdam\r\n');
  });

  test.each(files)('no event of $name is lost', ({ text }) => {
    const pieces = splitCalendar(text);
    const begins = (raw: string): number => raw.split(/^BEGIN:V(?:EVENT|TODO|JOURNAL)/m).length - 1;
    expect(pieces.reduce((sum, { raw }) => sum + begins(raw), 0)).toBe(begins(text));
  });

  test('a file that is cut off keeps what was whole', () => {
    const text = textOf('google-many.ics');
    const pieces = splitCalendar(text.slice(0, text.indexOf('UID:7a1d')));
    expect(pieces.map((piece) => (piece.kind === 'record' ? piece.uid : piece.reason))).toEqual([
      'notClosed',
      '7a1c@google.com',
      'notClosed',
    ]);
  });

  test('a record split again is the same record', () => {
    for (const { text } of files) {
      for (const piece of splitCalendar(text)) {
        if (piece.kind !== 'record') continue;
        expect(splitCalendar(piece.raw).map(({ raw }) => raw)).toEqual([piece.raw]);
      }
    }
  });

  test('events that stand bare get a calendar around them', () => {
    const [record] = splitCalendar('BEGIN:VEVENT\nUID:1\nDTSTART:20260101\nEND:VEVENT\n');
    expect(record?.raw).toBe(
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20260101\nEND:VEVENT\nEND:VCALENDAR\n',
    );
  });

  test('nothing is found in what is no calendar', () => {
    expect(splitCalendar('')).toEqual([]);
    expect(splitCalendar('Guten Tag\r\n')).toEqual([
      { kind: 'broken', raw: 'Guten Tag\r\n', line: 1, reason: 'outside' },
    ]);
  });
});
