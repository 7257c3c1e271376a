import fc from 'fast-check';
import { anyCalm } from './calm';
import { judgeHistory } from './judge-history';
import { anyRace } from './races';
import { anySetting, anySteps } from './steps';

/**
 * `histories`: long ones in which everything can happen. `races`: short ones in which it happens within the runs.
 * `calm`: everybody has seen what the one before did.
 */
export const grounds = ['histories', 'races', 'calm'] as const;
export type Ground = (typeof grounds)[number];

const anyOf = {
  histories: fc.record({ setting: anySetting, steps: anySteps }),
  races: anyRace,
  calm: anyCalm,
};

export type Hunt = { ground: Ground; seed: number; numRuns: number; path?: string; isQuick?: boolean };

/** Plays histories until one has a complaint. `isQuick`: the first one is good enough, and not made shorter. */
export async function hunt({ ground, seed, numRuns, path, isQuick }: Hunt, tell?: (line: string) => void) {
  const property = fc.asyncProperty(anyOf[ground], async ({ setting, steps }) => {
    const complaints = await judgeHistory(setting, steps, { isCalm: ground === 'calm', tell });
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  });
  const details = await fc.check(property, {
    seed,
    numRuns,
    ...(path !== undefined && { path }),
    ...(isQuick === true && { endOnFailure: true }),
  });
  const [history] = details.counterexample ?? [];
  const { errorInstance } = details;
  return {
    isFound: details.failed,
    /** How many it took. */
    runs: details.numRuns,
    path: details.counterexamplePath,
    history,
    complaint: errorInstance instanceof Error ? errorInstance.message : '',
  };
}
