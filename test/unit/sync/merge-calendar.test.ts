import { describe, expect, test } from 'vitest';
import { readStage } from '../../../renderer/codec/todo-stage';
import { parseCalendar } from '../../../renderer/codec/calendar-lines';
import { rotationEvent } from '../../../renderer/codec/rotation-event';
import { contentLines } from '../../../renderer/codec/content-lines';
import { mergeTexts } from '../../../renderer/sync/merge/merge-texts';
import { calendarOf, eventWith, merged, overrideOf, taskWith } from '../../support/merge-samples';

const series = ['DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;BYDAY=MO', 'SUMMARY:Vor Ort'];

describe('when something takes place', () => {
  test('start, end and rule change as one: theirs stays whole, ours waits whole', () => {
    const base = eventWith(['DTSTART:20260105T080000Z', 'DTEND:20260105T100000Z', 'SUMMARY:a']);
    const mine = eventWith(['DTSTART:20260105T070000Z', 'DTEND:20260105T090000Z', 'SUMMARY:a']);
    const theirs = eventWith(['DTSTART:20260105T080000Z', 'DTEND:20260105T120000Z', 'SUMMARY:b']);
    const { raw, conflicts, notes } = merged(base, mine, theirs);
    expect(raw).toBe(theirs);
    expect(conflicts).toMatchObject([
      {
        key: 'VCALENDAR/VEVENT|time',
        property: 'DTSTART',
        mineRaw: ['DTSTART:20260105T070000Z\r\n', 'DTEND:20260105T090000Z\r\n'],
      },
    ]);
    expect(notes).toEqual([{ kind: 'timesTakenTogether', property: 'DTSTART' }]);
  });

  test('our new times go into their text as one', () => {
    const base = eventWith(['DTSTART:20260105T080000Z', 'DURATION:PT2H', 'SUMMARY:a']);
    const mine = eventWith(['DTSTART:20260105T070000Z', 'DTEND:20260105T090000Z', 'SUMMARY:a']);
    const theirs = eventWith(['SUMMARY:b', 'DURATION:PT2H', 'DTSTART:20260105T080000Z']);
    const { raw, conflicts } = merged(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(raw).toBe(eventWith(['SUMMARY:b', 'DTSTART:20260105T070000Z', 'DTEND:20260105T090000Z']));
  });

  test('a rule of ours beside one of theirs leaves theirs its bytes', () => {
    const theirs = eventWith(['SUMMARY:b', 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEK', ' LY;BYDAY=MO']);
    const { raw } = merged(eventWith(series), eventWith(['RRULE:FREQ=DAILY;COUNT=3', ...series]), theirs);
    expect(raw).toBe(theirs.replace('BYDAY=MO', 'BYDAY=MO\r\nRRULE:FREQ=DAILY;COUNT=3'));
  });

  test('days that either side skips are skipped', () => {
    const base = eventWith([...series, 'EXDATE;VALUE=DATE:20260112']);
    const mine = eventWith([...series, 'EXDATE;VALUE=DATE:20260112', 'EXDATE;VALUE=DATE:20260119']);
    const theirs = eventWith([...series, 'EXDATE;VALUE=DATE:20260126,20260112']);
    const { raw, conflicts } = merged(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(raw).toBe(eventWith([...series, 'EXDATE;VALUE=DATE:20260126,20260112,20260119']));
  });

  test('a day that one side takes place again is skipped no more', () => {
    const base = eventWith([...series, 'EXDATE;VALUE=DATE:20260112,20260119']);
    const theirs = eventWith([...series, 'EXDATE;VALUE=DATE:20260112,20260119', 'LOCATION:Venlo']);
    const { raw } = merged(base, eventWith([...series, 'EXDATE;VALUE=DATE:20260119']), theirs);
    expect(raw).toBe(eventWith([...series, 'EXDATE;VALUE=DATE:20260119', 'LOCATION:Venlo']));
  });

  test('the sequence is the higher of both', () => {
    const base = eventWith(['DTSTART:20260105T080000Z', 'SEQUENCE:1', 'SUMMARY:a']);
    const mine = eventWith(['DTSTART:20260105T080000Z', 'SEQUENCE:4', 'SUMMARY:b']);
    const theirs = eventWith(['DTSTART:20260105T080000Z', 'SEQUENCE:2', 'SUMMARY:a', 'LOCATION:x']);
    expect(merged(base, mine, theirs).raw).toContain('SEQUENCE:4\r\nSUMMARY:b');
    expect(merged(base, theirs, mine).raw).toContain('SEQUENCE:4\r\nSUMMARY:b');
  });
});

describe('single days of a series', () => {
  const day = overrideOf('RECURRENCE-ID;TZID=Europe/Berlin:20260112T090000', 'DTSTART:20260113T080000Z');
  const timed = ['DTSTART;TZID=Europe/Berlin:20260105T090000', 'RRULE:FREQ=WEEKLY', 'SUMMARY:a'];

  test('one that we moved goes into their text, with the time zone it names', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const plain = ['DTSTART:20260105T080000Z', 'RRULE:FREQ=WEEKLY', 'SUMMARY:a'];
    const mine = calendarOf(zone, ['BEGIN:VEVENT', 'UID:rota-1', ...plain, 'END:VEVENT'], day);
    const base = calendarOf(['BEGIN:VEVENT', 'UID:rota-1', ...plain, 'END:VEVENT']);
    const theirs = calendarOf(['BEGIN:VEVENT', 'UID:rota-1', ...plain, 'LOCATION:x', 'END:VEVENT']);
    const { raw, conflicts } = merged(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(raw).toBe(
      calendarOf(zone, ['BEGIN:VEVENT', 'UID:rota-1', ...plain, 'LOCATION:x', 'END:VEVENT'], day),
    );
  });

  test('the same day is found again however its moment is written', () => {
    const inUtc = overrideOf('RECURRENCE-ID:20260112T080000Z', 'DTSTART:20260113T080000Z', 'LOCATION:x');
    const mine = overrideOf('RECURRENCE-ID;TZID=Europe/Berlin:20260112T090000', 'DTSTART:20260114T080000Z');
    const { raw, conflicts } = merged(eventWith(timed, day), eventWith(timed, mine), eventWith(timed, inUtc));
    expect(conflicts).toEqual([]);
    expect(raw).toBe(
      eventWith(
        timed,
        overrideOf('RECURRENCE-ID:20260112T080000Z', 'DTSTART:20260114T080000Z', 'LOCATION:x'),
      ),
    );
  });

  test('one that we took away goes, unless they changed it', () => {
    const changed = [...day.slice(0, -1), 'LOCATION:x', 'END:VEVENT'];
    expect(merged(eventWith(timed, day), eventWith(timed), eventWith([...timed, 'X-A:1'], day)).raw).toBe(
      eventWith([...timed, 'X-A:1']),
    );
    expect(merged(eventWith(timed, day), eventWith(timed), eventWith(timed, changed))).toMatchObject({
      raw: eventWith(timed, changed),
      notes: [{ kind: 'keptModified', property: 'VEVENT' }],
    });
    expect(merged(eventWith(timed, day), eventWith(timed, changed), eventWith(timed))).toMatchObject({
      raw: eventWith(timed, changed),
      notes: [{ kind: 'keptModified', property: 'VEVENT' }],
    });
  });

  test('when they move the series and we a single day, both stay and it is noted', () => {
    const moved = eventWith(['DTSTART;TZID=Europe/Berlin:20260106T090000', ...timed.slice(1)]);
    const { raw, conflicts, notes } = merged(eventWith(timed), eventWith(timed, day), moved);
    expect(conflicts).toEqual([]);
    expect(notes).toEqual([{ kind: 'exceptionsKept', property: 'RECURRENCE-ID' }]);
    const event = rotationEvent(parseCalendar(raw));
    expect(event?.overrides).toHaveLength(1);
    expect(raw).toContain('DTSTART;TZID=Europe/Berlin:20260106T090000');
  });
});

describe('alarms and time zones', () => {
  const alarm = (trigger: string, text: string): string[] => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${trigger}`,
    `DESCRIPTION:${text}`,
    'END:VALARM',
  ];
  const start = 'DTSTART:20260105T080000Z';

  test('alarms of others keep their bytes while an alarm of ours comes to them', () => {
    const theirs = eventWith([
      start,
      'SUMMARY:x',
      ...alarm('-pt15m', 'Th').slice(0, 4),
      '  eirs',
      'END:VALARM',
    ]);
    const { raw } = merged(eventWith([start]), eventWith([start, ...alarm('-PT1H', 'Ours')]), theirs);
    expect(raw).toBe(
      theirs.replace('END:VALARM\r\n', `END:VALARM\r\n${alarm('-PT1H', 'Ours').join('\r\n')}\r\n`),
    );
  });

  test('the first property that comes to an event with an alarm stands before the alarm', () => {
    const theirs = eventWith([start, ...alarm('-PT15M', 'a')]);
    const { raw } = merged(
      theirs,
      eventWith([start, 'LOCATION:v', ...alarm('-PT15M', 'a')]),
      `${theirs}\r\n`,
    );
    expect(raw).toBe(`${eventWith([start, 'LOCATION:v', ...alarm('-PT15M', 'a')])}\r\n`);
  });

  test('a time zone that a server describes otherwise is no conflict and stays as theirs', () => {
    const zone = (name: string): string[] => [
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      `TZNAME:${name}`,
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const { raw, conflicts } = merged(
      eventWith([start], zone('a')),
      eventWith([start, 'SUMMARY:s'], zone('b')),
      eventWith([start], zone('c')),
    );
    expect(conflicts).toEqual([]);
    expect(raw).toBe(eventWith([start, 'SUMMARY:s'], zone('c')));
  });
});

describe('how far a task is', () => {
  const base = taskWith('SUMMARY:a', 'STATUS:NEEDS-ACTION', 'X-TANDEM-STAGE:noted');
  const stageOf = (raw: string): string => readStage({ lines: [...contentLines(raw)] });

  test('our stage and what other programs read from it go into their text together', () => {
    const mine = taskWith(
      'SUMMARY:a',
      'STATUS:COMPLETED',
      'X-TANDEM-STAGE:done',
      'PERCENT-COMPLETE:100',
      'COMPLETED:20260303T000000Z',
    );
    const { raw, conflicts } = merged(base, mine, base.replace('SUMMARY:a', 'SUMMARY:b'));
    expect(conflicts).toEqual([]);
    expect(raw).toContain('COMPLETED:20260303T000000Z');
    expect(stageOf(raw)).toBe('done');
  });

  test('when they tick it off and we set another stage, theirs stays and both say the same', () => {
    const mine = base.replace('STAGE:noted', 'STAGE:discussed');
    const theirs = taskWith(
      'SUMMARY:a',
      'STATUS:COMPLETED',
      'PERCENT-COMPLETE:100',
      'COMPLETED:20260303T000000Z',
      'X-TANDEM-STAGE:noted',
    );
    const { raw, conflicts } = merged(base, mine, theirs);
    expect(raw).toBe(theirs);
    expect(stageOf(raw)).toBe('done');
    expect(conflicts).toMatchObject([
      { key: 'VCALENDAR/VTODO|status', property: 'STATUS', mine: 'discussed' },
    ]);
  });
});

describe('lists of an idea', () => {
  test('steps and owners that both sides added are all there', () => {
    const base = taskWith('SUMMARY:a', 'X-TANDEM-LOG:one 2026-01-01 Lena Start');
    const mine = taskWith(
      'SUMMARY:a',
      'X-TANDEM-LOG:one 2026-01-01 Lena Start',
      'X-TANDEM-LOG:two 2026-01-02 Lena Anruf',
      'X-TANDEM-OWNER:krefeld - Lena Muster',
    );
    const theirs = taskWith(
      'SUMMARY:a',
      'X-TANDEM-LOG:one 2026-01-01 Lena Start',
      'X-TANDEM-LOG:three 2026-01-02 Jan Mail',
      'X-TANDEM-OWNER:venlo - Jan Voorbeeld',
    );
    const { raw, conflicts } = merged(base, mine, theirs);
    expect(conflicts).toEqual([]);
    for (const word of ['one', 'two', 'three']) expect(raw).toContain(`X-TANDEM-LOG:${word} `);
    expect(raw.match(/X-TANDEM-OWNER/g)).toHaveLength(2);
  });

  test('one owner whom both sides replaced is a conflict of that house alone', () => {
    const owner = (krefeld: string): string =>
      taskWith('SUMMARY:a', `X-TANDEM-OWNER:krefeld - ${krefeld}`, 'X-TANDEM-OWNER:venlo - Jan');
    const { conflicts } = merged(owner('a'), owner('b'), owner('c'));
    expect(conflicts).toMatchObject([
      { property: 'X-TANDEM-OWNER', mine: 'krefeld - b', theirs: 'krefeld - c' },
    ]);
  });
});

test.each([
  ['cut off', eventWith(series).slice(0, -16)],
  ['without event or task', calendarOf()],
  ['with two items', eventWith(series, ['BEGIN:VEVENT', 'UID:other', ...series, 'END:VEVENT'])],
  ['with an event that is not closed', eventWith(series).replace('END:VEVENT\r\n', '')],
])('a calendar %s is unreadable', (_, theirs) => {
  expect(mergeTexts(eventWith(series), eventWith([...series, 'X-A:1']), theirs)).toEqual({
    kind: 'unreadable',
    side: 'theirs',
  });
});
