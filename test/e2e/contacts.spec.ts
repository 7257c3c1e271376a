import { expect, test } from '@playwright/test';
import { ContactsPage } from '../pages/contacts-page';
import { FramePage } from '../pages/frame-page';
import { type Desk, launchDesk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let frame: FramePage;
let contacts: ContactsPage;

test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  await desk.page.setViewportSize({ width: 1440, height: 900 });
  frame = new FramePage(desk.page, 'de');
  contacts = new ContactsPage(desk.page, 'de');
  await frame.go('contacts');
  await contacts.row('Emine Beispiel').waitFor();
});
test.afterAll(async () => desk.close());

test('sorts by the core word, so that van der Berg stands among the Bs', async () => {
  const names = await contacts.names();
  const berg = names.indexOf('Anna van der Berg');
  expect(berg).toBeGreaterThan(names.indexOf('Emine Beispiel'));
  expect(berg).toBeLessThan(names.indexOf('Peter Großbeispiel'));
});

test('sorts the other way round after a press on the heading', async () => {
  const heading = desk.page.getByRole('columnheader', { name: 'Name' });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(async () => (await contacts.names())[0]).not.toBe('Ali Beispiel');
  await heading.getByRole('button').click();
  await expect.poll(async () => (await contacts.names())[0]).toBe('Ali Beispiel');
});

test('opens a contact by the keyboard alone and shows its number as it is dialled from here', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('77 359 62 11');
  await expect(frame.results.first()).toContainText('Piet van den Muster');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(contacts.detail.getByRole('heading', { name: 'Piet van den Muster' })).toBeVisible();
  await expect(contacts.detail.getByText('0031 77 359 62 11')).toBeVisible();
  await expect(contacts.detail.getByText('Teamleider afvalbeheer')).toHaveAttribute('lang', 'nl');
});

test('walks through the list with arrow keys, with one tab stop for all rows', async () => {
  const { page } = desk;
  await contacts.openContact('Ali Beispiel');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(contacts.detail.getByRole('heading', { name: 'Emine Beispiel' })).toBeVisible();
  const tabStops = await contacts.grid
    .locator('[role="row"][tabindex="0"], [role="gridcell"][tabindex="0"]')
    .count();
  expect(tabStops).toBe(1);
});

test('calls and writes through the system', async () => {
  await contacts.detail.getByRole('button', { name: 'Anrufen' }).click();
  await contacts.detail.getByRole('button', { name: 'Schreiben' }).click();
  await expect
    .poll(async () => desk.openedLinks())
    .toEqual([expect.stringMatching(/^tel:\+492151/), expect.stringMatching(/^mailto:.+@example\.org$/)]);
});

test('finds people by a topic in either language and shows all of them in the list', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('afvalbeheer');
  await expect(frame.results.filter({ hasText: 'Emine Beispiel' })).toBeVisible();
  await expect(frame.results.filter({ hasText: 'Piet van den Muster' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(contacts.row('Emine Beispiel')).toBeVisible();
  await expect(contacts.row('Ali Beispiel')).toHaveCount(0);
  await page.getByRole('button', { name: 'Alle Filter aufheben' }).click();
  await expect(contacts.row('Ali Beispiel')).toBeVisible();
});

test('narrows the list by house, and says what it is narrowed to', async () => {
  const { page } = desk;
  await contacts.filter('house').click();
  await page.getByRole('menuitemcheckbox', { name: 'Venlo' }).click();
  await page.keyboard.press('Escape');
  await expect(contacts.row('Emine Beispiel')).toHaveCount(0);
  await expect(contacts.row('Anna van der Berg')).toBeVisible();
  await page.getByRole('button', { name: 'Alle Filter aufheben' }).click();
});

test('finds entries that miss the other language, and those not confirmed for long', async () => {
  const { page } = desk;
  const all = await page.getByText(/^\d+ Kontakte in Krefeld – Venlo$/).innerText();
  await contacts.filter('missing', { language: 'Niederländisch' }).click();
  await expect(page.getByText(all, { exact: true })).toHaveCount(0);
  await contacts.filter('missing', { language: 'Niederländisch' }).click();
  await contacts.filter('stale').click();
  await expect(page.getByText(all, { exact: true })).toHaveCount(0);
  await contacts.filter('stale').click();
  await expect(page.getByText(all, { exact: true })).toBeVisible();
});

test('deletes several at once and brings them back with one undo', async () => {
  await contacts.tick('Emine Beispiel');
  await contacts.tick('Kim Beispiel');
  await expect(contacts.selection).toContainText('2 ausgewählt');
  await contacts.selection.getByRole('button', { name: 'Löschen' }).click();
  await expect(contacts.row('Emine Beispiel')).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(contacts.row('Emine Beispiel')).toBeVisible();
  await expect(contacts.row('Kim Beispiel')).toBeVisible();
});

test('gives several a topic at once, undone by the keyboard', async () => {
  const { page } = desk;
  await contacts.openContact('Ali Beispiel');
  await contacts.tick('Ali Beispiel');
  await contacts.selection.getByRole('button', { name: 'Thema zuordnen' }).click();
  await page.getByRole('menuitem', { name: 'Parken' }).click();
  await expect(contacts.detail.getByText('Parken')).toBeVisible();
  await page.keyboard.press('Control+Alt+z');
  await expect(contacts.detail.getByText('Parken')).toHaveCount(0);
});

test('notes that an entry was confirmed today', async () => {
  await contacts.openContact('Kim Beispiel');
  await contacts.detail.getByRole('button', { name: 'heute bestätigen' }).click();
  await expect(contacts.detail.getByRole('button', { name: 'heute bestätigen' })).toHaveCount(0);
});

test('switches the language at once: words, menu, order and lang', async () => {
  await contacts.openContact('Emine Beispiel');
  await desk.page.keyboard.press('Control+Shift+l');
  const dutch = new ContactsPage(desk.page, 'nl');
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(dutch.grid).toBeVisible();
  await expect(dutch.detail.getByRole('button', { name: 'Bellen' })).toBeVisible();
  await expect.poll(async () => (await desk.menu()).map(({ label }) => label)).toContain('Nieuw contact');
  await expect(dutch.detail.getByText('Leitung Abfallwirtschaft')).toHaveAttribute('lang', 'de');
  await desk.page.keyboard.press('Control+Shift+l');
  await expect(contacts.grid).toBeVisible();
});

test('keeps language and place over a restart', async () => {
  const { profile } = desk;
  await frame.switchLanguage('nl');
  await desk.close();
  desk = await launchDesk({ profile });
  await desk.page.setViewportSize({ width: 1440, height: 900 });
  const dutch = new FramePage(desk.page, 'nl');
  await dutch.go('contacts');
  await expect(new ContactsPage(desk.page, 'nl').row('Emine Beispiel')).toBeVisible();
});
