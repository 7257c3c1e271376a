import { expect, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContactFormPage } from '../pages/contact-form-page';
import { ContactsPage } from '../pages/contacts-page';
import { ExportDialogPage } from '../pages/export-dialog';
import { FramePage } from '../pages/frame-page';
import { ImportPage } from '../pages/import-page';
import { SettingsPage } from '../pages/settings-page';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';
import { card } from '../support/storage-people';

test.describe.configure({ mode: 'serial' });

let desk: Desk;
let german: FramePage;
const dutchOf = () => new FramePage(desk.page, 'nl');

test.beforeAll(async () => {
  desk = await launchSetUpDesk({ start: 'empty' });
  const { page } = desk;
  page.setDefaultTimeout(10_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  german = new FramePage(page, 'de');
  await german.open('/contacts/import');
  const screen = new ImportPage(page, 'de');
  await screen.paste(
    [
      card('Zoë', 'Müller', 'TITLE;LANGUAGE=de:Stadtplanerin'),
      card('Jan', 'Mulder', 'TITLE;LANGUAGE=nl:Wegbeheerder', 'CATEGORIES:Hoogwaterbescherming'),
    ].join(''),
  );
  await screen.importButton(2).click();
  await screen.done.waitFor();
});
test.afterAll(async () => desk?.close());
test.afterEach(async () => {
  await german.switchLanguage('de');
});

test('Müller stands before Mulder for a German reader, and after him for a Dutch one', async () => {
  await german.open('/contacts');
  const contacts = new ContactsPage(desk.page, 'de');
  await expect.poll(() => contacts.names()).toEqual(['Zoë Müller', 'Jan Mulder']);
  await german.switchLanguage('nl');
  const dutch = new ContactsPage(desk.page, 'nl');
  await expect.poll(() => dutch.names()).toEqual(['Jan Mulder', 'Zoë Müller']);
});

test('a text that only the other language has says so in list, search and detail, to eye and ear', async () => {
  await german.open('/contacts');
  const contacts = new ContactsPage(desk.page, 'de');
  await contacts.openContact('Jan Mulder');
  await german.search.fill('Wegbeheerder');
  await german.results.filter({ hasText: 'Jan Mulder' }).waitFor();
  for (const place of [contacts.row('Jan Mulder'), german.results.first(), contacts.detail]) {
    await expect(place.getByText('Wegbeheerder')).toHaveAttribute('lang', 'nl');
    await expect(place.getByText(german.words('common:languageCode.nl'), { exact: true })).toBeVisible();
    await expect(place).toContainText(`(${german.words('common:language.nl')})`);
  }
  await german.switchLanguage('nl');
  const dutch = new ContactsPage(desk.page, 'nl');
  await expect(dutch.detail.getByText('Wegbeheerder')).not.toHaveAttribute('lang');
  await expect(dutch.row('Zoë Müller').getByText('Stadtplanerin')).toHaveAttribute('lang', 'de');
});

test('a warning and an error on screen change their language with everything else', async () => {
  await german.open('/contacts/new');
  const form = new ContactFormPage(desk.page, 'de');
  await desk.page.getByRole('button', { name: form.words('contactForm:reach.addMail') }).click();
  await form.mail(1).fill('keine-adresse');
  await form.mail(1).press('Tab');
  const shown = ({ words }: ContactFormPage) =>
    desk.page.getByRole('main').getByText(words('contactForm:warnings.mailNotPlausible'));
  await expect(shown(form)).toBeVisible();
  await desk.page.keyboard.press('Control+Shift+l');
  const dutch = new ContactFormPage(desk.page, 'nl');
  await expect(shown(dutch)).toBeVisible();
  await expect(shown(form)).toHaveCount(0);
  await expect(dutch.mail(1)).toHaveValue('keine-adresse');
  await dutch.cancel.click();
  await dutch.discard();
});

test('the dialog of the system is called in the language of the moment', async () => {
  await german.open('/contacts');
  const titles: (string | undefined)[] = [];
  for (const language of ['de', 'nl'] as const) {
    const frame = await german.switchLanguage(language);
    const contacts = new ContactsPage(desk.page, language);
    await contacts.openContact('Jan Mulder');
    await contacts.detail.getByRole('button', { name: frame.words('contacts:detail.export') }).click();
    await desk.answerSave(join(mkdtempSync(join(tmpdir(), 'tandem-')), 'karte.vcf'));
    await new ExportDialogPage(desk.page, language).save();
    await expect(desk.page.getByRole('dialog')).toHaveCount(0);
    const last = (await desk.dialogs()).at(-1);
    titles.push(`${last?.title ?? ''} ${last?.filters?.[0]?.name ?? ''}`);
  }
  expect(titles[0]).toContain(german.words('contactExport:filter.vcf'));
  expect(titles[1]).toContain(dutchOf().words('contactExport:filter.vcf'));
  expect(titles[0]).not.toBe(titles[1]);
});

test('dates are written as chosen, the week begins as chosen, and the words stay in the language', async () => {
  const { page } = desk;
  const settings = new SettingsPage(page, 'de');
  await settings.open('display');
  await settings.choose(settings.words('settings:display.formatChoice.dutch'));
  await settings.choose(settings.words('settings:display.weekday.sunday'));
  await german.open('/contacts/new');
  const form = new ContactFormPage(page, 'de');
  await form.confirmToday();
  const day = page.getByRole('group', { name: form.words('contactForm:record.confirmedOn') });
  await expect(day).toContainText(/\d{2}-\d{2}-\d{4}/);
  await day.getByRole('button').last().click();
  await expect(page.locator('[role="grid"] th').first()).toHaveText('So');
  await page.keyboard.press('Escape');
  await expect(day.getByRole('button').last()).toBeFocused();
  await form.cancel.click();
  await form.discard();
});
