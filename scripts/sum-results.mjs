/** @typedef {{ name: string, passed: number, failed: number, seconds: number }} RunnerResult */

/**
 * The result of a runner. One that ends badly without a failed test (it could not start, an error outside any test),
 * or that found no test at all, counts as one failure.
 * @param {string} name @param {boolean} ok whether its process ended well
 * @param {{ passed: number, failed: number }} counts @param {number} seconds
 * @returns {RunnerResult}
 */
export function withVerdict(name, ok, counts, seconds) {
  const failed = counts.failed === 0 && (!ok || counts.passed === 0) ? 1 : counts.failed;
  return { name, passed: counts.passed, failed, seconds };
}

/**
 * A line a runner, an empty one, and the sum of all alone on the last: `N passed, N failed`. `ok` is false as well if
 * nothing ran.
 * @param {readonly RunnerResult[]} results
 * @returns {{ text: string, ok: boolean }}
 */
export function sumResults(results) {
  const lines = results.map(
    ({ name, passed, failed, seconds }) =>
      `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`,
  );
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const text = `${[...lines, '', `${passed} passed, ${failed} failed`].join('\n')}\n`;
  return { text, ok: failed === 0 && passed > 0 };
}

/**
 * Counts of vitest's JSON report; what did not run has not passed.
 * @param {{ numPassedTests: number, numTotalTests: number }} report
 */
export function vitestCounts({ numPassedTests, numTotalTests }) {
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
}

/**
 * Counts of Playwright's JSON report; what passes only when tried again, or does not run, has not passed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 */
export function playwrightCounts({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}
