import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCalendars } from '../../../../renderer/features/calendar-exchange/read-calendars';
import { calendarFiles } from '../../../fixtures/calendars/load-calendars';

const text = readFileSync(join(import.meta.dirname, '../../../fixtures/import/broken-calendar.ics'), 'utf8');
const read = (...files: { name: string; text: string }[]) => readCalendars(files, { language: 'de' });
const event = (uid: string, ...lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

describe('reading calendar files', () => {
  it('takes in what can be read and names the line and reason of each part that cannot', async () => {
    const { candidates, broken } = await read({ name: 'dienst.ics', text });
    expect(candidates.map(({ uid }) => uid)).toEqual([
      'good-1@example.org',
      'leave@example.org',
      'bomb@example.org',
      'task@example.org',
      '',
    ]);
    const lines = text.split('\n');
    expect(broken.map(({ line, reason }) => [lines[line - 1]?.trim(), reason])).toEqual(
      expect.arrayContaining([
        ['BEGIN:VEVENT', 'noStart'],
        ['BEGIN:VJOURNAL', 'otherKind'],
        ['BEGIN:VEVENT', 'notClosed'],
      ]),
    );
    expect(broken.find(({ reason }) => reason === 'noStart')?.text).toContain('UID:no-start@example.org');
  });

  it('counts days in a zone that only Windows names, and keeps markup as plain text', async () => {
    const [first] = (await read({ name: 'dienst.ics', text })).candidates;
    expect(first).toMatchObject({ days: 6, from: '2026-01-08', until: '2026-03-19', kind: 'onSite' });
    expect(first?.notes).toEqual(['invitation']);
    expect(first?.raw).toContain('<img src=x onerror=alert(1)>');
  });

  it('says of a rule without end or measure that no days follow from it, in no time', async () => {
    const begun = performance.now();
    const { candidates } = await read({ name: 'dienst.ics', text });
    const bomb = candidates.find(({ uid }) => uid === 'bomb@example.org');
    expect(bomb?.notes).toContain('ruleUnknown');
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('proposes leave for several whole days without a word about them, and keeps lines it cannot read', async () => {
    const { candidates } = await read({ name: 'dienst.ics', text });
    const leave = candidates.find(({ uid }) => uid === 'leave@example.org');
    expect(leave).toMatchObject({ kind: 'absence', isKindGuessed: true, days: 12, notes: ['oddLines'] });
    expect(leave?.raw).toContain('this line cannot be read');
  });

  it('takes a task for an idea, and an entry without a UID for what it is', async () => {
    const { candidates } = await read({ name: 'dienst.ics', text });
    expect(candidates[3]).toMatchObject({ component: 'VTODO', title: { de: 'Radkarte abstimmen' } });
    expect(candidates[4]?.notes).toEqual(['noUid']);
  });

  it('takes the same entry of two files once, and of two states the later, setting the other aside', async () => {
    const one = event('a', 'DTSTART;VALUE=DATE:20260305', 'SUMMARY:Eins');
    const two = event('a', 'DTSTART;VALUE=DATE:20260305', 'SUMMARY:Zwei');
    const twins = await read({ name: 'a.ics', text: one }, { name: 'b.ics', text: one });
    expect([twins.candidates.length, twins.twins, twins.broken]).toEqual([1, 1, []]);
    const states = await read({ name: 'a.ics', text: one }, { name: 'b.ics', text: two });
    expect(states.candidates.map(({ title }) => title.de)).toEqual(['Zwei']);
    expect(states.broken).toMatchObject([{ fileName: 'a.ics', line: 3, reason: 'sameUid' }]);
    expect(states.broken[0]?.text).toContain('SUMMARY:Eins');
  });

  it('names files that are no calendars and sets nothing of them aside', async () => {
    const reading = await read({ name: 'brief.ics', text: 'Sehr geehrte Frau Muster,\r\n' });
    expect(reading).toEqual({ candidates: [], broken: [], twins: 0, strange: ['brief.ics'] });
  });

  it('loses no byte of an event or a task in real files of other programs', async () => {
    for (const file of calendarFiles()) {
      const { candidates, broken, twins, strange } = await read(file);
      const found = candidates.length + broken.length + twins + strange.length > 0;
      expect({ name: file.name, found }).toEqual({ name: file.name, found: true });
      const kept = [...candidates.map(({ raw }) => raw), ...broken.map((piece) => piece.text)].join('');
      for (const part of file.text.match(
        /BEGIN:(VEVENT|VTODO)\r?\n(?:(?!BEGIN:(?:VEVENT|VTODO))[\s\S])*?END:\1/g,
      ) ?? []) {
        expect(kept).toContain(part);
      }
    }
  });

  it('reads 5 MB of events within a few seconds, and pauses on the way', async () => {
    const many = Array.from({ length: 18_000 }, (_, at) =>
      [
        'BEGIN:VEVENT',
        `UID:${at}@example.org`,
        'DTSTAMP:20260101T080000Z',
        'DTSTART;TZID=Europe/Berlin:20260108T090000',
        'DTEND;TZID=Europe/Berlin:20260108T160000',
        'RRULE:FREQ=WEEKLY;COUNT=10',
        `SUMMARY:Tag ${at} von Lena Muster im Stadskantoor an der Hanzeplaats in Venlo`,
        'DESCRIPTION:Mit Laptop und Telefon\\, Platz am Fenster',
        'END:VEVENT',
        '',
      ].join('\r\n'),
    );
    const big = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${many.join('')}END:VCALENDAR\r\n`;
    expect(big.length).toBeGreaterThan(5_000_000);
    let pauses = 0;
    let last = 0;
    const { candidates } = await readCalendars([{ name: 'big.ics', text: big }], {
      language: 'nl',
      onRead: (done) => {
        last = done;
      },
      pause: async () => {
        pauses += 1;
      },
    });
    expect([candidates.length, last, pauses]).toEqual([18_000, 18_000, 18_000]);
  });
});
