import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DisplaySection } from '../../../renderer/features/settings/display-section';
import { type OpenScreen, openScreen } from './open-screen';

let screen: OpenScreen;
beforeEach(async () => {
  screen = await openScreen();
  screen.show(<DisplaySection />);
});
afterEach(() => screen.close());

it('writes dates in the chosen format while the words stay German', async () => {
  await page.getByText('niederländisch: 04-06-2026').click();
  await expect.element(page.getByText(/^\d{2}-\d{2}-\d{4} · \S+, \d+\. \S+ \d{4}$/)).toBeVisible();
  expect(screen.shell.changeSettings).toHaveBeenCalledWith({ format: 'nl-NL' });
});

it('begins the week on the chosen day', async () => {
  const first = () => page.getByRole('listitem').first();
  await expect.element(first()).toHaveTextContent(/^Mo/);
  await page.getByText('Sonntag').click();
  await expect.element(first()).toHaveTextContent(/^So/);
});

it('says so when the choice could not be written down', async () => {
  screen.shell.changeSettings.mockResolvedValue({ ok: false, code: 'diskFull' });
  await page.getByText('dunkel').click();
  await expect
    .element(page.getByText(/Der Speicherplatz auf diesem Gerät reicht nicht aus/).first())
    .toBeVisible();
});
