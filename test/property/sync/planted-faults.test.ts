import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleHistories } from '../../../scripts/bundle-histories.mjs';
import { root } from '../../../scripts/setup.mjs';
import type * as hunting from '../../support/histories/hunt';
import { plantedFaults } from '../../support/histories/planted-faults';

/** The only thing that the bundle and this test share: which of the faults that lie in it is at work. */
const planted: { plantedFault?: string } = globalThis as { plantedFault?: string };

/** The search is `npm run test:soak -- --planted`; here each fault has the seed that finds it soon. */
// Seconds where nothing else is at work; what takes its time under load is no fault.
const timeout = 180_000;

describe('histories are played with a fault planted into the engine', { timeout }, () => {
  const out = join(root, 'out');
  let folder = '';
  let hunt: typeof hunting.hunt;

  beforeAll(async () => {
    mkdirSync(out, { recursive: true });
    folder = mkdtempSync(join(out, 'planted-'));
    const entry = 'test/support/histories/hunt.ts';
    const bundle = await bundleHistories({ entry, folder, name: 'hunt', faults: plantedFaults });
    ({ hunt } = (await import(/* @vite-ignore */ pathToFileURL(bundle).href)) as typeof hunting);
  }, timeout);

  afterAll(() => {
    delete planted.plantedFault;
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(plantedFaults)('$name: an invariant complains', async ({ name, foundBy }) => {
    planted.plantedFault = name;
    const { complaint } = await hunt({ ...foundBy, numRuns: 60, isQuick: true });
    expect(complaint).not.toBe('');
  });

  it.each([
    { ground: 'races' as const, numRuns: 60 },
    { ground: 'calm' as const, numRuns: 20 },
  ])('without one, nothing is complained of ($ground)', async (wanted) => {
    delete planted.plantedFault;
    const { complaint } = await hunt({ ...wanted, seed: 1, isQuick: true });
    expect(complaint).toBe('');
  });
});
