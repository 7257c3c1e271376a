import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  dayNumber,
  daysBetween,
  isoWeek,
  isoWeekday,
  isPlainDate,
  plainDateOf,
  weeksInYear,
} from '../../../renderer/domain/plain-date';

/** The first ten characters of the ISO form, from 0000 to 9999. */
const utc = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
const days = fc.integer({ min: dayNumber('0002-06-01'), max: dayNumber('9997-12-31') });

describe('plain dates', () => {
  it('count days as UTC does', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (day, more) => {
        const date = utc(day);
        expect(dayNumber(date)).toBe(day);
        expect(addDays(date, 0)).toBe(date);
        expect(addDays(date, more)).toBe(utc(day + more));
        expect(daysBetween('1970-01-01', date)).toBe(day);
        expect(isoWeekday(date)).toBe(new Date(day * 86_400_000).getUTCDay() || 7);
      }),
    );
  });

  it('number weeks so that Monday to Sunday share one and the next Monday has another', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = utc(day);
        const monday = addDays(date, 1 - isoWeekday(date));
        const { year, week } = isoWeek(date);
        expect(isoWeek(monday)).toEqual({ year, week });
        expect(isoWeek(addDays(monday, 6))).toEqual({ year, week });
        const next = isoWeek(addDays(monday, 7));
        expect(next).toEqual(
          week === weeksInYear(year) ? { year: year + 1, week: 1 } : { year, week: week + 1 },
        );
        // ISO 8601: week 1 holds 4 January.
        expect(isoWeek(`${date.slice(0, 4)}-01-04`)).toEqual({ year: Number(date.slice(0, 4)), week: 1 });
      }),
    );
  });

  it('know the weeks of the years ahead', () => {
    expect([2025, 2026, 2027, 2032].map(weeksInYear)).toEqual([52, 53, 52, 53]);
    expect(isoWeek('2027-01-01')).toEqual({ year: 2026, week: 53 });
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 });
  });

  it('are days that exist', () => {
    expect(['2024-02-29', '2000-02-29'].every(isPlainDate)).toBe(true);
    for (const text of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '20260101']) {
      expect(isPlainDate(text)).toBe(false);
    }
    expect(() => dayNumber('2026-02-30')).toThrow(RangeError);
  });

  it('stay in the month they were moved to', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
    expect(addMonths('2026-03-15', -3)).toBe('2025-12-15');
  });

  it('compare and come from the local clock', () => {
    expect(compareDates('2026-01-01', '2026-01-02')).toBe(-1);
    expect(compareDates('2026-01-02', '2026-01-02')).toBe(0);
    expect(plainDateOf(new Date(2026, 5, 4, 23, 59))).toBe('2026-06-04');
  });
});
