import { expect, test } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContactsPage } from '../pages/contacts-page';
import { ExportDialogPage } from '../pages/export-dialog';
import { accessibilityOf } from '../support/accessibility-of';
import { FramePage } from '../pages/frame-page';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let contacts: ContactsPage;
let dialog: ExportDialogPage;
const folder = mkdtempSync(join(tmpdir(), 'tandem-'));

test.beforeAll(async () => {
  desk = await launchSetUpDesk();
  await new FramePage(desk.page, 'de').go('contacts');
  contacts = new ContactsPage(desk.page, 'de');
  dialog = new ExportDialogPage(desk.page, 'de');
  await contacts.grid.waitFor();
});
test.beforeEach(async () => {
  await contacts.grid.getByRole('row').nth(1).getByRole('gridcell').first().click();
  await contacts.selection
    .getByRole('button', { name: contacts.words('contacts:selection.export'), exact: true })
    .click();
  await dialog.dialog.waitFor();
});
test.afterEach(async () => {
  await desk.page.keyboard.press('Escape');
  await expect(dialog.dialog).toBeHidden();
  await contacts.grid.getByRole('row').nth(1).getByRole('gridcell').first().click();
});
test.afterAll(async () => desk?.close());

test('a contact becomes a vCard under the name that was chosen, and the message says which', async () => {
  const violations = await accessibilityOf(desk.page);
  expect(violations).toEqual([]);
  await expect(dialog.fileName).toHaveValue(/^[a-z0-9-]+-\d{4}-\d\d-\d\d\.vcf$/);
  const path = join(folder, 'karte.vcf');
  await desk.answerSave(path);
  await dialog.save();
  await expect(desk.page.getByText('1 Kontakt gespeichert in karte.vcf').first()).toBeVisible();
  expect(readFileSync(path, 'utf8')).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n[\s\S]*END:VCARD\r\n$/);
});

test('a table begins with its columns, separated as Excel expects', async () => {
  const path = join(folder, 'tabelle.csv');
  await dialog.chooseFormat('csv');
  await expect(dialog.fileName).toHaveValue(/\.csv$/);
  await desk.answerSave(path);
  await dialog.save();
  await expect(desk.page.getByText('1 Kontakt gespeichert in tabelle.csv').first()).toBeVisible();
  const [header, row] = readFileSync(path, 'utf8').split('\r\n');
  expect(header).toMatch(/^\uFEFFAnrede;Titel;Vorname;/);
  expect(row).not.toBe('');
});

test('a closed save dialog writes nothing and says so', async () => {
  await dialog.chooseFormat('vcard4');
  await desk.answerSave(null);
  await dialog.save();
  await expect(dialog.dialog).toContainText(dialog.words('contactExport:nothingWritten'));
  expect(existsSync(join(folder, 'kontakte.vcf'))).toBe(false);
});
