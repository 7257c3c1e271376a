import { spawn } from 'node:child_process';
import process from 'node:process';
import { readerPrograms, requirePrograms, startDavServers } from './dav-servers.mjs';
import { packageFile, requireNode, requirePackages, root } from './setup.mjs';

// `npm run test:dav` runs test/servers against Radicale and Xandikos, which it starts, or against the server that
// DAV_URL names (README.md). What follows `--` goes to vitest. Ends with 2, after a sentence, where there is no server.

requireNode();
requirePackages();

/** @type {string[]} */
const noSentences = [];
const { servers, missing, stop } = process.env['DAV_URL']
  ? { servers: [], missing: noSentences, stop: () => Promise.resolve() }
  : await startDavServers();

const isThere = servers.length > 0 || process.env['DAV_URL'];
const unread = isThere ? requirePrograms(readerPrograms) : [];
if (unread.length > 0) missing.push(`Nothing is read back by ${unread.join(', ')}, which are not installed.`);
for (const sentence of missing) process.stdout.write(`${sentence}\n`);
if (!isThere) {
  process.stdout.write(
    'No server is at hand, so nothing is tested against one. DAV_URL names one (README.md).\n',
  );
  await stop();
  process.exit(2);
}

const environment = servers.length > 0 ? { TANDEM_DAV_SERVERS: JSON.stringify(servers) } : {};
const child = spawn(
  process.execPath,
  [packageFile('vitest', 'vitest.mjs'), 'run', '--project', 'servers', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { TZ: 'Europe/Berlin', ...process.env, ...environment } },
);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
const code = await new Promise((resolve) => child.once('exit', resolve));
await stop();
process.exit(typeof code === 'number' ? code : 1);
