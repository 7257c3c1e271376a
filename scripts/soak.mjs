import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { bundleHistories, readPlantedFaults } from './bundle-histories.mjs';
import { packageFile, requireNode, requirePackages, root, stop } from './setup.mjs';

// `npm run test:soak`: the long search in sync. 20,000 histories of officers, other programs and servers in parts of
// their own, then the merge of real texts with 10,000 cases a property, then every fault at every step.
// A search that was broken off goes on where it was, as long as the commit is the same: `out/soak/parts.txt` says what
// is done. `-- --histories`, `--merge` or `--faults` for one of them only; `--planted`: does the search find faults that are
// planted into the engine? `--ground races|calm|histories` searches only there (test/support/histories/hunt.ts). `--runs N`, `--seed N` (of the first part), `--workers N`, `--again` (from the beginning).

requireNode();
requirePackages();

const words = process.argv.slice(2);
/** @param {string} name @param {number} otherwise */
const numberOf = (name, otherwise) => {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(words[at + 1]);
};
const seed = numberOf('seed', 1);
const wanted = numberOf('runs', 20_000);
const workers = numberOf('workers', 1);
const partSize = 500;
const chosen = ['histories', 'merge', 'faults', 'planted'].filter((name) => words.includes(`--${name}`));
const does = (/** @type {string} */ name) =>
  chosen.length === 0 ? name !== 'planted' : chosen.includes(name);

const folder = join(root, 'out/soak');
mkdirSync(folder, { recursive: true });
const record = join(folder, 'parts.txt');

/** What is searched: a commit, and whether something was changed since. */
function version() {
  const ask = (/** @type {string[]} */ ...words) =>
    spawnSync('git', words, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
  const changed = ask('status', '--porcelain', '--', 'renderer', 'test/support', 'electron/contract');
  return `${ask('rev-parse', '--short', 'HEAD') || 'unknown'}${changed === '' ? '' : '+changes'}`;
}

const grounds = ['histories', 'races', 'histories', 'calm'];
const entry = 'test/support/histories/search.ts';

/**
 * @param {string} script @param {number} part @param {number} runs @param {readonly string[]} [more]
 * @returns {Promise<{ isGreen: boolean; output: string }>}
 */
function search(script, part, runs, more = []) {
  return new Promise((resolve) => {
    const parameters = [script, '--seed', String(part), '--runs', String(runs), ...more];
    const child = spawn(process.execPath, parameters, { cwd: root });
    let output = '';
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (output += String(data)));
    child.on('close', (code) => resolve({ isGreen: code === 0, output }));
  });
}

/** Where a part is searched: half of them in long histories. @param {number} part */
const groundOf = (part) =>
  words[words.indexOf('--ground') + 1 || words.length] ?? grounds[part % grounds.length] ?? '';

async function searchHistories() {
  const commit = version();
  const script = await bundleHistories({ entry, folder, name: 'histories', faults: [] });
  const done =
    existsSync(record) && !words.includes('--again') ? readFileSync(record, 'utf8').split('\n') : [];
  const parts = Array.from({ length: Math.ceil(wanted / partSize) }, (_, index) => seed + index);
  const nameOf = (/** @type {number} */ part) =>
    `${commit} seed ${part}: ${partSize} ${groundOf(part)} green`;
  const open = commit.endsWith('+changes')
    ? [...parts]
    : parts.filter((part) => !done.includes(nameOf(part)));
  let green = (parts.length - open.length) * partSize;
  if (green > 0) console.log(`${green} histories were green before, on the same commit.`);
  const started = Date.now();
  /** @type {number[]} */
  const red = [];
  const lane = async () => {
    for (let part = open.shift(); part !== undefined; part = open.shift()) {
      const { isGreen, output } = await search(script, part, partSize, ['--ground', groundOf(part)]);
      if (isGreen) {
        green += partSize;
        appendFileSync(record, `${nameOf(part)}\n`);
      } else red.push(part);
      const minutes = ((Date.now() - started) / 60_000).toFixed(1);
      console.log(
        `seed ${part} (${groundOf(part)}): ${isGreen ? 'green' : 'RED'}; ${green} of ${wanted} green after ${minutes} min`,
      );
      if (!isGreen)
        console.log(
          `${output}\nPlayed again by: node out/soak/histories.mjs --ground ${groundOf(part)} --seed N --path P --tell`,
        );
    }
  };
  await Promise.all(Array.from({ length: workers }, lane));
  const end = red.length === 0 ? 'all of them' : `but not seeds ${red.join(', ')}`;
  console.log(`Histories on ${commit}, seeds ${seed} to ${parts.at(-1)}: ${green} green, ${end}.`);
  return red.length === 0;
}

/** How many histories each planted fault survives, on the ground that it is found on. */
async function searchPlanted() {
  const faults = await readPlantedFaults();
  const script = await bundleHistories({ entry, folder, name: 'planted', faults });
  let found = 0;
  for (const { name, foundBy } of faults) {
    const more = ['--ground', foundBy.ground, '--plant', name, '--quick'];
    const { isGreen, output } = await search(script, seed, numberOf('runs', 2000), more);
    if (!isGreen) found += 1;
    const runs = /"runs":(\d+)/.exec(output)?.[1] ?? '?';
    const complaint = output.split('\n').find((line) => line !== '' && !/^\s*\{/.test(line));
    console.log(
      `${isGreen ? 'NOT FOUND' : `found in history ${runs} (${foundBy.ground})`}: ${name}${isGreen ? '' : ` (${complaint})`}`,
    );
  }
  console.log(`${found} of ${faults.length} planted faults were found.`);
  return found === faults.length;
}

/** @param {string} path */
function vitest(path) {
  const { status } = spawnSync(
    process.execPath,
    [packageFile('vitest', 'vitest.mjs'), 'run', '--project', 'node', '--testTimeout', '14400000', path],
    { cwd: root, stdio: 'inherit', env: { ...process.env, TANDEM_SOAK: '1' } },
  );
  return status === 0;
}

const results = [];
if (does('histories')) results.push(await searchHistories());
if (does('merge')) results.push(vitest('test/property/sync/merge.test.ts'));
if (does('faults')) results.push(vitest('test/fault/sync'));
if (does('planted')) results.push(await searchPlanted());
if (!results.every(Boolean)) stop('The search found something.');
console.log('The search is green.');
