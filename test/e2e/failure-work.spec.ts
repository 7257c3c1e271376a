import { expect, test } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ContactFormPage } from '../pages/contact-form-page';
import { ContactsPage } from '../pages/contacts-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { ExportDialogPage } from '../pages/export-dialog';
import { FramePage } from '../pages/frame-page';
import { ImportPage } from '../pages/import-page';
import { SettingsPage } from '../pages/settings-page';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';
import { setRoom, slowDown, usedRoom, waitUntilFull } from '../support/set-room';
import { card } from '../support/storage-people';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'tandem-'));
const total = 3000;
/** Lines that make a card slow to read, as those of address books are. */
const more = Array.from({ length: 30 }, (_, at) => `X-OTHER-${at}:Voorbeeld ${at}`);
/** A file of invented people. */
function many(name: string, count: number, lines = more): string {
  const path = join(folder, `${name}.vcf`);
  const cards = Array.from({ length: count }, (_, at) => card(name, `Veel${at}`, ...lines));
  writeFileSync(path, cards.join(''));
  return path;
}
let desk: Desk;
let page: Page;
let frame: FramePage;

test.beforeAll(async () => {
  desk = await launchSetUpDesk({ start: 'empty' });
  page = desk.page;
  frame = new FramePage(page, 'de');
  await frame.search.waitFor();
});
test.afterAll(async () => desk?.close());

/** Chooses the file on a fresh import screen and begins to write. */
async function beginImport(file: string): Promise<ImportPage> {
  await frame.open('/contacts');
  await frame.open('/contacts/import');
  const screen = new ImportPage(page, 'de');
  await screen.heading.waitFor();
  await screen.chooseByPath(file);
  await page.getByRole('button', { name: /^[\d.]+ Kontakte einlesen$/ }).click();
  return screen;
}

async function storedContacts(): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('tandem');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('contacts').objectStore('contacts').count();
          counting.addEventListener('success', () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
  );
}

const cancel = () => page.getByRole('button', { name: 'Abbrechen', exact: true }).last();

test('an import stopped midway says how many are saved, and one step takes them back', async () => {
  const screen = await beginImport(many('Anna', total));
  await cancel().click();
  const said = screen.done.getByText(
    /^(Hinweis: )?Abgebrochen: [\d.]+ von 3\.000 Kontakten sind gespeichert/,
  );
  await expect(said).toBeVisible();
  const [, saved = ''] = /: ([\d.]+) von/.exec(await said.innerText()) ?? [];
  const stored = await storedContacts();
  expect(stored).toBe(Number(saved.replace('.', '')));
  expect(stored).toBeLessThan(total);
  if (stored > 0) await screen.press('done.undo');
  await expect.poll(storedContacts).toBe(0);
});

test('an import goes on when its screen is left, and says so where one is then', async () => {
  await beginImport(many('Bert', total));
  await page.getByRole('progressbar').waitFor();
  await frame.go('today');
  await expect(page.getByText('3.000 Kontakte eingelesen.').first()).toBeVisible({ timeout: 30_000 });
  expect(await storedContacts()).toBe(total);
  await dismissNotices(page);
});

test('a large file being put together is given up, and nothing is written', async () => {
  await frame.go('contacts');
  const contacts = new ContactsPage(page, 'de');
  // The list names who was imported a moment later; the head is a row too.
  await expect(contacts.grid).toHaveAttribute('aria-rowcount', String(total + 1));
  await contacts.grid
    .getByRole('checkbox', { name: contacts.words('common:selectAll') })
    .click({ force: true });
  await contacts.selection
    .getByRole('button', { name: contacts.words('contacts:selection.export'), exact: true })
    .click();
  const dialog = new ExportDialogPage(page, 'de');
  await dialog.dialog.waitFor();
  const before = (await desk.dialogs()).length;
  await slowDown(page, 10);
  await dialog.save();
  await dialog.dialog.getByRole('progressbar').waitFor();
  await dialog.dialog.getByRole('button', { name: dialog.words('common:cancel'), exact: true }).click();
  await expect(dialog.dialog).toContainText(dialog.words('contactExport:nothingWritten'));
  await slowDown(page, 1);
  expect((await desk.dialogs()).length).toBe(before);
  await page.keyboard.press('Escape');
  await expect(dialog.dialog).toBeHidden();
});

