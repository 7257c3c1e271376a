import { describe, expect, it } from 'vitest';
import { profiles, type ProfileName } from '../../support/fake-dav';
import { createMortal } from '../../support/mortal';
import { createOfficers } from '../../support/officers';
import { expectAgreement, expectQuiet, settleAll } from '../../support/sync-expect';
import { card, valueOf, withLine } from '../../support/sync-texts';
import { runs } from '../../support/soak';

const uid = (n: number) => `0000000${n}-0000-4000-8000-000000000000`;

/** Two desks in step; then both change, add and delete, some of it the same card. Anna is the one who can die. */
async function startOfDay(profile: ProfileName) {
  const mortal = createMortal();
  const scene = createOfficers({ traits: profiles[profile], hooks: mortal.hooks });
  const { server, anna, bram } = scene;
  anna.reach(mortal.around(server.transport('anna')));
  for (let n = 1; n <= 6; n += 1) anna.desk.add('contact', card(uid(n), { note: `Stand ${n}` }));
  await settleAll([anna, bram], 1);
  const change = (desk: typeof anna, n: number, line: string) => {
    const [item] = desk.desk.byUid(uid(n));
    if (item) desk.desk.edit(item.itemId, (raw) => withLine(raw, line.split(/[:;]/)[0] ?? '', line));
  };
  const trash = (desk: typeof anna, n: number) => {
    const [item] = desk.desk.byUid(uid(n));
    if (item) desk.desk.trash(item.itemId);
  };
  change(bram, 1, 'NOTE:Bram 1');
  change(bram, 3, 'NOTE:Bram 3');
  trash(bram, 4);
  bram.desk.add('contact', card(uid(8), { note: 'Bram 8' }));
  await bram.sync();
  change(anna, 1, 'TEL;TYPE=WORK:02151 1');
  change(anna, 5, 'NOTE:Anna 5');
  trash(anna, 2);
  anna.desk.add('contact', card(uid(7), { note: 'Anna 7' }));
  return { ...scene, mortal };
}

async function expectEndOfDay({ server, book, anna, bram, bodies }: Awaited<ReturnType<typeof startOfDay>>) {
  await settleAll([anna, bram], 2);
  expectAgreement(server, book, [anna, bram]);
  const notes = new Map(bodies().map((body) => [valueOf(body, 'UID'), valueOf(body, 'NOTE')]));
  expect([...notes].toSorted(([one = ''], [other = '']) => one.localeCompare(other))).toEqual([
    [uid(1), 'Bram 1'],
    [uid(3), 'Bram 3'],
    [uid(5), 'Anna 5'],
    [uid(6), 'Stand 6'],
    [uid(7), 'Anna 7'],
    [uid(8), 'Bram 8'],
  ]);
  expect(
    bodies()
      .map((body) => valueOf(body, 'TEL'))
      .filter(Boolean),
  ).toEqual(['02151 1']);
  expect(anna.desk.tables().conflicts).toEqual([]);
  expect(anna.desk.tables().journal.size, 'no push is left open').toBe(0);
  await expectQuiet(server, [anna, bram]);
}

describe('a run that is killed', () => {
  const profile: ProfileName[] =
    runs(1, 2) === 1
      ? ['plain', 'sogo']
      : ['plain', 'radicale', 'davical', 'sogo', 'cyrus', 'xandikos', 'sabre'];
  it.each(profile)('at any step is followed by one that comes to the same end (%s) (7)', async (name) => {
    const whole = await startOfDay(name);
    whole.mortal.killAfter(Number.POSITIVE_INFINITY);
    await whole.anna.sync();
    const steps = whole.mortal.steps();
    await expectEndOfDay(whole);
    expect(steps).toBeGreaterThan(30);
    // In `npm test` every third step, another third on either server.
    const stride = runs(3, 1);
    for (let step = name === 'plain' ? 0 : 1; step < steps; step += stride) {
      const scene = await startOfDay(name);
      scene.mortal.killAfter(step);
      const report = await scene.anna.sync();
      expect(report.state, `killed at ${step}`).toBe('stopped');
      scene.mortal.revive();
      await expectEndOfDay(scene).catch((error: unknown) => {
        if (error instanceof Error) error.message = `killed at step ${step} of ${steps}: ${error.message}`;
        throw error;
      });
    }
  });

  it('again and again, a step later each time, comes to the same end (7)', async () => {
    const scene = await startOfDay('plain');
    for (let step = 0; step < 200; step += 2) {
      scene.mortal.killAfter(step);
      scene.anna.time.pass(11 * 60 * 1000);
      const report = await scene.anna.sync({ now: true });
      if (report.state === 'done') break;
    }
    scene.mortal.revive();
    await expectEndOfDay(scene);
    expect(scene.bodies()).toHaveLength(6);
  });
});
