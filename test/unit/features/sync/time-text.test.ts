import { describe, expect, it } from 'vitest';
import { linesOfTime, readMoment, readTimeText } from '../../../../renderer/features/sync/time-text';

const read = (...lines: string[]) => readTimeText(linesOfTime(lines.join('\n')));

describe('when a rotation takes place, as a question holds it', () => {
  it('is a pattern with its first and last day where a rule says so', () => {
    expect(read('DTSTART 20260604', 'DTEND 20260605', 'RRULE FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231')).toEqual({
      from: '2026-06-04',
      until: '2026-12-31',
      time: null,
      pattern: { kind: 'everyWeeks', every: 1, weekdays: [4] },
    });
  });

  it('has times of day, and ends on the day that its zone is in at the end of the rule', () => {
    expect(
      read(
        'DTSTART 20260604T090000',
        'DTEND 20260604T163000',
        'RRULE FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231T225959Z',
      ),
    ).toMatchObject({ until: '2026-12-31', time: { from: '09:00', to: '16:30' } });
  });

  it('takes what only our own lines say: odd weeks, since when, and no end', () => {
    expect(
      read(
        'DTSTART 20261202',
        'DTEND 20261203',
        'X-TANDEM-PATTERN odd WE',
        'X-TANDEM-SINCE 2026-12-01',
        'X-TANDEM-UNTIL open',
      ),
    ).toEqual({
      from: '2026-12-01',
      until: '',
      time: null,
      pattern: { kind: 'weekParity', parity: 'odd', weekdays: [3] },
    });
  });

  it('is a stretch of whole days, whose written end is the day after the last one', () => {
    expect(read('DTSTART 20260803', 'DTEND 20260815')).toEqual({
      from: '2026-08-03',
      until: '2026-08-14',
      time: null,
    });
    expect(read('DTSTART 20260803')).toMatchObject({ from: '2026-08-03', until: '2026-08-03' });
  });

  it('is nothing where no beginning can be read', () => {
    expect(read('DTSTART someday', 'RRULE FREQ=WEEKLY')).toBeUndefined();
    expect(read('')).toBeUndefined();
  });
});

it('reads dates with and without time, in both spellings, and nothing else', () => {
  expect(readMoment('20260715T170000')).toEqual({ day: '2026-07-15', time: '17:00' });
  expect(readMoment('2026-07-15')).toEqual({ day: '2026-07-15', time: '' });
  expect(readMoment('20260231')).toBeUndefined();
  expect(readMoment('rolling')).toBeUndefined();
});
