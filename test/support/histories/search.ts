import process from 'node:process';
import { grounds, hunt } from './hunt';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};

const seed = Number(option('seed', '1'));
const numRuns = Number(option('runs', '100'));
const path = option('path', '');
const ground = grounds.find((one) => one === option('ground', 'histories')) ?? 'histories';
Object.assign(globalThis, { plantedFault: option('plant', '') });
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const found = await hunt(
  { ground, seed, numRuns, ...(path !== '' && { path }), isQuick: process.argv.includes('--quick') },
  path !== '' && process.argv.includes('--tell') ? tell : undefined,
);
if (found.isFound) {
  const { setting, steps = [] } = found.history ?? {};
  process.stdout.write(`${JSON.stringify({ ground, seed, path: found.path, runs: found.runs, setting })}\n`);
  for (const step of steps) process.stdout.write(`  ${JSON.stringify(step)},\n`);
  process.stdout.write(`${found.complaint}\n`);
  process.exitCode = 1;
}
