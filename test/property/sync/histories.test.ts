import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileNames, profiles } from '../../support/fake-dav';
import { runs } from '../../support/soak';
import type { SyncDesk } from '../../support/sync-desk';
import { expectAgreement, expectQuiet, settleAll } from '../../support/sync-expect';
import { createHistory, faultKinds, fields, type Step } from '../../support/sync-history';

const who = fc.nat({ max: 1 });
const item = fc.nat({ max: 5 });
const field = fc.constantFrom(...fields);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), who }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('edit' as const), who, item, field }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('trash' as const), who, item }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('foreignEdit' as const), item, field, dropsOwn: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('foreignAdd' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('foreignRemove' as const), item }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('sync' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('together' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('kill' as const), who, after: fc.nat({ max: 80 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      fault: fc.constantFrom(...faultKinds),
      skip: fc.nat({ max: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pass' as const), hours: fc.nat({ max: 30 }) }) },
);

/** Many removals or deletions at once wait for the person, who says yes: every one of them was somebody's wish. */
function decideAll({ desk, collection }: SyncDesk): void {
  if (collection('book').held.length > 0) desk.decide('book', 'accept');
  desk.decideDeletions('book', 'send');
}

/** Plays a history, takes all faults away, lets everybody sync until quiet, and looks (reference §10). */
export async function comesToAGoodEnd(
  name: (typeof profileNames)[number],
  steps: readonly Step[],
): Promise<void> {
  // A UID in the trash of a server waits for the person, which has a test of its own (fault 35).
  const history = createHistory({ ...profiles[name], trash: false });
  const { server, book, desks, alive, deletedUids, bodies } = history;
  for (const one of steps) await history.step(one);
  history.heal();
  for (const desk of desks) desk.time.pass(25 * 60 * 60 * 1000);
  for (const desk of desks) {
    await desk.sync({ now: true });
    decideAll(desk);
  }
  await settleAll(desks, 3);
  for (const desk of desks) {
    decideAll(desk);
  }
  await settleAll(desks, 2);

  expectAgreement(server, book, desks);
  const shown = bodies().join('\n');
  const differences = desks.flatMap(({ desk }) =>
    desk
      .tables()
      .conflicts.flatMap(({ mine, theirs, before, mineRaw }) => [mine, theirs, before, ...mineRaw]),
  );
  const kept = `${shown}\n${differences.join('\n')}`;
  const lost = [...alive.keys()].filter((value) => !kept.includes(value));
  expect(lost, 'every value that nobody took away knowingly is shown, or waits as a difference').toEqual([]);
  expect(
    deletedUids.filter((one) => one.startsWith('unwanted')),
    'nothing is deleted that nobody deleted',
  ).toEqual([]);
  for (const { desk } of desks) {
    expect(desk.tables().journal.size, 'no push is left open').toBe(0);
    const stuck = [...desk.tables().bindings.values()]
      .filter(({ parked }) => parked)
      .map(({ parked }) => parked);
    expect(stuck, 'nothing is parked once all is well').toEqual([]);
  }
  await expectQuiet(server, desks);
}

describe('histories of two officers, other programs and a server', () => {
  it('end with everybody equal and nothing lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...profileNames),
        fc.array(step, { minLength: 4, maxLength: 30 }),
        comesToAGoodEnd,
      ),
      {
        numRuns: runs(40, Number(process.env['TANDEM_RUNS'] ?? 20_000)),
        ...(process.env['TANDEM_SEED'] && { seed: Number(process.env['TANDEM_SEED']) }),
      },
    );
  });
});
