import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeHistory } from '../../support/histories/judge-history';
import { anySetting, anySteps } from '../../support/histories/steps';
import { runs } from '../../support/soak';

/** The long search is `npm run test:soak`, in processes of its own. */
describe('histories of officers, other programs and servers', () => {
  it('end with everybody equal, nothing lost, nothing unasked and nothing more to send', async () => {
    await fc.assert(
      fc.asyncProperty(anySetting, anySteps, async (setting, steps) => {
        expect(await judgeHistory(setting, steps)).toEqual([]);
      }),
      { numRuns: runs(60, 400) },
    );
  });
});