test('a backup is given up midway, and no file is asked for', async () => {
  const settings = new SettingsPage(page);
  await settings.open('data');
  const before = (await desk.dialogs()).length;
  await slowDown(page, 10);
  await settings.backUp();
  await cancel().click();
  await expect(page.getByText(settings.words('errors:cancelled'))).toBeVisible();
  await slowDown(page, 1);
  expect((await desk.dialogs()).length).toBe(before);
});

test('a marked number stays at home unless one says otherwise', async () => {
  await beginOne(card('Wim', 'Zwijger', 'TEL;TYPE=WORK:077 111', 'TEL;TYPE=CELL;X-TANDEM-WITHHOLD=1:06 222'));
  await frame.open('/contacts');
  await frame.search.fill('Zwijger');
  await frame.results.first().click();
  const contacts = new ContactsPage(page, 'de');
  const dialog = new ExportDialogPage(page, 'de');
  for (const [name, isShared] of [
    ['zuhause.vcf', false],
    ['ganz.vcf', true],
  ] as const) {
    await contacts.detail.getByRole('button', { name: contacts.words('contacts:detail.export') }).click();
    if (isShared) await dialog.dialog.getByText(dialog.words('contactExport:withheld')).click();
    const path = join(folder, name);
    await desk.answerSave(path);
    await dialog.save();
    await expect(page.getByText(`1 Kontakt gespeichert in ${name}`).first()).toBeVisible();
    expect(readFileSync(path, 'utf8')).toContain('077 111');
    expect(readFileSync(path, 'utf8').includes('06 222')).toBe(isShared);
    await dismissNotices(page);
  }
});

async function beginOne(text: string): Promise<void> {
  await frame.open('/contacts/import');
  const screen = new ImportPage(page, 'de');
  await screen.paste(text);
  await screen.importButton(1).click();
  await screen.done.waitFor();
}

test('a disk that fills during an import: what is saved is said and safe, and can be taken back', async () => {
  const room = 6_000_000;
  const before = await storedContacts();
  await setRoom(page, (await usedRoom(page)) + room);
  await waitUntilFull(page, 4 * room);
  const screen = await beginImport(many('Carla', 1500, [`NOTE:${randomBytes(2200).toString('base64')}`]));
  await expect(screen.done).toContainText(screen.words('errors:diskFull'), { timeout: 30_000 });
  const text = await screen.done.innerText();
  const [, said = ''] = /([\d.]+) Kontakte? (?:ist|sind) gespeichert/.exec(text) ?? [];
  const saved = Number(said.replace('.', ''));
  expect(await storedContacts()).toBe(before + saved);
  expect(saved).toBeLessThan(1500);
});

test('a full disk leaves what was typed in the form, says so in both languages, and saves once there is room', async () => {
  await setRoom(page, 1);
  await waitUntilFull(page, 1_000_000);
  await frame.open('/contacts/new');
  const form = new ContactFormPage(page);
  await form.family.fill('Volle-Platte');
  await page.keyboard.press('Control+s');
  const german = page.getByRole('alert').filter({ hasText: form.words('recordForm:bar.notSaved') });
  await expect(german).toContainText(form.words('errors:diskFull'));
  await expect(form.family).toHaveValue('Volle-Platte');
  await page.keyboard.press('ControlOrMeta+Shift+L');
  const dutch = new ContactFormPage(page, 'nl');
  const banner = page.getByRole('alert').filter({ hasText: dutch.words('recordForm:bar.notSaved') });
  await expect(banner).toContainText(dutch.words('errors:diskFull'));
  await expect(dutch.family).toHaveValue('Volle-Platte');
  await setRoom(page);
  await expect(async () => {
    await page.keyboard.press('Control+s');
    await expect(page).toHaveURL(/#\/contacts\/[\w-]{8,}$/, { timeout: 2000 });
  }).toPass();
});
