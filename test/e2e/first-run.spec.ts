import { expect, test } from '@playwright/test';
import { FirstRunPage } from '../pages/first-run-page';
import { SettingsPage } from '../pages/settings-page';
import { type Desk, launchDesk } from '../support/launch-desk';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk({ language: 'de' });
});
test.afterAll(async () => {
  await desk.close();
});

test('the first start asks, says what is missing, and keeps what was typed when one goes back or quits', async () => {
  const first = new FirstRunPage(desk.page);
  await first.next();
  await first.next();
  await expect(desk.page.getByText(first.words('firstRun:house.missing'))).toBeVisible();
  await expect(desk.page.getByText(first.words('firstRun:own.nameMissing'))).toBeVisible();
  await first.chooseHouse('Krefeld');
  await first.name.fill('Lena Muster');
  await first.back();
  await first.next();
  await expect(first.name).toHaveValue('Lena Muster');
  await first.next();
  await expect(first.heading).toBeFocused();

  await desk.close();
  desk = await launchDesk({ profile: desk.profile });
  const again = new FirstRunPage(desk.page);
  await expect(again.heading).toHaveText(again.words('firstRun:step.partner.title'));
  await again.back();
  await expect(again.name).toHaveValue('Lena Muster');
  await expect(desk.page.getByRole('radio', { name: 'Krefeld' })).toBeChecked();
});

test('the language changes in the middle of it without losing a letter', async () => {
  const german = new FirstRunPage(desk.page);
  await german.name.fill('Lena Muster-Voorbeeld');
  await desk.page.getByRole('radio', { name: 'NL', exact: true }).click();
  const dutch = new FirstRunPage(desk.page, 'nl');
  await expect(dutch.heading).toHaveText(dutch.words('firstRun:step.own.title'));
  await expect(dutch.name).toHaveValue('Lena Muster-Voorbeeld');
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'nl');
});

test('sample data brings three partnerships, one of them ended', async () => {
  const dutch = new FirstRunPage(desk.page, 'nl');
  await dutch.next();
  await dutch.chooseHouse('Venlo');
  await dutch.next();
  await dutch.chooseStart('sample');
  await dutch.finish();
  const settings = new SettingsPage(desk.page, 'nl');
  await desk.page.getByRole('navigation').first().waitFor();
  await settings.open('partnerships');
  await expect(settings.partnership('Krefeld – Venlo')).toContainText('actief');
  await expect(settings.partnership('Krefeld – Kropyvnytskyi')).toContainText('actief');
  await expect(settings.partnership('Krefeld – Sofia')).toContainText('beëindigd');
});
