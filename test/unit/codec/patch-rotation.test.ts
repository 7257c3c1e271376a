import { describe, expect, test } from 'vitest';
import { splitCalendar } from '../../../renderer/codec/calendar-text';
import { newRotation } from '../../../renderer/codec/new-rotation';
import { patchRotation } from '../../../renderer/codec/patch-rotation';
import { readRotation } from '../../../renderer/codec/read-rotation';
import { emptyRotation, type Rotation, type RotationFields } from '../../../renderer/domain/rotation';
import { calendarFiles } from '../../fixtures/calendars/load-calendars';

const now = Date.UTC(2026, 5, 10, 9, 30);
const options = { mainLanguage: 'de' as const, now };
const later = { mainLanguage: 'de' as const, now: now + 60_000 };

const plan: Rotation = {
  ...emptyRotation('8b1c2d3e-1111-4222-8333-944455566677'),
  personId: 'lena',
  personName: 'Lena Muster',
  homeHouseId: 'krefeld',
  hostHouseId: 'venlo',
  siteId: 'stadskantoor',
  deskId: 'desk-3',
  place: 'Venlo, Stadskantoor, Platz 3',
  title: { de: 'Lena Muster in Venlo', nl: 'Lena Muster in Venlo (Duits)' },
  time: { from: '09:00', to: '16:00' },
  pattern: { kind: 'everyWeeks', every: 2, weekdays: [2] },
  from: '2026-01-05',
  until: '2026-06-30',
};

function change(raw: string, fields: Partial<RotationFields>, at = later): string {
  const before = readRotation(raw, { id: plan.id, mainLanguage: 'de' });
  return patchRotation(raw, before, { ...before, ...fields }, at);
}

