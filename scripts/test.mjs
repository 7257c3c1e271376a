import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { packageFile, requireBrowser, requireNode, requirePackages, root } from './setup.mjs';

// `npm test`: every check of the project, one after the other, and one line with the sum at the end.

requireNode();
requirePackages();
requireBrowser();

const reports = mkdtempSync(join(tmpdir(), 'tandem-test-'));
/** @type {{ name: string, passed: number, failed: number, seconds: number }[]} */
const results = [];

check('types', 'typescript', 'bin/tsc', ['--noEmit']);
check('lint', 'oxlint', 'bin/oxlint', ['--type-aware']);
check('format', '@biomejs/biome', 'bin/biome', ['format', '.']);
vitest('unit, contract, property, fault', 'node', 'Europe/Berlin', []);
vitest('unit and property in UTC', 'node', 'UTC', ['test/unit', 'test/property']);
vitest('unit and property in New York', 'node', 'America/New_York', ['test/unit', 'test/property']);
vitest('browser', 'browser', 'Europe/Berlin', []);
script('build', 'build.mjs');
endToEnd();

rmSync(reports, { recursive: true, force: true });
process.stdout.write('\n');
for (const result of results) {
  const mark = result.failed === 0 ? 'ok  ' : 'FAIL';
  process.stdout.write(
    `${mark} ${result.name}: ${result.passed} passed, ${result.failed} failed, ${result.seconds} s\n`,
  );
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** @param {string} name @param {string} file a script beside this one */
function script(name, file) {
  const { ok, seconds } = timed(name, [join(root, 'scripts', file)], process.env);
  results.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, seconds });
}

/** @param {string} name @param {string} packageName @param {string} file @param {string[]} parameters */
function check(name, packageName, file, parameters) {
  const { ok, seconds } = runTool(name, packageName, file, parameters, process.env);
  results.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, seconds });
}

/** @param {string} name @param {string} project @param {string} zone @param {string[]} folders */
function vitest(name, project, zone, folders) {
  const report = join(reports, `${results.length}.json`);
  const parameters = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...folders,
  ];
  const { ok, seconds } = runTool(name, 'vitest', 'vitest.mjs', parameters, { ...process.env, TZ: zone });
  const counts = readReport(report, (json) => ({
    passed: json.numPassedTests,
    failed: json.numTotalTests - json.numPassedTests,
  }));
  results.push(withVerdict(name, ok, counts, seconds));
}

function endToEnd() {
  const report = join(reports, 'e2e.json');
  const { ok, seconds } = runTool(
    'end to end',
    '@playwright/test',
    'cli.js',
    ['test', '--reporter=dot,json'],
    {
      ...process.env,
      TZ: 'Europe/Berlin',
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
  );
  const counts = readReport(report, ({ stats }) => ({
    passed: stats.expected,
    // A test that passes only when tried again, or does not run, has not passed.
    failed: stats.unexpected + stats.flaky + stats.skipped,
  }));
  results.push(withVerdict('end to end', ok, counts, seconds));
}

/**
 * A runner that ends badly without a failed test (it could not start, an error outside any test) counts as one failure.
 * @param {string} name @param {boolean} ok @param {{ passed: number, failed: number }} counts @param {number} seconds
 */
function withVerdict(name, ok, counts, seconds) {
  const failed = counts.failed === 0 && (!ok || counts.passed === 0) ? 1 : counts.failed;
  return { name, passed: counts.passed, failed, seconds };
}

/** @param {string} path @param {(json: any) => { passed: number, failed: number }} count */
function readReport(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** @param {string} name @param {string} packageName @param {string} file @param {string[]} parameters @param {NodeJS.ProcessEnv} environment */
function runTool(name, packageName, file, parameters, environment) {
  return timed(name, [packageFile(packageName, file), ...parameters], environment);
}

/** @param {string} name @param {string[]} parameters of this Node @param {NodeJS.ProcessEnv} environment */
function timed(name, parameters, environment) {
  process.stdout.write(`\n── ${name}\n`);
  const start = Date.now();
  const { status } = spawnSync(process.execPath, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  return { ok: status === 0, seconds: Math.round((Date.now() - start) / 1000) };
}
