import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import {
  packageFile,
  requireNode,
  requirePackages,
  requirePdfReader,
  requireTestBrowser,
  root,
} from './setup.mjs';
import { playwrightCounts, sumResults, vitestCounts, withVerdict } from './sum-results.mjs';

// `npm test`: every check of the project, one after the other, and one line with the sum at the end.

requireNode();
requirePackages();
requireTestBrowser();
requirePdfReader();

/** How `test-dav.mjs` ends where no server can be had. */
const noServer = 2;
const reports = mkdtempSync(join(tmpdir(), 'tandem-test-'));
/** @type {import('./sum-results.mjs').RunnerResult[]} */
const results = [];

check('types', 'typescript', 'bin/tsc', ['--noEmit']);
check('lint', 'oxlint', 'bin/oxlint', ['--type-aware']);
check('format', '@biomejs/biome', 'bin/biome', ['format', '.']);
vitest('unit, contract, property, fault', ['node', 'shell'], 'Europe/Berlin', []);
vitest('killed at any moment', ['kill'], 'Europe/Berlin', []);
// Cards, search and the shell know no time; every room that reads a clock or writes a date runs in three zones.
const roomsWithTime = ['app', 'domain', 'features', 'i18n', 'storage'].map((room) => `test/unit/${room}`);
vitest('dates in UTC', ['node'], 'UTC', [...roomsWithTime, 'test/property/domain']);
vitest('dates in New York', ['node'], 'America/New_York', [...roomsWithTime, 'test/property/domain']);
vitest('browser', ['browser'], 'Europe/Berlin', []);
script('build', 'build.mjs');
endToEnd();
realServers();

rmSync(reports, { recursive: true, force: true });
const { text, ok } = sumResults(results);
process.stdout.write(`\n${text}`);
process.exit(ok ? 0 : 1);

/** @param {string} name @param {string} file a script beside this one */
function script(name, file) {
  const { ok, seconds } = timed(name, [join(root, 'scripts', file)], process.env);
  results.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [], seconds });
}

/** @param {string} name @param {string} packageName @param {string} file @param {string[]} parameters */
function check(name, packageName, file, parameters) {
  const { ok, seconds } = runTool(name, packageName, file, parameters, process.env);
  results.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [], seconds });
}

/** @param {string} name @param {string[]} projects @param {string} zone @param {string[]} folders */
function vitest(name, projects, zone, folders) {
  const report = join(reports, `${results.length}.json`);
  const parameters = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...folders,
  ];
  const { ok, seconds } = runTool(name, 'vitest', 'vitest.mjs', parameters, { ...process.env, TZ: zone });
  results.push(withVerdict(name, ok, readReport(report, vitestCounts), seconds));
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
  results.push(withVerdict('end to end', ok, readReport(report, playwrightCounts), seconds));
}

/** Against Radicale and Xandikos, where they can be had; elsewhere a line says why not. */
function realServers() {
  const name = 'real servers';
  const report = join(reports, 'servers.json');
  const parameters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { status, seconds } = timed(name, [join(root, 'scripts/test-dav.mjs'), ...parameters], process.env);
  if (status === noServer) return;
  results.push(withVerdict(name, status === 0, readReport(report, vitestCounts), seconds));
}

/** @param {string} path @param {(json: any, root: string) => import('./sum-results.mjs').Counts} count */
function readReport(path, count) {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')), root);
  } catch (error) {
    return { passed: 0, failed: 1, failures: [`its report cannot be read: ${String(error)}`] };
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
  return { ok: status === 0, status, seconds: Math.round((Date.now() - start) / 1000) };
}
