import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContactsPage } from '../pages/contacts-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { ExportDialogPage } from '../pages/export-dialog';
import { FramePage } from '../pages/frame-page';
import { ImportPage } from '../pages/import-page';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'tandem-'));
let desk: Desk;
test.afterAll(async () => desk?.close());

/** Writes every contact of the desk into a table and returns its text. */
async function exportAll(name: string, { withoutWithheld = true } = {}): Promise<string> {
  const { page } = desk;
  const contacts = new ContactsPage(page, 'de');
  const dialog = new ExportDialogPage(page, 'de');
  await new FramePage(page, 'de').open('/contacts');
  await page.getByRole('button', { name: /^Krefeld – Venlo|^Alle Partner/ }).click();
  await page.getByText(contacts.words('frame:partnership.all'), { exact: true }).last().click();
  await contacts.grid.getByRole('row').nth(1).click();
  await page.keyboard.press('Control+a');
  await contacts.selection.getByRole('button', { name: contacts.words('contacts:selection.export') }).click();
  await dialog.chooseFormat('csv');
  if (!withoutWithheld) await dialog.dialog.getByText(dialog.words('contactExport:withheld')).click();
  const path = join(folder, name);
  await desk.answerSave(path);
  await dialog.save();
  await expect(dialog.dialog).toHaveCount(0);
  await dismissNotices(page);
  return readFileSync(path, 'utf8');
}

async function start(how: 'sample' | 'empty'): Promise<ImportPage> {
  desk = await launchSetUpDesk({ start: how });
  desk.page.setDefaultTimeout(10_000);
  await desk.page.setViewportSize({ width: 1440, height: 900 });
  return new ImportPage(desk.page, 'de');
}

let first: string;

test('a table of all contacts leaves this desk', async () => {
  await start('sample');
  first = await exportAll('erste.csv');
  await desk.close();
  expect(first.trim().split('\r\n')).toHaveLength(33);
});

test('it is read on another desk, and the table written there is the same', async () => {
  const screen = await start('empty');
  await new FramePage(desk.page, 'de').open('/contacts/import');
  await screen.choose(join(folder, 'erste.csv'));
  await screen.importButton(32).click();
  await screen.done.waitFor();
  const second = await exportAll('zweite.csv');
  // Who had no source has come from this file.
  expect(second.replaceAll(';erste.csv;', ';;')).toBe(first);
});

test('a number that is not to be handed out stays out of a table, unless one says otherwise', async () => {
  const screen = new ImportPage(desk.page, 'de');
  await new FramePage(desk.page, 'de').open('/contacts/import');
  await screen.paste(
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Zwijger;Wim;;;',
      'FN:Wim Zwijger',
      'TEL;TYPE=WORK:077 111',
      'TEL;TYPE=CELL;X-TANDEM-WITHHOLD=1:06 222',
      'END:VCARD',
      '',
    ].join('\r\n'),
  );
  await screen.importButton(1).click();
  await screen.done.waitFor();
  const guarded = await exportAll('ohne.csv');
  expect(guarded).toContain('077 111');
  expect(guarded).not.toContain('06 222');
  expect(await exportAll('mit.csv', { withoutWithheld: false })).toContain('06 222');
});
