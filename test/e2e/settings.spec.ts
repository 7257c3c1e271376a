import { expect, test } from '@playwright/test';
import { dismissNotices } from '../pages/dismiss-notices';
import { SettingsPage } from '../pages/settings-page';
import { type Desk, launchDesk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let settings: SettingsPage;
test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  await desk.page.getByRole('navigation').first().waitFor();
  settings = new SettingsPage(desk.page);
});
test.afterAll(async () => {
  await desk.close();
});

test('a partnership ends with reason and date, keeps its contacts, and is taken up again', async () => {
  const { page } = desk;
  const name = 'Krefeld – Kropyvnytskyi';
  await settings.open('partnerships');
  await settings.endPartnership(name, 'Projekt abgeschlossen');
  await expect(settings.partnership(name)).toContainText('beendet');
  await expect(settings.partnership(name)).toContainText('Grund: Projekt abgeschlossen');
  await settings
    .partnership(name)
    .getByRole('button', { name: settings.words('partnerships:resume') })
    .click();
  await expect(settings.partnership(name)).toContainText('aktiv');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test("a house's letter changes everywhere at once, and one press takes it back", async () => {
  const { page } = desk;
  await dismissNotices(page);
  await settings.editLetter('Venlo', 'Ve');
  const entry = settings.partnership('Krefeld – Venlo');
  await expect(entry.getByText('Ve', { exact: true })).toBeVisible();
  await page
    .getByRole('button', { name: settings.words('common:undo'), exact: true })
    .last()
    .click();
  await expect(entry.getByText('V', { exact: true })).toBeVisible();
});

test('format, first weekday, brightness and type are choices of their own and are remembered', async () => {
  const { page } = desk;
  await dismissNotices(page);
  await settings.open('display');
  await settings.choose(settings.words('settings:display.formatChoice.dutch'));
  await expect(page.getByText(/\d{2}-\d{2}-\d{4} · /).last()).toBeVisible();
  await settings.choose(settings.words('settings:display.weekday.sunday'));
  await settings.choose(settings.words('settings:display.themeChoice.dark'));
  await settings.choose('Atkinson Hyperlegible');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-font', 'atkinson');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');

  await desk.close();
  desk = await launchDesk({ profile: desk.profile });
  settings = new SettingsPage(desk.page);
  await settings.open('display');
  const week = desk.page.getByRole('region', { name: settings.words('settings:sample.title') });
  await expect(week.getByRole('listitem').first()).toContainText('So');
  await expect(desk.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
