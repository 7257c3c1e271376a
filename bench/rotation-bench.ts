import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { bundlePage } from '../test/support/storage-bundle';
import { type Bench, limited, report } from './support/measure';
import type { PlanningRounds } from './support/planning-rounds';
import { largest, median } from './support/statistics';

const rounds = 25;

const asAddress = (code: string): string =>
  `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;

async function runInWorker(code: string): Promise<PlanningRounds> {
  const script = `
    import { parentPort } from 'node:worker_threads';
    import { planningRounds } from '${asAddress(code)}';
    parentPort.postMessage(planningRounds(${rounds}));
  `;
  const worker = new Worker(new URL(asAddress(script)));
  const answer: [PlanningRounds] = (await once(worker, 'message')) as [PlanningRounds];
  return answer[0];
}

/**
 * The plan of forty people over five years: every day of everybody, and all that is to be settled in it. The functions
 * are built as the app is built and run in a worker of Node, without a page; reading from the disk is not in it.
 */
export const bench: Bench = {
  name: 'rotation',
  async run() {
    const code = await bundlePage('../../bench/support/planning-rounds.ts');
    const { checked, expanded, days, problems } = await runInWorker(code);
    // The first time the engine has not compiled anything yet; it is told by itself.
    const [first = Number.NaN, ...later] = checked;
    return [
      report('days of 40 people in 5 years', days, ''),
      report('problems found in them', problems, ''),
      report('only expanded, median', median(expanded.slice(1)), 'ms'),
      limited('expanded and checked, median', median(later), 'ms', 50),
      report('expanded and checked, worst', largest(later), 'ms'),
      report('expanded and checked, the first time', first, 'ms'),
    ];
  },
};