/** Logical lines that are in one text only; when something was changed is left out. */
function changed(before: string, after: string): { gone: string[]; come: string[] } {
  const lines = (text: string): string[] =>
    text
      .replaceAll(/\r?\n /g, '')
      .split(/\r?\n/)
      .filter((line) => !/^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE):/.test(line));
  const [old, fresh] = [lines(before), lines(after)];
  const without = (from: string[], others: string[]): string[] => {
    const rest = [...others];
    return from.filter((line) => {
      const at = rest.indexOf(line);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
  };
  return { gone: without(old, fresh), come: without(fresh, old) };
}

describe('a new rotation', () => {
  const raw = newRotation(plan, options);

  test('is an event that other calendars understand', () => {
    expect(raw.replaceAll('\r\n ', '').split('\r\n')).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Europe/Berlin:20260106T090000',
        'DTEND;TZID=Europe/Berlin:20260106T160000',
        'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260630T070000Z',
        'X-TANDEM-SINCE:2026-01-05',
        'TRANSP:TRANSPARENT',
        'SUMMARY;LANGUAGE=de:Lena Muster in Venlo',
        'LOCATION:Venlo\\, Stadskantoor\\, Platz 3',
        'X-TANDEM-PERSON:lena',
        'X-TANDEM-FROM:krefeld',
        'X-TANDEM-TO:venlo',
        'UID:8b1c2d3e-1111-4222-8333-944455566677',
        'DTSTAMP:20260610T093000Z',
        'SEQUENCE:0',
      ]),
    );
    expect(raw).not.toMatch(/ORGANIZER|ATTENDEE/);
    expect(raw.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test.each([
    ['Europe/Berlin', '+0100', '+0200', 'T020000', 'T030000'],
    ['Europe/Amsterdam', '+0100', '+0200', 'T020000', 'T030000'],
    ['Europe/Sofia', '+0200', '+0300', 'T030000', 'T040000'],
    ['Europe/Kyiv', '+0200', '+0300', 'T030000', 'T040000'],
  ])('brings the clocks of %s along', (timeZone, winter, summer, spring, autumn) => {
    const text = newRotation({ ...plan, timeZone }, options);
    expect(text).toContain(
      [
        'BEGIN:VTIMEZONE',
        `TZID:${timeZone}`,
        'BEGIN:DAYLIGHT',
        `DTSTART:19700329${spring}`,
        `TZOFFSETFROM:${winter}`,
        `TZOFFSETTO:${summer}`,
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'END:DAYLIGHT',
        'BEGIN:STANDARD',
        `DTSTART:19701025${autumn}`,
        `TZOFFSETFROM:${summer}`,
        `TZOFFSETTO:${winter}`,
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'END:STANDARD',
        'END:VTIMEZONE',
        '',
      ].join('\r\n'),
    );
  });

  test('names odd weeks day by day over the turn of the year with a week 53', () => {
    const odd = {
      ...plan,
      pattern: { kind: 'weekParity' as const, parity: 'odd' as const, weekdays: [2 as const] },
    };
    const text = newRotation({ ...odd, from: '2026-12-14', until: '2027-01-31', time: null }, options);
    expect(text).toContain('DTSTART;VALUE=DATE:20261215\r\n');
    expect(text).toContain('RDATE;VALUE=DATE:20261229,20270105,20270119\r\n');
    expect(text).toContain('X-TANDEM-PATTERN:odd TU\r\n');
    expect(text).not.toContain('RRULE:FREQ=WEEKLY');
  });

  test('names odd weeks without an end for two years ahead, and further when they run out', () => {
    const odd: Rotation = {
      ...plan,
      pattern: { kind: 'weekParity', parity: 'odd', weekdays: [2] },
      until: '',
    };
    const text = newRotation(odd, options);
    const last = (each: string): string =>
      /(\d{8})T\d{6}\r\n/.exec(each.replaceAll('\r\n ', '').split('RDATE')[1] ?? '')?.[1] ?? '';
    expect(last(text)).toBe('20280606');
    const soon = change(text, { added: ['2026-07-01'] });
    expect(last(soon)).toBe('20280606');
    const muchLater = { mainLanguage: 'de' as const, now: Date.UTC(2028, 3, 1) };
    const extended = change(text, { added: ['2026-07-01'] }, muchLater);
    expect(extended.replaceAll('\r\n ', '')).toContain('20300326T090000');
  });
});

describe('one edit of a rotation', () => {
  const raw = newRotation(plan, options);

  test('taking a day out adds the day and why', () => {
    const skip = {
      kind: 'skipped' as const,
      date: '2026-05-05',
      reason: 'hostClosed' as const,
      absenceId: '',
    };
    const patched = change(raw, { exceptions: [skip] });
    expect(changed(raw, patched)).toEqual({
      gone: [],
      come: ['EXDATE;TZID=Europe/Berlin:20260505T090000', 'X-TANDEM-SKIPPED:2026-05-05 hostClosed'],
    });
    expect(patched).toContain('SEQUENCE:1\r\n');
    expect(patched).toContain('DTSTAMP:20260610T093100Z\r\n');
    expect(changed(raw, change(patched, { exceptions: [] }))).toEqual({ gone: [], come: [] });
  });

  test('moving a day adds one event for it, and moving it back takes it away', () => {
    const moved = {
      kind: 'moved' as const,
      date: '2026-02-03',
      to: '2026-02-05',
      time: null,
      siteId: '',
      deskId: '',
      swapWith: 'other',
      absenceId: '',
    };
    const patched = change(raw, { exceptions: [moved] });
    const { gone, come } = changed(raw, patched);
    expect(gone).toEqual([]);
    expect(come).toEqual(
      expect.arrayContaining([
        'RECURRENCE-ID;TZID=Europe/Berlin:20260203T090000',
        'DTSTART;TZID=Europe/Berlin:20260205T090000',
        'X-TANDEM-SWAP:other',
        'LOCATION:Venlo\\, Stadskantoor\\, Platz 3',
      ]),
    );
    const away = change(patched, { exceptions: [{ ...moved, absenceId: 'leave-1' }] });
    expect(changed(patched, away)).toEqual({
      gone: [],
      come: ['X-TANDEM-ABSENCE:leave-1', 'STATUS:CANCELLED'],
    });
    expect(changed(patched, change(away, { exceptions: [moved] }))).toEqual({ gone: [], come: [] });
    expect(changed(raw, change(patched, { exceptions: [] }))).toEqual({ gone: [], come: [] });
  });

  test('another desk on one day leaves no place that would be wrong', () => {
    const moved = {
      kind: 'moved' as const,
      date: '2026-02-03',
      to: '2026-02-03',
      time: null,
      siteId: '',
      deskId: 'desk-4',
      swapWith: '',
      absenceId: '',
    };
    const { come } = changed(raw, change(raw, { exceptions: [moved] }));
    expect(come).toContain('X-TANDEM-DESK:desk-4');
    expect(come.filter((line) => line.startsWith('LOCATION'))).toEqual([]);
  });

  test.each<[string, Partial<RotationFields>, string[], string[]]>([
    ['the place', { place: 'Venlo' }, ['LOCATION:Venlo\\, Stadskantoor\\, Platz 3'], ['LOCATION:Venlo']],
    ['the desk', { deskId: 'desk-1' }, ['X-TANDEM-DESK:desk-3'], ['X-TANDEM-DESK:desk-1']],
    [
      'the last day',
      { until: '2026-07-14' },
      ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260630T070000Z'],
      ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20260714T070000Z'],
    ],
    [
      'the end of the day',
      { time: { from: '09:00', to: '15:00' } },
      ['DTEND;TZID=Europe/Berlin:20260106T160000'],
      ['DTEND;TZID=Europe/Berlin:20260106T150000'],
    ],
    ['an added day', { added: ['2026-03-02'] }, [], ['RDATE;TZID=Europe/Berlin:20260302T090000']],
    ['the person', { personId: 'jan' }, ['X-TANDEM-PERSON:lena'], ['X-TANDEM-PERSON:jan']],
    ['the partnerships', { partnershipIds: ['a', 'b c'] }, [], ['X-TANDEM-PARTNERSHIP:a b%20c']],
  ])('of %s changes the lines that mean it', (_, fields, gone, come) => {
    expect(changed(raw, change(raw, fields))).toEqual({ gone, come });
  });
});

describe('events of other programs', () => {
  const records = calendarFiles().flatMap(({ name, text }) =>
    splitCalendar(text).flatMap((piece, index) =>
      piece.kind === 'record' && piece.component === 'VEVENT'
        ? [{ name: `${name}#${index + 1}`, raw: piece.raw }]
        : [],
    ),
  );

  test.each(records)('$name stays the same to the byte as long as nothing changes', ({ raw }) => {
    expect(change(raw, {})).toBe(raw);
  });

  test.each(records)('$name keeps all it does not say when a person is named', ({ raw }) => {
    const { gone, come } = changed(raw, change(raw, { personId: 'lena' }));
    expect(gone).toEqual([]);
    expect(come).toEqual(['X-TANDEM-PERSON:lena']);
  });

  test('a day is taken out in the zone name of the program, and the alarm stays', () => {
    const { raw } = records.find(({ name }) => name.startsWith('outlook')) ?? { raw: '' };
    const before = readRotation(raw, { id: 'r', mainLanguage: 'de' });
    const skip = { kind: 'skipped' as const, date: '2026-05-05', reason: 'single' as const, absenceId: '' };
    const exceptions = [...before.exceptions, skip];
    const { gone, come } = changed(raw, change(raw, { exceptions }));
    expect(gone).toEqual([]);
    expect(come).toEqual(['EXDATE;TZID=W. Europe Standard Time:20260505T090000']);
  });

  test('guests and their answers stay when a day is given back', () => {
    const { raw } = records.find(({ name }) => name.startsWith('nextcloud')) ?? { raw: '' };
    const before = readRotation(raw, { id: 'r', mainLanguage: 'nl' });
    const exceptions = before.exceptions.filter(({ kind }) => kind === 'moved');
    const { gone, come } = changed(raw, change(raw, { exceptions }));
    expect(come).toEqual([]);
    expect(gone).toEqual(['EXDATE;TZID=Europe/Amsterdam:20260507T093000']);
  });

  test('a rule in UTC gets the zone whose clocks people read, once its days change', () => {
    const raw =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260310T080000Z\nDTEND:20260310T150000Z\nRRULE:FREQ=WEEKLY;COUNT=9\nEND:VEVENT\nEND:VCALENDAR\n';
    const skip = { kind: 'skipped' as const, date: '2026-03-31', reason: 'single' as const, absenceId: '' };
    const patched = change(raw, { exceptions: [skip] });
    expect(patched).toContain('DTSTART;TZID=Europe/Berlin:20260310T090000\n');
    expect(patched).toContain('EXDATE;TZID=Europe/Berlin:20260331T090000\n');
    expect(patched).toContain('BEGIN:VTIMEZONE\nTZID:Europe/Berlin\n');
    expect(patched).not.toContain('\r');
  });
});
