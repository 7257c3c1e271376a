import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../renderer/i18n/formats';

const german = createFormats({ language: 'de', format: 'language', firstWeekday: 1 });
const dutch = createFormats({ language: 'nl', format: 'language', firstWeekday: 1 });

describe('what a reader sees', () => {
  it('writes dates as each administration does, in any zone of the machine', () => {
    expect(german.shortDate('2026-06-04')).toBe('04.06.2026');
    expect(dutch.shortDate('2026-06-04')).toBe('04-06-2026');
    expect(german.date('2026-06-04')).toBe('4. Juni 2026');
    expect(dutch.date('2026-06-04')).toBe('4 juni 2026');
    expect(german.longDate('2026-06-10')).toBe('Mittwoch, 10. Juni 2026');
    expect(dutch.longDate('2026-06-10')).toBe('woensdag 10 juni 2026');
  });

  it('keeps the words in the language of the interface when digits follow the other country', () => {
    const mixed = createFormats({ language: 'de', format: 'nl-NL', firstWeekday: 1 });
    expect(mixed.shortDate('2026-06-04')).toBe('04-06-2026');
    expect(mixed.date('2026-06-04')).toBe('4. Juni 2026');
  });

  it('names the year of a moment unless it is this one', () => {
    const now = new Date();
    const noon = (year: number) => new Date(year, 5, 9, 12, 5).getTime();
    expect(german.moment(noon(now.getFullYear()))).toMatch(/^\p{L}+\.?, 9\. Juni, 12:05$/u);
    expect(german.moment(noon(2019))).toBe('9. Juni 2019, 12:05');
    expect(dutch.moment(noon(2019))).toBe('9 juni 2019, 12:05');
  });

  it('writes planned days, spans and times as they are spoken', () => {
    expect(german.weekdayDate('2026-06-10')).toBe('Mittwoch, 10. Juni');
    expect(dutch.weekdayDate('2026-06-10')).toBe('woensdag 10 juni');
    expect(german.shortWeekdayDate('2026-06-10')).toBe('Mi., 10. Juni');
    expect([german.weekdayLetters('2026-06-10'), dutch.weekdayLetters('2026-06-10')]).toEqual(['Mi', 'wo']);
    expect(german.dayRange('2026-06-08', '2026-06-12')).toBe('8.–12. Juni');
    expect(dutch.monthRange('2026-05-25', '2026-06-19')).toBe('mei–juni 2026');
    expect(['09:00', '16:30', '00:15', '10:00'].map(german.wallClock)).toEqual(['9', '16.30', '0.15', '10']);
  });

  it('names languages and countries, and leaves free text as it is', () => {
    expect(german.languageName('nl')).toBe('Niederländisch');
    expect(dutch.languageName('de')).toBe('Duits');
    expect(dutch.countryName('DE')).toBe('Duitsland');
    expect(german.countryName('an der Grenze')).toBe('an der Grenze');
  });

  it('sorts German as the phone book does', () => {
    const names = ['Mufti', 'Müller', 'Mueller', 'Muller'];
    expect(names.sort(german.collator.compare)).toEqual(['Mueller', 'Müller', 'Mufti', 'Muller']);
  });
});
