import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FirstRun } from '../../../renderer/features/first-run/first-run';
import { type OpenScreen, openScreen } from '../settings/open-screen';

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
});
afterEach(async () => screen.close());

const heading = () => page.getByRole('heading', { level: 1 });
const show = () => screen.show(<FirstRun onDone={() => undefined} renderRestore={() => null} />);
const next = () => page.getByRole('button', { name: 'Weiter' });

it('shows a step only once it is kept, so that an end of the app leads back to it', async () => {
  const { drafts } = screen.desk.storage;
  show();
  await expect.element(next()).toBeVisible();
  const first = heading().element().textContent;
  let keep = () => {};
  const kept = new Promise<void>((resolve) => {
    keep = resolve;
  });
  const save = vi.spyOn(drafts, 'save').mockImplementation(() => kept);
  await next().click();
  await expect.poll(() => save.mock.calls.map(([, value]) => value)).toMatchObject([{ step: 1 }]);
  expect(heading().element().textContent).toBe(first);
  keep();
  await expect.element(heading()).toHaveTextContent('Wer sind Sie');
});

it('goes on where the disk is full', async () => {
  show();
  await expect.element(next()).toBeVisible();
  vi.spyOn(screen.desk.storage.drafts, 'save').mockRejectedValue(new Error('full'));
  await next().click();
  await expect.element(heading()).toHaveTextContent('Wer sind Sie');
});
