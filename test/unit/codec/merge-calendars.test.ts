import { describe, expect, it } from 'vitest';
import { splitCalendar } from '../../../renderer/codec/calendar-text';
import { mergeCalendars } from '../../../renderer/codec/merge-calendars';
import { newRotation } from '../../../renderer/codec/new-rotation';
import { emptyRotation } from '../../../renderer/domain/rotation';
import { calendarFiles } from '../../fixtures/calendars/load-calendars';

const options = { mainLanguage: 'de', now: Date.UTC(2026, 0, 5) } as const;
const rotation = (id: string) =>
  newRotation(
    {
      ...emptyRotation(id),
      personName: 'Lena Muster',
      title: { de: 'Lena Muster in Venlo' },
      timeZone: 'Europe/Amsterdam',
      time: { from: '09:00', to: '16:00' },
      pattern: { kind: 'everyWeeks', every: 1, weekdays: [4] },
      from: '2026-01-08',
      until: '2026-06-30',
    },
    options,
  );
const count = (text: string, line: string) => text.split(/\r?\n/).filter((each) => each === line).length;

describe('several calendars in one file', () => {
  it('bring each time zone once, before what needs it, and nothing of the calendars around them', () => {
    const merged = mergeCalendars([rotation('one'), rotation('two')]);
    expect(count(merged, 'BEGIN:VCALENDAR')).toBe(1);
    expect(count(merged, 'END:VCALENDAR')).toBe(1);
    expect(count(merged, 'BEGIN:VEVENT')).toBe(2);
    expect(count(merged, 'TZID:Europe/Amsterdam')).toBe(1);
    expect(merged.indexOf('BEGIN:VTIMEZONE')).toBeLessThan(merged.indexOf('BEGIN:VEVENT'));
    expect(merged).not.toMatch(/^(METHOD|ATTENDEE|ORGANIZER)/m);
  });

  it('are a whole calendar even if there is nothing to write', () => {
    expect(mergeCalendars([])).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tandem//Tandem//EN\r\nEND:VCALENDAR\r\n',
    );
  });

  it('hold every event and task of other programs byte for byte, and split into the same records again', () => {
    const records = calendarFiles().flatMap(({ text }) =>
      splitCalendar(text).flatMap((piece) => (piece.kind === 'record' && piece.uid !== '' ? [piece] : [])),
    );
    expect(records.length).toBeGreaterThan(3);
    const unique = [
      ...new Map(records.map((record) => [`${record.component} ${record.uid}`, record])).values(),
    ];
    const merged = mergeCalendars(unique.map(({ raw }) => raw));
    const parts = (text: string) => text.match(/BEGIN:(VEVENT|VTODO)[\s\S]*?END:\1/g) ?? [];
    expect(parts(merged)).toEqual(unique.flatMap(({ raw }) => parts(raw)));
    const again = splitCalendar(merged).flatMap((piece) => (piece.kind === 'record' ? [piece.uid] : []));
    expect(again.toSorted()).toEqual(unique.map(({ uid }) => uid).toSorted());
  });
});
