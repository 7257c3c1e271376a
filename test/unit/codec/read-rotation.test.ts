import { describe, expect, test } from 'vitest';
import { splitCalendar } from '../../../renderer/codec/calendar-text';
import { readRotation } from '../../../renderer/codec/read-rotation';
import { unsupportedPart } from '../../../renderer/domain/pattern-dates';
import type { Rotation } from '../../../renderer/domain/rotation';
import { calendarFiles } from '../../fixtures/calendars/load-calendars';

const event = (...lines: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:u1',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const read = (raw: string): Rotation => readRotation(raw, { id: 'r1', mainLanguage: 'de' });

function recordsOf(name: string): Rotation[] {
  const { text } = calendarFiles().find((file) => file.name === name) ?? { text: '' };
  return splitCalendar(text).flatMap((piece) =>
    piece.kind === 'record' && piece.component === 'VEVENT' ? [read(piece.raw)] : [],
  );
}

describe('events of other programs', () => {
  test('Outlook: a zone named by Windows, every second week, UNTIL in UTC', () => {
    const [rotation] = recordsOf('outlook.ics');
    expect(rotation).toMatchObject({
      title: { de: 'Erika Muster in Venlo' },
      place: 'Venlo, Stadskantoor',
      timeZone: 'Europe/Berlin',
      time: { from: '09:00', to: '16:00' },
      pattern: { kind: 'everyWeeks', every: 2, weekdays: [2] },
      from: '2026-01-13',
      until: '2026-06-30',
      exceptions: [{ kind: 'skipped', date: '2026-04-07', reason: 'single', absenceId: '' }],
    });
  });

  test('Nextcloud: the first Thursday of the month, one day moved by an override', () => {
    const [rotation] = recordsOf('nextcloud.ics');
    expect(rotation).toMatchObject({
      timeZone: 'Europe/Amsterdam',
      pattern: { kind: 'monthly', ordinal: 1, weekday: 4 },
      until: '',
      exceptions: [
        { kind: 'moved', date: '2026-04-02', to: '2026-04-09', time: { from: '10:00', to: '12:00' } },
        { kind: 'skipped', date: '2026-05-07' },
      ],
    });
  });

  test('Google: leave over several days, a moment in UTC, a single day', () => {
    const [leave, moment, day] = recordsOf('google-many.ics');
    expect(leave).toMatchObject({
      pattern: { kind: 'span' },
      from: '2026-07-13',
      until: '2026-07-31',
      time: null,
    });
    expect(moment).toMatchObject({
      timeZone: 'Europe/Amsterdam',
      time: { from: '09:30', to: '17:00' },
      pattern: { kind: 'dates', dates: ['2026-09-15'] },
      title: { de: 'Krefeld, Rathaus' },
    });
    expect(day).toMatchObject({ pattern: { kind: 'dates', dates: ['2026-10-02'] }, until: '2026-10-02' });
  });

  test('Thunderbird: COUNT becomes the last day', () => {
    const [rotation] = recordsOf('thunderbird.ics');
    expect(rotation).toMatchObject({
      pattern: { kind: 'everyWeeks', every: 1, weekdays: [3, 4] },
      from: '2026-04-01',
      until: '2026-06-04',
    });
  });

  test('a rule that no pattern says is kept as it is, without its end', () => {
    const rotation = read(event('DTSTART;VALUE=DATE:20260131', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3'));
    expect(rotation.pattern).toEqual({ kind: 'rule', rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' });
    expect(rotation.until).toBe('2026-03-31');
  });

  test('a rule that has no days is kept whole and says which part it is', () => {
    const rotation = read(event('DTSTART;VALUE=DATE:20260131', 'RRULE:FREQ=HOURLY;COUNT=3'));
    expect(rotation.pattern).toEqual({ kind: 'rule', rule: 'FREQ=HOURLY;COUNT=3' });
    expect(unsupportedPart(rotation.pattern)).toBe('FREQ=HOURLY');
  });

  test('UNTIL before the time of its day leaves that day out', () => {
    const start = 'DTSTART;TZID=Europe/Berlin:20260602T090000';
    const until = (text: string): string =>
      read(event(start, 'DURATION:PT2H', `RRULE:FREQ=WEEKLY;UNTIL=${text}`)).until;
    expect(until('20260630T070000Z')).toBe('2026-06-30');
    expect(until('20260630T065900Z')).toBe('2026-06-29');
    expect(until('20260630T215959Z')).toBe('2026-06-30');
    expect(until('20260630')).toBe('2026-06-30');
  });

  test('DURATION and a night that goes past midnight give times of one day', () => {
    const start = 'DTSTART;TZID=Europe/Berlin:20260602T220000';
    expect(read(event(start, 'DURATION:PT1H30M')).time).toEqual({ from: '22:00', to: '23:30' });
    expect(read(event(start, 'DTEND;TZID=Europe/Berlin:20260603T060000'))).toMatchObject({
      time: { from: '22:00', to: '06:00' },
      pattern: { kind: 'dates', dates: ['2026-06-02'] },
    });
    expect(read(event(start)).time).toEqual({ from: '22:00', to: '22:00' });
  });

  test.each([
    ['/freeassociation.sourceforge.net/Europe/Sofia', 'Europe/Sofia'],
    ['FLE Standard Time', 'Europe/Kyiv'],
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', 'Europe/Berlin'],
    ['Somewhere', 'Europe/Berlin'],
  ])('the zone %s is %s', (tzid, zone) => {
    const rotation = read(event(`DTSTART;TZID=${tzid}:20260602T090000`));
    expect(rotation).toMatchObject({ timeZone: zone, time: { from: '09:00', to: '09:00' } });
  });

  test('a made-up zone is known by the offsets it comes with', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Own',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:19701025T040000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0200',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const raw = event('DTSTART;TZID=Own:20260602T090000').replace('BEGIN:VEVENT', `${zone}\r\nBEGIN:VEVENT`);
    expect(read(raw).timeZone).toBe('Europe/Kyiv');
  });

  test('an override that only rings an alarm is no exception, one that is cancelled takes its day out', () => {
    const override = (...lines: string[]): string =>
      [
        'BEGIN:VEVENT',
        'UID:u1',
        'RECURRENCE-ID;VALUE=DATE:20260609',
        'DTSTART;VALUE=DATE:20260609',
        ...lines,
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n');
    const master = event('DTSTART;VALUE=DATE:20260602', 'RRULE:FREQ=WEEKLY');
    const alarmed = master.replace('END:VCALENDAR', override('BEGIN:VALARM', 'END:VALARM'));
    expect(read(alarmed).exceptions).toEqual([]);
    const cancelled = master.replace('END:VCALENDAR', override('STATUS:CANCELLED'));
    expect(read(cancelled).exceptions).toEqual([
      { kind: 'skipped', date: '2026-06-09', reason: 'single', absenceId: '' },
    ]);
  });

  test('DTSTART that its rule does not name takes place all the same', () => {
    const rotation = read(event('DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=WEEKLY;BYDAY=TU'));
    expect(rotation).toMatchObject({ from: '2026-06-01', added: ['2026-06-01'] });
  });

  test('a text without any event is an empty rotation', () => {
    expect(read('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')).toMatchObject({ id: 'r1', from: '' });
    expect(read('')).toMatchObject({ id: 'r1', from: '' });
    expect(read(event('SUMMARY:Nur ein Titel'))).toMatchObject({ title: { de: 'Nur ein Titel' }, from: '' });
  });
});
