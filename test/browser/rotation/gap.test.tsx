import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Rotation } from '../../../renderer/domain/rotation';
import { gridReady, openRotation } from './open-rotation';
import { joris, lena } from './sample-rotations';

let screen: Awaited<ReturnType<typeof openRotation>>;
afterEach(() => screen.close());

const open = async (visitor: Rotation) => {
  screen = await openRotation({ rotations: [lena, visitor] });
  await screen.desk.storage.partnerships.save({
    id: 'krefeld-venlo',
    houseIds: ['krefeld', 'venlo'],
    since: '1964-01-01',
    state: { kind: 'active' },
  });
  await gridReady();
};
const gapIn = (weeks: RegExp) => page.getByRole('listitem', { name: weeks });
const fill = 'Tag in dieser Zeit planen';

it('tells since when nobody comes, and plans a day in that time with one press', async () => {
  await open({ ...joris, until: '2026-06-18' });
  const gap = gapIn(/^KW 26 bis KW \d+: niemand aus Venlo in Krefeld\.$/);
  await expect.element(gap).toHaveTextContent(/2\d Wochen ohne Besuch\./);
  await gap.getByRole('button', { name: fill }).click();
  const dialog = page.getByRole('dialog', { name: 'Tag planen für Joris Voorbeeld' });
  await dialog.getByRole('button', { name: 'Tag planen', exact: true }).click();
  await expect.element(gapIn(/^KW 27 bis KW \d+: niemand aus Venlo in Krefeld\.$/)).toBeVisible();
});

it('leads to the wizard where nobody of that house stands in the plan yet', async () => {
  await open({ ...joris, from: '2026-10-29' });
  const gap = gapIn(/^KW 23 bis KW 43: niemand aus Venlo in Krefeld\.$/);
  await gap.getByRole('button', { name: fill }).click();
  expect(screen.history.at(-1)).toBe('/rotation/plan');
});
