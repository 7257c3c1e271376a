import { expect, test } from '@playwright/test';
import { ContactsPage } from '../pages/contacts-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { FirstRunPage } from '../pages/first-run-page';
import { FramePage } from '../pages/frame-page';
import { SettingsPage } from '../pages/settings-page';
import { type Desk, launchDesk } from '../support/launch-desk';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let frame: FramePage;
let contacts: ContactsPage;
let settings: SettingsPage;

// The other bank: an officer of Venlo, who reads Dutch.
test.beforeAll(async () => {
  desk = await launchDesk({ language: 'nl' });
  const { page } = desk;
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  const firstRun = new FirstRunPage(page, 'nl');
  await firstRun.next();
  await firstRun.chooseHouse('Venlo');
  await firstRun.name.fill('Joris Voorbeeld');
  await firstRun.next();
  await firstRun.chooseHouse('Krefeld');
  await firstRun.next();
  await firstRun.chooseStart('sample');
  await firstRun.finish();
  await page.locator('main#content').waitFor();
  frame = new FramePage(page, 'nl');
  contacts = new ContactsPage(page, 'nl');
  settings = new SettingsPage(page, 'nl');
});
test.beforeEach(async () => dismissNotices(desk.page, 'nl'));
test.afterAll(async () => desk?.close());

/** The button of the bar that names the partnership shown. */
const switcher = () => desk.page.getByRole('banner').getByRole('button', { name: 'Venlo – Krefeld' });

test('from Venlo, numbers of Krefeld begin with 0049 and those of the own house stay as they are dialled there', async () => {
  await frame.open('/contacts');
  await contacts.openContact('Emine Beispiel');
  await expect(contacts.detail.getByText('0049 2151 86-2410')).toBeVisible();
  await contacts.openContact('Piet van den Muster');
  await expect(contacts.detail.getByText('077 359 62 11')).toBeVisible();
  await expect(contacts.detail.getByText('0031')).toHaveCount(0);
});

test('the own house is plain and the other hatched, in the list as in the choice of the partnership', async () => {
  await frame.open('/contacts');
  const patternOf = async (mark: ReturnType<typeof desk.page.locator>) =>
    mark.evaluate((element) => getComputedStyle(element).backgroundImage !== 'none');
  const inRow = async (name: string, city: string) =>
    patternOf((await contacts.reveal(name)).getByRole('img', { name: city }));
  expect(await inRow('Piet van den Muster', 'Venlo')).toBe(false);
  expect(await inRow('Emine Beispiel', 'Krefeld')).toBe(true);
  const shown = (letter: string) => switcher().getByText(letter, { exact: true });
  expect([await patternOf(shown('V')), await patternOf(shown('K'))]).toEqual([false, true]);
});

test("a house's letter and colour change in list, search, detail and bar while one looks", async () => {
  const { page } = desk;
  const before = await switcher().getByText('K', { exact: true }).getAttribute('style');
  await settings.open('partnerships');
  await page
    .getByRole('button', { name: settings.words('partnerships:editHouse', { city: 'Krefeld' }) })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: settings.words('partnerships:house.letter') }).fill('Kr');
  await dialog.getByText(settings.words('partnerships:colour.green'), { exact: true }).click();
  await dialog.getByRole('button', { name: settings.words('common:save') }).click();
  await expect(dialog).toHaveCount(0);
  const inBar = switcher().getByText('Kr', { exact: true });
  await expect(inBar).toBeVisible();
  const style = await inBar.getAttribute('style');
  expect(style).not.toBe(before);

  await frame.open('/contacts');
  await contacts.openContact('Emine Beispiel');
  await frame.search.fill('Emine');
  for (const place of [contacts.row('Emine Beispiel'), contacts.detail, frame.results.first()]) {
    await expect(place.getByText('Kr', { exact: true }).first()).toHaveAttribute('style', style ?? '');
  }
  await page.keyboard.press('Escape');
});

test('a partnership pauses with reason and date, which stay readable, and is taken up again', async () => {
  const { page } = desk;
  const name = 'Venlo – Krefeld';
  await settings.open('partnerships');
  const entry = settings.partnership(name);
  await entry.getByRole('button', { name: settings.words('partnerships:pause') }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: settings.words('partnerships:change.reason') })
    .fill('Functie vacant');
  await dialog.getByRole('button', { name: settings.words('partnerships:pause') }).click();
  await expect(entry).toContainText('Functie vacant');
  await switcher().click();
  const choice = page.getByRole('menuitem', { name }).or(page.getByRole('menuitemradio', { name }));
  await expect(choice).toContainText(frame.words('frame:partnership.paused'));
  await page.keyboard.press('Escape');
  await frame.open('/contacts');
  await expect(contacts.row('Emine Beispiel')).toBeVisible();
  await settings.open('partnerships');
  await entry.getByRole('button', { name: settings.words('partnerships:resume') }).click();
  await expect(entry).not.toContainText('Functie vacant');
});

test('people of an ended partnership are still found and stand in the list of all', async () => {
  const { page } = desk;
  await settings.open('partnerships');
  await expect(settings.partnership('Krefeld – Sofia')).toContainText(
    settings.words('partnerships:state.ended'),
  );
  await frame.open('/contacts');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('primerov');
  await expect(frame.results.first()).toContainText('Georgi Primerov');
  await page.keyboard.press('Escape');
  await switcher().click();
  await page.getByText(frame.words('frame:partnership.all'), { exact: true }).last().click();
  await contacts.openContact('Iva Primer');
});
