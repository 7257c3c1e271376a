import { join } from 'node:path';
import process from 'node:process';
import { requireBrowser, requireNode, requirePackages, root, stop } from './setup.mjs';

// `npm run bench`: builds the app, measures it and says which limits of size and speed it keeps.
// `-- NAME ...` runs these benches only, `--json` writes JSON, `--built` measures `out/` as it is. `--url`, `--user` and
// `--password` name the server that sync is measured with, instead of a Radicale of its own; `--contacts`, `--events`,
// `--creates` and `--rounds` how much of it, and `--parts receiving,quiet,sending,app` only some of it.

requireNode();
requirePackages();
requireBrowser();
process.env['TZ'] ??= 'Europe/Berlin';

const words = process.argv.slice(2);
for (const name of ['url', 'user', 'password', 'contacts', 'events', 'creates', 'rounds', 'parts']) {
  const at = words.indexOf(`--${name}`);
  if (at < 0) continue;
  const [, value] = words.splice(at, 2);
  if (!value) stop(`--${name} wants a value behind it.`);
  process.env[`BENCH_${name.toUpperCase()}`] = value;
}
const options = words.filter((word) => word.startsWith('--'));
const names = words.filter((word) => !word.startsWith('--'));
const asJson = options.includes('--json');

// Packages are there from here on, not before.
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(root, 'bench/run-benches.ts'), {
  configFile: false,
  root,
  logLevel: 'silent',
});
const { allWithinLimits, benches, runBenches, tableOf } =
  /** @type {typeof import('../bench/run-benches')} */ (module);

const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  const known = benches.map(({ name }) => name).join(', ');
  stop(`There is no bench called ${unknown.join(', ')}. There are: ${known}.`);
}
if (!options.includes('--built')) (await import('./build.mjs')).build();

// The JSON stands alone on the standard output.
if (asJson) console.log = console.error;
const chosen = benches.filter(({ name }) => names.length === 0 || names.includes(name));
const results = await runBenches(chosen, (sentence) => process.stderr.write(`${sentence}\n`));
process.stdout.write(`${asJson ? JSON.stringify(results, null, 2) : tableOf(results)}\n`);
process.exit(allWithinLimits(results) ? 0 : 1);
