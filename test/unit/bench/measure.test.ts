import { describe, expect, it } from 'vitest';
import { limited, report } from '../../../bench/support/measure';
import { largest, median, medianRatio, percentile } from '../../../bench/support/statistics';
import { allWithinLimits, tableOf } from '../../../bench/support/table';

describe('figures of a bench', () => {
  it('keep a limit that they just reach, and miss it by any more, however it is rounded', () => {
    expect(limited('a', 50, 'ms', 50).ok).toBe(true);
    expect(limited('a', 50.001, 'ms', 50)).toMatchObject({ value: 50, ok: false });
  });

  it('miss their limit if nothing was measured', () => {
    expect(limited('a', percentile([], 0.95), 'ms', 50).ok).toBe(false);
    expect(limited('a', median([]), 'ms', 50).ok).toBe(false);
    expect(limited('a', medianRatio([], []), '×', 50).ok).toBe(false);
  });

  it('are taken from the middle and from the end of what was measured', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
    expect(largest([3, 8, 2])).toBe(8);
    expect(medianRatio([2, 30, 12], [1, 10, 12])).toBe(2);
  });

  it('stand in a table that names the missed ones', () => {
    const missed = [{ bench: 'scroll', measures: [report('frame', 17, 'ms'), limited('tasks', 2, '', 0)] }];
    const kept = [{ bench: 'scroll', measures: [report('frame', 17, 'ms'), limited('tasks', 0, '', 0)] }];
    expect(allWithinLimits(kept)).toBe(true);
    expect(allWithinLimits(missed)).toBe(false);
    expect(tableOf(kept)).not.toContain('MISSED');
    expect(tableOf(missed).split('\n')[2]).toMatch(/^scroll +tasks +2 +≤ 0 +MISSED$/);
  });
});
