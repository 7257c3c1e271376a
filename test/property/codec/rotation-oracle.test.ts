import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it } from 'vitest';
import { newRotation } from '../../../renderer/codec/new-rotation';
import { expandRotation } from '../../../renderer/domain/expand-rotation';
import { addDays } from '../../../renderer/domain/plain-date';
import { emptyRotation, type Occurrence, type Rotation } from '../../../renderer/domain/rotation';
import { anyDate, anyException, anyPattern, anyTime } from '../../support/any-rotation';

/** A rotation with an end, since the library counts every day up to the window. */
const planned: fc.Arbitrary<Rotation> = anyDate.chain((from) =>
  fc
    .record({
      pattern: anyPattern(from),
      // In the hour that a change of the clocks leaves out, a library shows the next one; nobody works then.
      time: fc.option(anyTime.filter(({ from }) => from >= '05:00')),
      timeZone: fc.constantFrom('Europe/Berlin', 'Europe/Sofia', 'America/New_York'),
      until: fc.integer({ min: 30, max: 460 }).map((days) => addDays(from, days)),
      added: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 2 }),
      exceptions: fc.uniqueArray(anyException(from), { maxLength: 3, selector: ({ date }) => date }),
    })
    .map((fields) => ({
      ...emptyRotation('r1'),
      ...fields,
      from,
      added: fields.added.map((days) => addDays(from, days)),
    })),
);

const logicalLines = (raw: string): string[] => raw.replaceAll('\r\n ', '').split('\r\n');

/** The days of an event's text that an independent library reads, as "2026-06-02 09:00", without moved ones. */
function byLibrary(raw: string, timeZone: string): string[] {
  const lines = logicalLines(raw);
  const begin = lines.indexOf('BEGIN:VEVENT');
  const master = lines.slice(begin, lines.indexOf('END:VEVENT'));
  const asText = (date: string, time: string | undefined): string =>
    `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}${time ? ` ${time.slice(0, 2)}:${time.slice(2, 4)}` : ''}`;
  const stamps = (name: string): string[] =>
    master
      .filter((line) => line.startsWith(name))
      .flatMap((line) => [...line.slice(line.indexOf(':')).matchAll(/(\d{8})(?:T(\d{4})\d{2})?/g)])
      .map(([, date = '', time]) => asText(date, time));
  const rule = master.find((line) => line.startsWith('RRULE'));
  const start = master.find((line) => line.startsWith('DTSTART')) ?? '';
  const isAllDay = start.includes('VALUE=DATE');
  const dates = rule
    ? new RRuleTemporal({ rruleString: `${start}\n${rule}`, ...(isAllDay && { tzid: timeZone }) })
        .all()
        .map((each) => {
          const plain = each.toPlainDateTime().toString();
          return isAllDay ? plain.slice(0, 10) : `${plain.slice(0, 10)} ${plain.slice(11, 16)}`;
        })
    : stamps('DTSTART');
  const out = new Set([
    ...stamps('EXDATE'),
    ...lines
      .filter((line) => line.startsWith('RECURRENCE-ID'))
      .flatMap((line) => [...line.slice(line.indexOf(':')).matchAll(/(\d{8})(?:T(\d{4})\d{2})?/g)])
      .map(([, date = '', time]) => asText(date, time)),
  ]);
  return [...new Set([...dates, ...stamps('RDATE')])].filter((each) => !out.has(each)).toSorted();
}

const asWritten = ({ date, time }: Occurrence): string => (time ? `${date} ${time.from}` : date);

describe('the text of a rotation', () => {
  it('says the same days and wall-clock times to an independent library, across every change of the clocks', () => {
    fc.assert(
      fc.property(planned, (rotation) => {
        const raw = newRotation(rotation, { mainLanguage: 'de', now: Date.UTC(2026, 5, 10) });
        // One event over several days is no recurrence, and a pattern without a day has a start that is none.
        fc.pre(rotation.pattern.kind !== 'span' || raw.includes('RRULE:FREQ=DAILY'));
        fc.pre(!raw.includes('X-TANDEM-PATTERN:none'));
        const days = expandRotation(rotation, addDays(rotation.from, -1), addDays(rotation.from, 800));
        const expected = days.filter(({ moved }) => !moved).map(asWritten);
        expect(byLibrary(raw, rotation.timeZone)).toEqual([...new Set(expected)].toSorted());
      }),
      { numRuns: 120 },
    );
  });
});
