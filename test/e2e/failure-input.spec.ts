import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContactFormPage } from '../pages/contact-form-page';
import { ContactsPage } from '../pages/contacts-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { DuplicatesPage } from '../pages/duplicates-page';
import { ExportDialogPage } from '../pages/export-dialog';
import { FramePage } from '../pages/frame-page';
import { HistoryPage } from '../pages/history-page';
import { ImportPage } from '../pages/import-page';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';
import { card } from '../support/storage-people';

test.describe.configure({ mode: 'serial' });

const languages = ['de', 'nl'] as const;
const fixtures = join(import.meta.dirname, '../fixtures/import');
const folder = mkdtempSync(join(tmpdir(), 'tandem-'));
let desk: Desk;

test.beforeAll(async () => {
  desk = await launchSetUpDesk({ start: 'empty' });
  await new FramePage(desk.page, 'de').search.waitFor();
});
test.afterAll(async () => desk?.close());

/** A fresh import screen in this language. */
async function importIn(language: 'de' | 'nl'): Promise<ImportPage> {
  const now = (await desk.page.locator('html').getAttribute('lang')) as 'de' | 'nl';
  const frame = new FramePage(desk.page, now);
  if (now !== language) await frame.switchLanguage(language);
  await frame.open('/contacts');
  await frame.open('/contacts/import');
  const screen = new ImportPage(desk.page, language);
  await screen.heading.waitFor();
  return screen;
}

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/vcard',
  buffer: Buffer.from(text),
});

for (const language of languages) {
  test(`an unreadable and a huge file are refused in ${language}, each with what is safe and what to do`, async () => {
    const screen = await importIn(language);
    await screen.chooseLarge('riesig.vcf', 200_000_000);
    const sizes = { size: '200 MB', limit: '50 MB' };
    await expect(screen.alerts).toContainText([screen.words('errors:tooLarge', sizes)]);
    await screen.choose(join(fixtures, 'picture.vcf'));
    await expect(screen.alerts).toContainText([screen.words('errors:unreadable', { name: 'picture.vcf' })]);
    await expect(screen.heading).toBeVisible();
  });

  test(`a file in other characters is asked about in ${language} and read as the user chooses`, async () => {
    const screen = await importIn(language);
    const old = Buffer.from(card('Zoë', 'Müller'), 'latin1');
    await screen.choose(file('alt.vcf', old));
    await expect(desk.page.getByText(screen.words('contactImport:charset.ask'))).toBeVisible();
    await expect(screen.sample).toContainText('Zoë Müller');
    const label = new RegExp(`${screen.words('contactImport:charset.label')}$`);
    await desk.page.getByRole('button', { name: label }).click();
    await desk.page.getByRole('option', { name: screen.words('contactImport:charset.name.utf-8') }).click();
    await expect(screen.sample).toContainText('\uFFFD');
    await desk.page.getByRole('button', { name: label }).click();
    await desk.page
      .getByRole('option', { name: screen.words('contactImport:charset.name.windows-1252') })
      .click();
    await expect(screen.sample).toContainText('Zoë Müller');
  });

  test(`a card without a name is called so in ${language}, listed under what it has, and never refused`, async () => {
    const screen = await importIn(language);
    const mail = `ohne-${language}@example.org`;
    await screen.paste(`BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:\r\nEMAIL:${mail}\r\nEND:VCARD\r\n`);
    await expect(screen.sample).toContainText(screen.words('contactImport:sample.nameless'));
    await screen.importButton(1).click();
    await screen.done.waitFor();
    await new FramePage(desk.page, language).go('contacts');
    await new ContactsPage(desk.page, language).openContact(mail);
  });
}

test('a card with a picture of ten megabytes is taken in whole, and opens', async () => {
  const screen = await importIn('de');
  const picture = Buffer.alloc(7_500_000, 7);
  picture.set([0xff, 0xd8, 0xff, 0xe0]);
  const photo = `PHOTO;ENCODING=b;TYPE=JPEG:${picture.toString('base64')}`;
  const source = join(folder, 'bild.vcf');
  writeFileSync(source, card('Bild', 'Gross', photo));
  await screen.chooseByPath(source);
  await screen.importButton(1).click();
  await screen.done.waitFor();
  await new FramePage(desk.page, 'de').go('contacts');
  const contacts = new ContactsPage(desk.page, 'de');
  await contacts.openContact('Bild Gross');
  const path = join(folder, 'gross.vcf');
  await desk.answerSave(path);
  await contacts.detail.getByRole('button', { name: contacts.words('contacts:detail.export') }).click();
  await new ExportDialogPage(desk.page, 'de').save();
  await expect(desk.page.getByText('1 Kontakt gespeichert in gross.vcf').first()).toBeVisible();
  expect(readFileSync(path, 'utf8').replaceAll('\r\n ', '')).toContain(photo.slice(-1000));
});

