import { describe, expect, it } from 'vitest';
import { type SchoolHoliday, schoolRegions } from '../../../renderer/domain/closing-day';
import { closingDoubts } from '../../../renderer/domain/closing-plausible';
import { addDays, isoWeekday, isPlainDate } from '../../../renderer/domain/plain-date';
import {
  schoolHolidayIndex,
  schoolHolidaysOf,
  shippedSchoolHolidays,
  shippedSchoolSpan,
} from '../../../renderer/domain/school-holidays';

describe('the shipped school holidays', () => {
  it('name source and day of checking, in both languages, without overlaps or implausible lengths', () => {
    for (const holiday of shippedSchoolHolidays) {
      expect(isPlainDate(holiday.from) && isPlainDate(holiday.until)).toBe(true);
      expect(
        holiday.name.de && holiday.name.nl && holiday.source && isPlainDate(holiday.checkedOn),
      ).toBeTruthy();
      expect(closingDoubts('schoolHolidays', holiday), `${holiday.region} ${holiday.from}`).toEqual([]);
    }
    for (const region of schoolRegions) {
      const own = shippedSchoolHolidays.filter((each) => each.region === region);
      for (const [index, each] of own.slice(1).entries())
        expect(own[index]?.until).toSatisfy((u) => u < each.from);
    }
  });

  it('cover 2026 to 2028 from the first day to the last in both regions', () => {
    for (const region of schoolRegions) {
      const span = shippedSchoolSpan(region);
      expect(span.from < '2026-01-01' && span.until > '2028-12-31').toBe(true);
    }
  });

  it('begin and end with the Dutch weekend, as the government sets them', () => {
    for (const { from, until } of shippedSchoolHolidays.filter(({ region }) => region === 'NL-Zuid')) {
      expect([isoWeekday(from), isoWeekday(until)]).toEqual([6, 7]);
    }
  });

  it('are found by day, region by region', () => {
    const index = schoolHolidayIndex(shippedSchoolHolidays);
    expect(index.on('DE-NW', '2027-05-18')?.name.de).toBe('Pfingstferien');
    expect(index.on('DE-NW', '2027-05-19')).toBeUndefined();
    expect(index.on('NL-Zuid', '2027-09-05')?.name.nl).toBe('Zomervakantie');
    expect(index.on('DE-NW', '2027-09-05')).toBeUndefined();
    expect(index.on('', '2027-09-05')).toBeUndefined();
  });

  it('give way to imported ones that overlap them', () => {
    const imported: SchoolHoliday = {
      id: 'own',
      region: 'DE-NW',
      from: '2027-07-26',
      until: '2027-09-07',
      name: { de: 'Sommerferien' },
      source: '',
      checkedOn: '',
    };
    const found = schoolHolidaysOf('DE-NW', [imported], '2027-06-01', '2027-10-31');
    expect(found.map(({ id, from }) => [id, from])).toEqual([
      ['own', '2027-07-26'],
      ['', '2027-10-23'],
    ]);
    expect(schoolHolidaysOf('', [imported], '2027-01-01', '2027-12-31')).toEqual([]);
  });
});

describe('doubts about a row of a table', () => {
  const of = (days: number, name: string) => ({
    from: '2026-07-20',
    until: addDays('2026-07-20', days - 1),
    name: { de: name },
  });

  it('arise for closing days of more than five days and for an end before the start', () => {
    expect(closingDoubts('closingDays', of(5, 'Betriebsferien'))).toEqual([]);
    expect(closingDoubts('closingDays', of(6, 'Betriebsferien'))).toEqual(['longForClosing']);
    expect(closingDoubts('closingDays', of(0, 'Betriebsferien'))).toEqual(['endBeforeStart']);
  });

  it('arise for a week of five weeks, and for holidays over seven weeks or long outside summer', () => {
    expect(closingDoubts('schoolHolidays', of(35, 'Projektwoche'))).toEqual(['longForWeek']);
    expect(closingDoubts('schoolHolidays', of(35, 'Sommerferien'))).toEqual([]);
    expect(closingDoubts('schoolHolidays', of(50, 'Sommerferien'))).toEqual(['longForHolidays']);
    expect(closingDoubts('schoolHolidays', of(35, 'Herfstvakantie'))).toEqual(['longForHolidays']);
  });

  it('arise for what the file repeats by a rule', () => {
    expect(closingDoubts('closingDays', { ...of(1, 'Rosenmontag'), repeats: true })).toEqual(['repeats']);
  });
});
