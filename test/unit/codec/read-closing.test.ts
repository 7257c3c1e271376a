import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvRows } from '../../../renderer/codec/csv-rows';
import { readLooseDate, readLooseRange } from '../../../renderer/codec/loose-date';
import { readClosingCalendar } from '../../../renderer/codec/read-closing-calendar';
import { readClosingTable } from '../../../renderer/codec/read-closing-table';

describe('a date as people write it', () => {
  it.each([
    ['04.06.2026', '2026-06-04'],
    ['4-6-2026', '2026-06-04'],
    ['4/6/2026', '2026-06-04'],
    ['4.6.26', '2026-06-04'],
    ['2026-06-04', '2026-06-04'],
    ['2026-06-04T00:00:00', '2026-06-04'],
    ['20260604', '2026-06-04'],
    ['4. Juni 2026', '2026-06-04'],
    ['do 4 juni 2026', '2026-06-04'],
    ['Donnerstag, 04.06.2026', '2026-06-04'],
    ['1 mrt. 2027', '2027-03-01'],
    ['24. Dez. 2026', '2026-12-24'],
  ])('is read: %s', (text, date) => {
    expect(readLooseDate(text)).toBe(date);
  });

  it.each(['', '31.02.2026', '13-13-2026', '4.6.', 'Juni 2026', 'Rosenmontag', '06/2026', '2026'])(
    'is not made up: %j',
    (text) => {
      expect(readLooseDate(text)).toBeUndefined();
    },
  );

  it.each([
    ['20.07.2026 - 01.09.2026', '2026-07-20', '2026-09-01'],
    ['24.12. bis 08.01.2028', '2027-12-24', '2028-01-08'],
    ['22.03. – 03.04.2027', '2027-03-22', '2027-04-03'],
    ['18 t/m 26 oktober 2025', '2025-10-18', '2025-10-26'],
    ['25 december 2027 t/m 9 januari 2028', '2027-12-25', '2028-01-09'],
    ['4-6-2026', '2026-06-04', '2026-06-04'],
    ['10.04.2026 - 08.04.2026', '2026-04-10', '2026-04-08'],
  ])('may be one of two: %s', (text, from, until) => {
    expect(readLooseRange(text)).toEqual({ from, until });
  });
});

describe('a table of closing days', () => {
  it('is read with German column names', () => {
    const { rows, faults } = readClosingTable(
      'Datum;Bezeichnung;Tagesteil;Quelle\r\n12.02.2026;Altweiber;ab Mittag;Verfügung 1/2026\r\n16.02.2026;Rosenmontag;;\r\n',
      'de',
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        from: '2026-02-12',
        until: '2026-02-12',
        name: { de: 'Altweiber' },
        part: 'afternoon',
        source: 'Verfügung 1/2026',
        repeats: false,
      },
      {
        line: 3,
        from: '2026-02-16',
        until: '2026-02-16',
        name: { de: 'Rosenmontag' },
        part: 'whole',
        source: '',
        repeats: false,
      },
    ]);
  });

  it('is read with Dutch column names, two ends and names in two languages', () => {
    const { rows } = readClosingTable(
      'Begindatum,Tot en met,Naam (nl),Naam Duits,Dagdeel\n24-12-2026,1-1-2027,Kerstsluiting,Weihnachtspause,hele dag\n',
      'nl',
    );
    expect(rows[0]).toMatchObject({
      from: '2026-12-24',
      until: '2027-01-01',
      name: { de: 'Weihnachtspause', nl: 'Kerstsluiting' },
      part: 'whole',
    });
  });

  it('is read without column names, whichever way round the columns stand', () => {
    const { rows } = readClosingTable('Osterferien;22.03.2027;03.04.2027\nPfingstferien;18.05.2027;\n', 'de');
    expect(rows.map(({ line, from, until, name }) => [line, from, until, name.de])).toEqual([
      [1, '2027-03-22', '2027-04-03', 'Osterferien'],
      [2, '2027-05-18', '2027-05-18', 'Pfingstferien'],
    ]);
  });

  it('keeps what cannot be read, with its line and as written, and reads the rest', () => {
    const { rows, faults } = readClosingTable(
      'Datum;Name;Tagesteil\n"24.12.2026";"Heilig-\nabend";\n31.06.2026;Brückentag;\n\n05.06.2026;Brückentag;halbtags\n08.06.2026;Ausflug;\n',
      'de',
    );
    expect(faults).toEqual([
      { line: 4, text: '31.06.2026;Brückentag;', reason: 'date' },
      { line: 6, text: '05.06.2026;Brückentag;halbtags', reason: 'part' },
    ]);
    expect(rows.map(({ line, from }) => [line, from])).toEqual([
      [2, '2026-12-24'],
      [7, '2026-06-08'],
    ]);
  });

  it('does not take a row for a single day when its end cannot be read', () => {
    const { faults } = readClosingTable('von;bis;Ferien\n20.07.2026;1. Sept;Sommerferien\n', 'de');
    expect(faults).toMatchObject([{ line: 2, reason: 'date' }]);
  });

  it('never throws and loses no row, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
        const { rows, faults } = readClosingTable(text, 'nl');
        expect(rows.every(({ from }) => /^\d{4}-\d{2}-\d{2}$/.test(from))).toBe(true);
        const read = rows.length + faults.length;
        const written = readCsvRows(text).length;
        expect(read === written || read === Math.max(0, written - 1)).toBe(true);
      }),
    );
  });
});

