import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import {
  mayInstallPrograms,
  packageFile,
  requireNode,
  requirePackages,
  requirePdfReader,
  requireTestBrowser,
  root,
} from './setup.mjs';
import { playwrightCounts, sumResults, vitestCounts, withVerdict } from './sum-results.mjs';

// `npm test`: every check of the project, and one line with the sum at the end.

requireNode();
// Browsers and servers are fetched while what needs none of them is tested. Where nothing may be installed, what is
// missing is said before minutes have gone by.
if (!mayInstallPrograms()) requirePrograms();
const programs = spawn(process.execPath, [join(root, 'scripts/test-programs.mjs')], { stdio: 'inherit' });
const programsAreThere = new Promise((resolve) => {
  programs.once('close', resolve);
});
requirePackages();

/** How `test-dav.mjs` ends where no server can be had. */
const noServer = 2;
const reports = mkdtempSync(join(tmpdir(), 'tandem-test-'));
// What tests leave behind, killed ones most of all, goes with the reports.
process.env['TMPDIR'] = join(reports, 'files');
mkdirSync(process.env['TMPDIR']);
/** @type {import('./sum-results.mjs').RunnerResult[]} */
const results = [];
/** Steps beside each other must not talk at once: what each says is written when it is over. */
let isCrowded = false;

/** Takes down which files depend on the time zone (test/support/zone-notes.ts): these run in two more. */
const zoneNotes = join(reports, 'zone-notes');

await check('format', '@biomejs/biome', 'bin/biome', ['format', '.']);
await vitest('unit, contract, property, fault', ['node', 'shell'], 'Europe/Berlin', [], {
  TANDEM_ZONE_NOTES: zoneNotes,
});
/** All of them where none was noted, since some do. */
const dated = existsSync(zoneNotes) ? readFileSync(zoneNotes, 'utf8').trim().split('\n') : [];
await programsAreThere;
requirePrograms();
// What waits for servers to answer or browsers to start stands beside what waits for nothing, so that no processor does.
await besideEachOther(
  () => realServers(),
  () =>
    inTurn(
      () => vitest('killed at any moment', ['kill'], 'Europe/Berlin', []),
      () => vitest('dates in UTC', ['node'], 'UTC', dated),
      () => vitest('dates in New York', ['node'], 'America/New_York', dated),
    ),
);
await besideEachOther(
  () => vitest('browser', ['browser'], 'Europe/Berlin', []),
  () =>
    inTurn(
      // One checker looks at all types, since each further one works out anew what files share.
      () => check('types', 'typescript', 'bin/tsc', ['--noEmit', '--checkers', '1']),
      () => check('lint', 'oxlint', 'bin/oxlint', ['--type-aware']),
      () => script('build', 'build.mjs'),
    ),
);
await endToEnd();

rmSync(reports, { recursive: true, force: true });
const { text, ok } = sumResults(results);
process.stdout.write(`\n${text}`);
process.exit(ok ? 0 : 1);

/** Ends with a sentence if a browser or the reader of PDF files is absent. */
function requirePrograms() {
  requireTestBrowser();
  requirePdfReader();
}

/** @param {(() => Promise<void>)[]} lanes */
async function besideEachOther(...lanes) {
  isCrowded = true;
  await Promise.all(lanes.map((lane) => lane()));
  isCrowded = false;
}

/** @param {(() => Promise<void>)[]} steps */
async function inTurn(...steps) {
  for (const step of steps) await step();
}

/** @param {string} name @param {string} file a script beside this one */
async function script(name, file) {
  const { ok, seconds } = await timed(name, [join(root, 'scripts', file)], process.env);
  results.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [], seconds });
}

/** @param {string} name @param {string} packageName @param {string} file @param {string[]} parameters */
async function check(name, packageName, file, parameters) {
  // Types and lint are checked by programs in Go, which would clear their memory up for a third of the time.
  const environment = { ...process.env, GOGC: '300' };
  const { ok, seconds } = await runTool(name, packageName, file, parameters, environment);
  results.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [], seconds });
}

/** @param {string} name @param {string[]} projects @param {string} zone @param {string[]} files @param {NodeJS.ProcessEnv} more */
async function vitest(name, projects, zone, files, more = {}) {
  const report = join(reports, `${name}.json`);
  const parameters = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ];
  const environment = { ...process.env, ...more, TZ: zone };
  const { ok, seconds } = await runTool(name, 'vitest', 'vitest.mjs', parameters, environment);
  results.push(withVerdict(name, ok, readReport(report, vitestCounts), seconds));
}

async function endToEnd() {
  const report = join(reports, 'e2e.json');
  const { ok, seconds } = await runTool(
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
async function realServers() {
  const name = 'real servers';
  const report = join(reports, 'servers.json');
  const parameters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const file = join(root, 'scripts/test-dav.mjs');
  const { status, seconds } = await timed(name, [file, ...parameters], process.env);
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

/**
 * @param {string} name @param {string[]} parameters of this Node @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{ ok: boolean, status: number | null, seconds: number }>}
 */
function timed(name, parameters, environment) {
  const start = Date.now();
  if (!isCrowded) process.stdout.write(`\n── ${name}\n`);
  const child = spawn(process.execPath, parameters, {
    cwd: root,
    stdio: isCrowded ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: environment,
  });
  let said = '';
  const listen = (/** @type {Buffer} */ data) => (said += String(data));
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  return new Promise((resolve) => {
    child.on('close', (status) => {
      if (said !== '') process.stdout.write(`\n── ${name}\n${said}`);
      resolve({ ok: status === 0, status, seconds: Math.round((Date.now() - start) / 1000) });
    });
  });
}