const script = '<img src=x onerror=document.title="hacked">';
const bold = '<b>Muster</b>';
const hostile = (uid: string) =>
  card(
    bold,
    script,
    `TITLE:<script>document.title='hacked'</script>`,
    `ORG:${script};<i>Amt</i>`,
    `NOTE:<a href="javascript:document.title='hacked'">Klick</a>`,
    `TEL:<u>02151</u>`,
    `EMAIL:${script}@example.org`,
    `URL:javascript:document.title='hacked'`,
    `ADR:;;<b>Straße</b>;${script};;47798;`,
    `CATEGORIES:<b>Thema</b>`,
  ).replace(/^uid:.*/im, `UID:${uid}`);

test('markup in any field is text in preview, list, search, contact, form, message, history and duplicates', async () => {
  const { page } = desk;
  const name = `${bold} ${script}`;
  const screen = await importIn('de');
  await screen.choose(file('<b>böse</b>.vcf', hostile('eins') + hostile('zwei')));
  await expect(screen.sample).toContainText(name);
  await expect(screen.sample).toContainText("<script>document.title='hacked'</script>");
  await screen.importButton(2).click();
  await screen.done.waitFor();

  const frame = new FramePage(page, 'de');
  await frame.open('/contacts/duplicates');
  const duplicates = new DuplicatesPage(page, 'de');
  await duplicates.group(name).first().waitFor();
  await duplicates.compare(name);
  await expect(duplicates.preview(name)).toContainText('Klick</a>');

  await frame.search.fill('Muster');
  await expect(frame.results.first()).toContainText(bold);
  await page.keyboard.press('Escape');
  await frame.search.fill('');
  await frame.go('contacts');
  const contacts = new ContactsPage(page, 'de');
  await dismissNotices(page);
  await (await contacts.reveal(bold)).click();
  await expect(contacts.detail.getByRole('heading', { name: bold })).toBeVisible();
  await expect(contacts.detail).toContainText('<u>02151</u>');
  await expect(contacts.detail).toContainText('<i>Amt</i>');
  expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0);

  await contacts.detail.getByRole('button', { name: contacts.words('contacts:detail.edit') }).click();
  const form = new ContactFormPage(page);
  await expect(form.family).toHaveValue(script);
  await form.role('nl').fill('<b>adviseur</b>');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(`${name} ist gespeichert`).first()).toBeVisible();
  const history = new HistoryPage(page);
  await history.open();
  await expect(history.entries.first()).toContainText(name);
  await expect(history.entries.nth(1)).toContainText('<b>böse</b>.vcf');

  expect(await page.title()).not.toBe('hacked');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('a formula is guarded when a table is written, and comes back as it was', async () => {
  const { page } = desk;
  const formula = '=HYPERLINK("http://example.org")';
  const screen = await importIn('de');
  await screen.paste(card(formula, 'Formel', 'NOTE:@SUM(A1)'));
  await screen.importButton(1).click();
  await screen.done.waitFor();
  await dismissNotices(page);
  await new FramePage(page, 'de').go('contacts');
  const contacts = new ContactsPage(page, 'de');
  await contacts.openContact('Formel');
  await contacts.detail.getByRole('button', { name: contacts.words('contacts:detail.export') }).click();
  const dialog = new ExportDialogPage(page, 'de');
  await dialog.chooseFormat('csv');
  const path = join(folder, 'formel.csv');
  await desk.answerSave(path);
  await dialog.save();
  await expect(page.getByText('1 Kontakt gespeichert in formel.csv').first()).toBeVisible();
  const table = readFileSync(path, 'utf8');
  expect(table).toContain(`"'=HYPERLINK(""http://example.org"")"`);
  expect(table).toContain(`'@SUM(A1)`);

  const again = await importIn('de');
  await again.choose(path);
  await expect(again.sample).toContainText(`${formula} Formel`);
  await expect(again.sample).not.toContainText(`'=`);
});
