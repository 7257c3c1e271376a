import { describe, expect, it } from 'vitest';
import { playwrightCounts, sumResults, vitestCounts, withVerdict } from '../../../scripts/sum-results.mjs';

const unit = { name: 'unit', passed: 40, failed: 0, seconds: 3 };

describe('the sum of npm test', () => {
  it('stands alone on the last line and adds all runners up', () => {
    const { text, ok } = sumResults([unit, { name: 'end to end', passed: 7, failed: 2, seconds: 9 }]);
    expect(text.split('\n')).toEqual([
      'ok   unit: 40 passed, 0 failed, 3 s',
      'FAIL end to end: 7 passed, 2 failed, 9 s',
      '',
      '47 passed, 2 failed',
      '',
    ]);
    expect(ok).toBe(false);
  });

  it('is good only if something ran and nothing failed', () => {
    expect(sumResults([unit]).ok).toBe(true);
    expect(sumResults([]).ok).toBe(false);
  });

  it('counts a runner that breaks down, or finds no test, as one failure', () => {
    expect(withVerdict('unit', false, { passed: 40, failed: 0 }, 3)).toMatchObject({ passed: 40, failed: 1 });
    expect(withVerdict('unit', true, { passed: 0, failed: 0 }, 0).failed).toBe(1);
    expect(withVerdict('unit', false, { passed: 39, failed: 3 }, 3).failed).toBe(3);
    expect(withVerdict('unit', true, { passed: 40, failed: 0 }, 3).failed).toBe(0);
  });

  it('counts as failed what was skipped or passed only when tried again', () => {
    expect(vitestCounts({ numPassedTests: 5, numTotalTests: 8 })).toEqual({ passed: 5, failed: 3 });
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
    expect(playwrightCounts({ stats })).toEqual({ passed: 5, failed: 3 });
  });
});
