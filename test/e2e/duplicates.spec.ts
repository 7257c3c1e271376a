import { expect, test } from '@playwright/test';
import { DuplicatesPage } from '../pages/duplicates-page';
import { accessibilityOf } from '../support/accessibility-of';
import { FramePage } from '../pages/frame-page';
import { ImportPage } from '../pages/import-page';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';
import { card } from '../support/storage-people';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let frame: FramePage;
let screen: DuplicatesPage;

const twice = [
  card('Lena', 'Doppelt', 'EMAIL:l.doppelt@example.org', 'TITLE:Leiterin', 'TEL;TYPE=WORK:02151 86-1'),
  card(
    'Lena',
    'Doppelt',
    'EMAIL:l.doppelt@example.org',
    'TITLE:Sachbearbeiterin',
    'NOTE:kennt Venlo',
  ).replace('uid:lena-doppelt', 'uid:lena-doppelt-2'),
  card('Jan', 'Beiden', 'EMAIL:beiden@example.org'),
  card('Jan', 'Beiden', 'EMAIL:beiden@example.org').replace('uid:jan-beiden', 'uid:jan-beiden-2'),
].join('');

test.beforeAll(async () => {
  desk = await launchSetUpDesk({ start: 'empty' });
  frame = new FramePage(desk.page, 'de');
  await frame.go('contacts');
  await frame.open('/contacts/duplicates');
  screen = new DuplicatesPage(desk.page, 'de');
});
test.afterAll(async () => desk?.close());

test('an empty screen says that nobody is there twice', async () => {
  await expect(desk.page.getByRole('heading', { name: screen.words('merge:empty.title') })).toBeVisible();
});

test('imported entries that look alike are offered, side by side', async () => {
  await frame.open('/contacts/import');
  const importing = new ImportPage(desk.page, 'de');
  await importing.paste(twice);
  await importing.importButton(4).click();
  await importing.done.getByRole('link', { name: importing.words('contactImport:done.compare') }).click();
  await expect(screen.groups).toHaveCount(2);
  await screen.compare('Lena Doppelt');
  const violations = await accessibilityOf(desk.page);
  expect(violations).toEqual([]);
});

test('the chosen value counts, the other goes to the note; all by keyboard, and undone in one step', async () => {
  const role = screen.choice('Lena Doppelt', 'field.role.de');
  await role.getByRole('radio').first().focus();
  await role.getByRole('radio', { name: 'Sachbearbeiterin' }).press('Space');
  const preview = screen.preview('Lena Doppelt');
  await expect(preview).toContainText('Sachbearbeiterin');
  await expect(preview).toContainText('Funktion auf Deutsch: Leiterin');
  await expect(preview).toContainText('02151 86-1');
  await expect(preview).toContainText('kennt Venlo');
  await screen.group('Lena Doppelt').getByRole('button', { name: 'zusammenführen' }).focus();
  await desk.page.keyboard.press('Enter');
  await expect(screen.groups).toHaveCount(1);
  await expect(frame.heading).toBeFocused();
  await desk.page
    .getByRole('button', { name: screen.words('common:undo') })
    .first()
    .click();
  await expect(screen.groups).toHaveCount(2);
});

test('two people are not offered again', async () => {
  await screen.group('Jan Beiden').getByRole('button', { name: 'verschiedene Personen' }).click();
  await expect(screen.groups).toHaveCount(1);
  await frame.go('today');
  await frame.open('/contacts/duplicates');
  await expect(screen.groups).toHaveCount(1);
  await expect(screen.group('Lena Doppelt')).toBeVisible();
});
