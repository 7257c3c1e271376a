import process from 'node:process';
import fc from 'fast-check';
import { judgeHistory } from './judge-history';
import { anySetting, anySteps } from './steps';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};

const seed = Number(option('seed', '1'));
const numRuns = Number(option('runs', '100'));
const path = option('path', '');
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const property = fc.asyncProperty(anySetting, anySteps, async (setting, steps) => {
  const complaints = await judgeHistory(
    setting,
    steps,
    path !== '' && process.argv.includes('--tell') ? tell : undefined,
  );
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
});
const details = await fc.check(property, { seed, numRuns, ...(path !== '' && { path }) });
if (details.failed) {
  const [setting, steps] = details.counterexample ?? [];
  process.stdout.write(
    `${JSON.stringify({ seed, path: details.counterexamplePath, runs: details.numRuns, setting })}\n`,
  );
  for (const step of steps ?? []) process.stdout.write(`  ${JSON.stringify(step)},\n`);
  process.stdout.write(`${(details.errorInstance as Error | undefined)?.stack ?? ''}\n`);
  process.exitCode = 1;
}
