import { stripVTControlCharacters } from 'node:util';

/**
 * `failures` names what failed, as far as its report tells.
 * @typedef {{ passed: number, failed: number, failures: string[] }} Counts
 * @typedef {{ name: string, seconds: number } & Counts} RunnerResult
 */

/**
 * The result of a runner. One that ends badly without a failed test (it could not start, an error outside any test),
 * or that found no test at all, counts as one failure.
 * @param {string} name @param {boolean} ok whether its process ended well
 * @param {Counts} counts @param {number} seconds
 * @returns {RunnerResult}
 */
export function withVerdict(name, ok, counts, seconds) {
  if (counts.failed > 0 || (ok && counts.passed > 0)) return { ...counts, name, seconds };
  const why = ok ? 'found no test' : 'ended badly, though no test failed';
  return { name, passed: counts.passed, failed: 1, failures: [...counts.failures, why], seconds };
}

/**
 * Every failed test by its name, a line a runner, an empty one, and the sum of all alone on the last:
 * `N passed, N failed`. `ok` is false as well if nothing ran.
 * @param {readonly RunnerResult[]} results
 * @returns {{ text: string, ok: boolean }}
 */
export function sumResults(results) {
  const failures = results.flatMap(({ name, failures: named }) =>
    named.map((failure) => `${name}: ${failure}`),
  );
  const lines = results.map(
    ({ name, passed, failed, seconds }) =>
      `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`,
  );
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const named = failures.length > 0 ? [...failures, ''] : [];
  const text = `${[...named, ...lines, '', `${passed} passed, ${failed} failed`].join('\n')}\n`;
  return { text, ok: failed === 0 && passed > 0 };
}

/**
 * What vitest's JSON report counts and names; what did not run has not passed.
 * @param {VitestReport} report @param {string} root the folder that files are named from
 * @returns {Counts}
 *
 * @typedef {{ numPassedTests: number, numTotalTests: number, testResults: VitestFile[] }} VitestReport
 * @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] | null }} VitestTest
 */
export function vitestCounts({ numPassedTests, numTotalTests, testResults }, root) {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = fromRoot(name, root);
    const failed = assertionResults.filter((test) => test.status !== 'passed');
    // A file that could not be loaded has no tests, only a message.
    if (failed.length === 0 && status === 'failed') return [named(file, [], message)];
    return failed.map((test) => named(file, [test.fullName], test.failureMessages?.[0] ?? test.status));
  });
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests, failures };
}

/**
 * What Playwright's JSON report counts and names; what passes only when tried again, or does not run, has not passed.
 * @param {PlaywrightReport} report @param {string} root the folder that files are named from
 * @returns {Counts}
 *
 * @typedef {{ message?: string }} PlaywrightError
 * @typedef {{ status: string, results: { errors: PlaywrightError[] }[] }} PlaywrightTest
 * @typedef {{ title: string, file: string, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ title: string, specs: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ expected: number, unexpected: number, flaky: number, skipped: number }} PlaywrightStats
 * @typedef {{ config: { rootDir: string }, stats: PlaywrightStats, suites: PlaywrightSuite[], errors: PlaywrightError[] }} PlaywrightReport
 */
export function playwrightCounts({ config, stats, suites, errors }, root) {
  /** @param {PlaywrightSuite} suite @param {string[]} above @returns {string[]} */
  const failuresOf = (suite, above) => [
    ...suite.specs.flatMap(({ title, file, tests }) =>
      tests
        .filter(({ status }) => status !== 'expected')
        .map(({ status, results }) => {
          const message = results.flatMap((result) => result.errors)[0]?.message ?? status;
          return named(fromRoot(`${config.rootDir}/${file}`, root), [...above, title], message);
        }),
    ),
    ...(suite.suites ?? []).flatMap((inner) => failuresOf(inner, [...above, inner.title])),
  ];
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped,
    failures: [
      // Errors outside any test: a file that could not be loaded, a set-up that broke.
      ...errors.map(({ message }) => firstLine(message ?? '')),
      ...suites.flatMap((suite) => failuresOf(suite, [])),
    ],
  };
}

/** @param {string} file @param {string[]} titles @param {string} message */
function named(file, titles, message) {
  return `${[file, ...titles].join(' > ')}: ${firstLine(message)}`;
}

/** @param {string} path @param {string} root */
function fromRoot(path, root) {
  const [file = '', folder = ''] = [path, root].map((each) => each.replaceAll('\\', '/'));
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
}

/**
 * The first line that says something, without the colours of a terminal.
 * @param {string} message
 */
function firstLine(message) {
  const lines = stripVTControlCharacters(message).split('\n');
  return lines.find((line) => line.trim() !== '')?.trim() ?? 'no message';
}
