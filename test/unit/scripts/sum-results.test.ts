import { describe, expect, it } from 'vitest';
import { playwrightCounts, sumResults, vitestCounts, withVerdict } from '../../../scripts/sum-results.mjs';

const unit = { name: 'unit', passed: 40, failed: 0, failures: [], seconds: 3 };

describe('the sum of npm test', () => {
  it('stands alone on the last line, below the names of what failed, and adds all runners up', () => {
    const failures = ['test/e2e/a.spec.ts > opens: Error: no window', 'test/e2e/b.spec.ts > ends: skipped'];
    const { text, ok } = sumResults([
      unit,
      { name: 'end to end', passed: 7, failed: 2, failures, seconds: 9 },
    ]);
    expect(text.split('\n')).toEqual([
      'end to end: test/e2e/a.spec.ts > opens: Error: no window',
      'end to end: test/e2e/b.spec.ts > ends: skipped',
      '',
      'ok   unit: 40 passed, 0 failed, 3 s',
      'FAIL end to end: 7 passed, 2 failed, 9 s',
      '',
      '47 passed, 2 failed',
      '',
    ]);
    expect(ok).toBe(false);
  });

  it('is good only if something ran and nothing failed', () => {
    expect(sumResults([unit])).toEqual({
      text: 'ok   unit: 40 passed, 0 failed, 3 s\n\n40 passed, 0 failed\n',
      ok: true,
    });
    expect(sumResults([]).ok).toBe(false);
  });

  it('counts a runner that breaks down, or finds no test, as one failure and says so', () => {
    const [good, none] = [
      { passed: 40, failed: 0, failures: [] },
      { passed: 0, failed: 0, failures: [] },
    ];
    const ended = { passed: 40, failed: 1, failures: ['ended badly, though no test failed'] };
    expect(withVerdict('unit', false, good, 3)).toEqual({ name: 'unit', seconds: 3, ...ended });
    expect(withVerdict('unit', true, none, 0)).toMatchObject({ failed: 1, failures: ['found no test'] });
    const bad = { passed: 39, failed: 3, failures: ['a', 'b', 'c'] };
    expect(withVerdict('unit', false, bad, 3)).toEqual({ name: 'unit', seconds: 3, ...bad });
    expect(withVerdict('unit', true, good, 3)).toEqual({ name: 'unit', seconds: 3, ...good });
  });
});

describe("a report of vitest's", () => {
  const file = { name: '/desk/test/unit/a.test.ts', status: 'passed', message: '' };
  const passed = { fullName: 'a day ends', status: 'passed', failureMessages: [] };

  it('names each test that failed or did not run, with the first line of what it says', () => {
    const assertionResults = [
      passed,
      {
        fullName: 'a day begins',
        status: 'failed',
        failureMessages: ['\n\u001B[31mAssertionError: no day\u001B[39m\n    at a.test.ts:3:1'],
      },
      { fullName: 'a day is long', status: 'skipped', failureMessages: [] },
    ];
    const testResults = [{ ...file, status: 'failed', assertionResults }];
    expect(vitestCounts({ numPassedTests: 1, numTotalTests: 3, testResults }, '/desk')).toEqual({
      passed: 1,
      failed: 2,
      failures: [
        'test/unit/a.test.ts > a day begins: AssertionError: no day',
        'test/unit/a.test.ts > a day is long: skipped',
      ],
    });
  });

  it('names a file that could not be loaded, also by the paths of Windows', () => {
    const testResults = [
      { ...file, assertionResults: [passed] },
      {
        name: 'C:/desk/test/unit/b.test.ts',
        status: 'failed',
        message: 'SyntaxError: odd',
        assertionResults: [],
      },
    ];
    const { failures } = vitestCounts({ numPassedTests: 1, numTotalTests: 1, testResults }, 'C:\\desk');
    expect(failures).toEqual(['test/unit/b.test.ts: SyntaxError: odd']);
  });
});

describe("a report of Playwright's", () => {
  const config = { rootDir: '/desk/test/e2e' };
  const spec = (title: string, status: string, ...messages: string[]) => ({
    title,
    file: 'import.spec.ts',
    tests: [{ status, results: messages.map((message) => ({ errors: [{ message }] })) }],
  });

  it('counts and names what failed, was skipped, or passed only when tried again', () => {
    const suites = [
      {
        title: 'import.spec.ts',
        specs: [spec('reads', 'expected'), spec('stops', 'unexpected', 'Error: it went on\n\nCall log:')],
        suites: [
          {
            title: 'a table',
            specs: [spec('is read', 'flaky', 'TimeoutError: 60 s'), spec('is big', 'skipped')],
          },
        ],
      },
    ];
    const stats = { expected: 1, unexpected: 1, flaky: 1, skipped: 1 };
    expect(playwrightCounts({ config, stats, suites, errors: [] }, '/desk')).toEqual({
      passed: 1,
      failed: 3,
      failures: [
        'test/e2e/import.spec.ts > stops: Error: it went on',
        'test/e2e/import.spec.ts > a table > is read: TimeoutError: 60 s',
        'test/e2e/import.spec.ts > a table > is big: skipped',
      ],
    });
  });

  it('tells an error outside of any test', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    const errors = [{ message: 'Error: the set-up broke\n    at x' }];
    expect(playwrightCounts({ config, stats, suites: [], errors }, '/desk').failures).toEqual([
      'Error: the set-up broke',
    ]);
  });
});
