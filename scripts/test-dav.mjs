import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { readerPrograms, requirePrograms, startDavServers } from './dav-servers.mjs';
import { givenDavServer, visitDavServer } from './given-dav-server.mjs';
import { packageFile, requireNode, requirePackages, root } from './setup.mjs';
import { sumResults, vitestCounts, withVerdict } from './sum-results.mjs';

// `npm run test:dav` runs test/servers against Radicale and Xandikos, which it starts, or against the server that
// DAV_URL names (README.md). What follows `--` goes to vitest. Ends with 2, after a sentence, where there is no server,
// and with `N passed, N failed` where there is one.

requireNode();
requirePackages();

const noServer = 2;
const { servers, missing, stop } = (await givenServer()) ?? (await startDavServers());

const unread = servers.length > 0 ? requirePrograms(readerPrograms) : [];
if (unread.length > 0) missing.push(`Nothing is read back by ${unread.join(', ')}, which are not installed.`);
for (const sentence of missing) process.stdout.write(`${sentence}\n`);
if (servers.length === 0) {
  process.stdout.write(
    'No server is at hand, so nothing is tested against one. DAV_URL names one (README.md).\n',
  );
  await stop();
  process.exit(noServer);
}

const start = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'tandem-dav-report-'));
const parameters = process.argv.slice(2);
const isReported = parameters.some((parameter) => parameter.startsWith('--outputFile.json='));
const report = join(folder, 'report.json');
const own = isReported ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const child = spawn(
  process.execPath,
  [packageFile('vitest', 'vitest.mjs'), 'run', '--project', 'servers', ...own, ...parameters],
  {
    cwd: root,
    stdio: 'inherit',
    env: { TZ: 'Europe/Berlin', ...process.env, TANDEM_DAV_SERVERS: JSON.stringify(servers) },
  },
);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
const code = await new Promise((resolve) => child.once('exit', resolve));
await stop();
const isWell = isReported ? code === 0 : sayResult(code === 0);
rmSync(folder, { recursive: true, force: true });
process.exit(isWell ? 0 : 1);

/** The server of the environment; ends with sentences if it cannot be tested. `undefined`: none is named. */
async function givenServer() {
  const given = givenDavServer(process.env);
  if (!given) return undefined;
  const { server, faults } = given.faults.length > 0 ? given : await visitDavServer(given.server);
  if (faults.length > 0) {
    for (const sentence of faults) process.stderr.write(`${sentence}\n`);
    process.stderr.write('docs/servers.md tells which variables there are.\n');
    process.exit(1);
  }
  /** @type {string[]} */
  const sentences = [];
  return { servers: [server], missing: sentences, stop: () => Promise.resolve() };
}

/** @param {boolean} ok whether vitest ended well */
function sayResult(ok) {
  /** @type {import('./sum-results.mjs').Counts} */
  let counts = { passed: 0, failed: 0, failures: [] };
  try {
    counts = vitestCounts(JSON.parse(readFileSync(report, 'utf8')), root);
  } catch (error) {
    counts = { passed: 0, failed: 1, failures: [`its report cannot be read: ${String(error)}`] };
  }
  const seconds = Math.round((Date.now() - start) / 1000);
  const result = sumResults([withVerdict('real servers', ok, counts, seconds)]);
  process.stdout.write(`\n${result.text}`);
  return result.ok;
}