const calendar = (events: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n`;
const event = (lines: string) => `BEGIN:VEVENT\r\nUID:x\r\n${lines}END:VEVENT\r\n`;

describe('a calendar of closing days', () => {
  const read = (lines: string) => readClosingCalendar(calendar(event(lines)), 'de').rows[0];

  it('has an exclusive end for whole days', () => {
    expect(
      read('DTSTART;VALUE=DATE:20270719\r\nDTEND;VALUE=DATE:20270901\r\nSUMMARY:Sommerferien\r\n'),
    ).toMatchObject({ line: 3, from: '2027-07-19', until: '2027-08-31', name: { de: 'Sommerferien' } });
    expect(read('DTSTART;VALUE=DATE:20261224\r\n')).toMatchObject({
      from: '2026-12-24',
      until: '2026-12-24',
    });
    expect(read('DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261224\r\n')?.until).toBe('2026-12-24');
    expect(read('DTSTART;VALUE=DATE:20261224\r\nDURATION:P1W\r\n')?.until).toBe('2026-12-30');
  });

  it('has an end on the same day where times are given, in whatever zone', () => {
    expect(
      read('DTSTART;TZID=Europe/Berlin:20261224T120000\r\nDTEND;TZID=Europe/Berlin:20261224T180000\r\n'),
    ).toMatchObject({ from: '2026-12-24', until: '2026-12-24' });
    expect(read('DTSTART:20261224T000000\r\nDTEND:20261226T000000\r\n')?.until).toBe('2026-12-25');
  });

  it('states the language of a name where it knows it, and says that only the first of a series was read', () => {
    expect(
      read('DTSTART;VALUE=DATE:20270213\r\nSUMMARY;LANGUAGE=nl-NL:Carnaval\\, vrij\r\nRRULE:FREQ=YEARLY\r\n'),
    ).toMatchObject({ name: { nl: 'Carnaval, vrij' }, repeats: true });
  });

  it('takes nothing from an alarm inside an event', () => {
    expect(
      read('DTSTART;VALUE=DATE:20270213\r\nBEGIN:VALARM\r\nSUMMARY:Wecker\r\nDURATION:P9D\r\nEND:VALARM\r\n'),
    ).toMatchObject({ until: '2027-02-13', name: {} });
  });

  it('keeps events apart that cannot be read or were cut, and reads the others', () => {
    const text =
      calendar(event('SUMMARY:Ohne Tag\r\n') + event('DTSTART;VALUE=DATE:20260230\r\n')) +
      'BEGIN:VEVENT\r\nSUMMARY:Abgeschnitten\r\nBEGIN:VEVENT\r\nDTSTART:20260604\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n';
    const { rows, faults } = readClosingCalendar(text, 'de');
    expect(rows.map(({ from }) => from)).toEqual(['2026-06-04']);
    expect(faults.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'date'],
      [7, 'date'],
      [12, 'event'],
      [17, 'event'],
    ]);
    expect(faults[0]?.text).toBe('BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:Ohne Tag\r\nEND:VEVENT');
  });
});
