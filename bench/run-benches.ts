import type { Bench, Say } from './support/measure';
import type { BenchResult } from './support/table';

export { allWithinLimits, tableOf } from './support/table';

const files = import.meta.glob<{ bench: Bench }>('./*-bench.ts', { eager: true });

/** Every bench of this folder, in the order of their names. */
export const benches: readonly Bench[] = Object.values(files)
  .map((file) => file.bench)
  .toSorted((one, other) => one.name.localeCompare(other.name));

/**
 * Runs the benches one after the other, so that none disturbs another. A bench that throws ends the run. `say` is told
 * what is being measured.
 */
export async function runBenches(chosen: readonly Bench[], say: Say): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const each of chosen) {
    say(`Measuring ${each.name}`);
    results.push({ bench: each.name, measures: await each.run((sentence) => say(`  ${sentence}`)) });
  }
  return results;
}
