import { describe, expect, it } from 'vitest';
import {
  halfYearOf,
  mondayOf,
  mondaysOfHalf,
  mondaysOfYear,
  shiftHalf,
} from '../../../renderer/domain/iso-weeks';
import { isoWeek } from '../../../renderer/domain/plain-date';

describe('the weeks of a year', () => {
  it('are 53 in 2026, of which the last one begins in December and ends in January', () => {
    const mondays = mondaysOfYear(2026);
    expect(mondays).toHaveLength(53);
    expect([mondays[0], mondays[52]]).toEqual(['2025-12-29', '2026-12-28']);
    expect(mondays.map((monday) => isoWeek(monday).week)).toEqual(
      Array.from({ length: 53 }, (_, index) => index + 1),
    );
  });

  it('follow upon those of the year before without a gap', () => {
    const mondays = [2024, 2025, 2026, 2027].flatMap(mondaysOfYear);
    expect(new Set(mondays).size).toBe(52 + 52 + 53 + 52);
    expect(mondays.toSorted()).toEqual(mondays);
  });

  it('begin on Monday, for a Sunday too', () => {
    expect([mondayOf('2026-06-08'), mondayOf('2026-06-14')]).toEqual(['2026-06-08', '2026-06-08']);
  });
});

describe('half years', () => {
  it('are made of whole weeks, each in one of them', () => {
    const first = mondaysOfHalf({ year: 2026, half: 1 });
    const second = mondaysOfHalf({ year: 2026, half: 2 });
    expect([...first, ...second]).toEqual(mondaysOfYear(2026));
    expect([first.length, second.length]).toEqual([26, 27]);
  });

  it('take a day with its week: 1 January 2027 belongs to 2026, 29 June 2026 to the second half', () => {
    expect(halfYearOf('2027-01-01')).toEqual({ year: 2026, half: 2 });
    expect(halfYearOf('2026-06-29')).toEqual({ year: 2026, half: 2 });
    expect(halfYearOf('2026-06-28')).toEqual({ year: 2026, half: 1 });
  });

  it('move over the turn of the year', () => {
    expect(shiftHalf({ year: 2026, half: 2 }, 1)).toEqual({ year: 2027, half: 1 });
    expect(shiftHalf({ year: 2026, half: 1 }, -1)).toEqual({ year: 2025, half: 2 });
    expect(shiftHalf({ year: 2026, half: 1 }, 4)).toEqual({ year: 2028, half: 1 });
  });
});
