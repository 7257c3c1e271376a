import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ContactSheetPage } from '../pages/contact-sheet-page';
import { ContactsPage } from '../pages/contacts-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { FirstRunPage } from '../pages/first-run-page';
import { FramePage } from '../pages/frame-page';
import { LetterheadDialog } from '../pages/letterhead-dialog';
import { SettingsPage } from '../pages/settings-page';
import { TemplatesPage } from '../pages/templates-page';
import { type Desk, launchDesk } from '../support/launch-desk';
import { createTour, tourFolder } from './tour-steps';

const cards = resolve(import.meta.dirname, '../fixtures/tour/visitenkarten.vcf');
const walks = [
  { language: 'de', scheme: 'light' },
  { language: 'nl', scheme: 'dark' },
] as const;

for (const { language, scheme } of walks) {
  test(`a day at the desk, ${language}, ${scheme}`, async () => {
    let desk: Desk = await launchDesk({ language });
    const step = createTour(`desk-${language}-${scheme}`, () => desk.page);
    const prepare = async (page: Page) => {
      page.setDefaultTimeout(15_000);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    };
    const contacts = () => new ContactsPage(desk.page, language);
    const frame = () => new FramePage(desk.page, language);
    const words = frame().words;

    try {
      await prepare(desk.page);
      const firstRun = new FirstRunPage(desk.page, language);
      await step('first-run-language', async () => firstRun.chooseLanguage(language));
      await step('first-run-house', async () => {
        await firstRun.next();
        await firstRun.chooseHouse('Krefeld');
        await firstRun.name.fill('Lena Muster');
      });
      await step('first-run-partner', async () => {
        await firstRun.next();
        await firstRun.chooseHouse('Venlo');
      });
      await step('first-run-start', async () => {
        await firstRun.next();
        await firstRun.chooseStart('sample');
      });
      await step('today', async () => {
        await firstRun.finish();
        await expect(desk.page.getByText('Joris Voorbeeld').first()).toBeVisible();
      });
      await step('contacts', async () => {
        await frame().go('contacts');
        await expect(contacts().row('Emine Beispiel')).toBeVisible();
      });
      await step('contact', async () => {
        await contacts().openContact('Piet van den Muster');
        await expect(contacts().detail.getByText('0031 77 359 62 11')).toBeVisible();
      });
      await step('search-by-keyboard', async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('afval');
        await expect(frame().results.first()).toContainText(/Emine Beispiel|Piet van den Muster/);
      });
      await step('search-opens-contact', async (page) => {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expect(contacts().detail).toBeVisible();
      });
      await step('filter-missing-translation', async () => {
        await frame().go('contacts');
        const other = language === 'de' ? 'nl' : 'de';
        await contacts()
          .filter('missing', { language: words(`contacts:languageAdverb.${other}`) })
          .click();
        await expect(contacts().grid).toBeVisible();
      });
      await step('select-many', async (page) => {
        await page.getByRole('button', { name: words('contacts:filters.clear') }).click();
        await contacts().tick('Emine Beispiel');
        await contacts().tick('Anna van der Berg');
        await expect(contacts().selection).toContainText('2');
      });
      await step('confirmed-today-with-undo', async (page) => {
        await contacts()
          .selection.getByRole('button', { name: words('contacts:selection.confirm') })
          .click();
        await expect(page.getByRole('button', { name: words('common:undo') })).toBeVisible();
      });
      await step('undone-by-keyboard', async (page) => {
        await page.keyboard.press('Control+Alt+z');
        await expect(
          page.getByText(words('frame:undo.undone', { what: '' }).trim(), { exact: false }).first(),
        ).toBeVisible();
      });
      await step('export-dialog', async (page) => {
        await contacts().tick('Emine Beispiel');
        await contacts().tick('Anna van der Berg');
        await contacts()
          .selection.getByRole('button', { name: words('contacts:selection.export') })
          .click();
        await expect(page.getByRole('dialog')).toBeVisible();
      });
      await step('exported', async (page) => {
        const file = join(tourFolder, `kontakte-${language}.vcf`);
        await desk.answerSave(file);
        await page
          .getByRole('dialog')
          .getByRole('button', { name: words('contactExport:save') })
          .click();
        await expect.poll(() => existsSync(file)).toBe(true);
      });
      const heads = new LetterheadDialog(desk.page, language);
      await step('head-and-foot-of-a-house', async (page) => {
        await page.keyboard.press('Escape');
        await frame().open('/settings/partnerships');
        await heads.open('Krefeld');
        await heads.takeLogo('KREFELD', '#0b5cad', [800, 200]);
        await heads.writeFooter(
          'Partnerschaftsbüro\nVon-der-Leyen-Platz 1, 47798 Krefeld',
          'Bureau partnerschappen\nVon-der-Leyen-Platz 1, 47798 Krefeld',
        );
      });
      await step('head-and-foot-kept', async () => {
        await heads.save();
        await heads.open('Venlo');
        await heads.takeLogo('VENLO', '#a34700', [600, 200]);
        await heads.writeFooter('Hanzeplaats 1, 5912 AT Venlo', 'Hanzeplaats 1, 5912 AT Venlo');
        await heads.save();
        await dismissNotices(desk.page, language);
      });
      const sheet = new ContactSheetPage(desk.page, language);
      await step('contact-sheet', async () => {
        await frame().open('/contacts/sheet');
        await sheet.preview.getByRole('rowheader').first().waitFor();
      });
      for (const layout of ['byTopic', 'byUnit', 'alphabet', 'askFirst', 'crisis'] as const) {
        await step(`contact-sheet-${layout}`, async () => {
          await sheet.chooseLayout(layout);
          const name = `${words(`contactSheet:layout.${layout}.file`)}-${language}.pdf`;
          await desk.answerSave(join(tourFolder, name));
          await sheet.savePdf();
          await expect(sheet.told(name)).toBeVisible();
        });
      }
      await step('contact-sheet-on-paper', async (page) => {
        await dismissNotices(page, language);
        await desk.answerPrint(
          join(tourFolder, `${language === 'de' ? 'drucker' : 'printer'}-${language}.pdf`),
        );
        await sheet.print();
        await expect(page.getByText(words('common:printed')).first()).toBeVisible();
      });
      const files = [
        { format: 'workbook', layout: 'alphabet', ending: 'xlsx' },
        { format: 'csvSemicolon', layout: 'alphabet', ending: 'csv' },
        { format: 'cards3', layout: 'alphabet', ending: 'vcf' },
        { format: 'document', layout: 'byTopic', ending: 'docx' },
        { format: 'document', layout: 'askFirst', ending: 'docx' },
      ] as const;
      for (const { format, layout, ending } of files) {
        await step(`contact-sheet-${layout}-${format}`, async (page) => {
          await dismissNotices(page, language);
          await sheet.chooseLayout(layout);
          const name = `${words(`contactSheet:layout.${layout}.file`)}-${language}.${ending}`;
          await desk.answerSave(join(tourFolder, name));
          await sheet.saveAs(format);
          await expect(sheet.told(name)).toBeVisible();
        });
      }
      const templates = new TemplatesPage(desk.page, language);
      const templateName = language === 'de' ? 'Aushang am Eingang' : 'Blad bij de ingang';
      await step('contact-sheet-kept-as-template', async (page) => {
        await dismissNotices(page, language);
        await templates.keep(templateName);
        await templates.openMenu();
        await page.getByRole('menuitemradio', { name: templateName }).waitFor();
      });
      await step('templates', async (page) => {
        await page.keyboard.press('Escape');
        await frame().go('contacts');
        await dismissNotices(page, language);
        await templates.openMenu();
        await expect(templates.list).toContainText(templateName);
      });
      await step('template-written-in-two-presses', async () => {
        const name = `${language === 'de' ? 'vorlage' : 'sjabloon'}-${language}.pdf`;
        await desk.answerSave(join(tourFolder, name));
        await templates.make(templateName);
        await expect(sheet.told(name)).toBeVisible();
      });
      await step('wall-planner', async (page) => {
        await frame().open('/rotation/planner');
        const preview = page.getByRole('region', { name: words('wallPlanner:preview') });
        await preview.getByRole('cell', { name: 'LM' }).first().waitFor();
        const name = `${words('wallPlanner:file')}-${language}.pdf`;
        await desk.answerSave(join(tourFolder, name));
        await sheet.savePdf();
        await expect(sheet.told(name)).toBeVisible();
      });
      await step('import', async (page) => {
        await frame().open('/contacts/import');
        await page.locator('input[type="file"]').first().setInputFiles(cards);
        await expect(page.getByText('Kim Beispiel').first()).toBeVisible();
      });
      await step('import-done', async (page) => {
        const go = words('contactImport:preview.import_other', { formatted: 2 });
        await page.getByRole('button', { name: go }).click();
        await expect(page.getByRole('heading', { name: words('contactImport:done.title') })).toBeVisible();
      });
      await step('aside', async (page) => {
        await frame().open('/aside');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      });
      await step('new-contact-half-typed', async (page) => {
        await page.keyboard.press('Control+n');
        await page.getByRole('textbox', { name: words('contactForm:name.given') }).fill('Änne');
        await page.getByRole('textbox', { name: words('contactForm:name.family') }).fill('Musterfrau');
      });
      await step('language-switched-in-the-form', async (page) => {
        const other = language === 'de' ? 'nl' : 'de';
        await page.keyboard.press('Control+Shift+l');
        await expect(page.locator(`html[lang="${other}"]`)).toBeAttached();
        const given = new FramePage(page, other).words('contactForm:name.given');
        await expect(page.getByRole('textbox', { name: given })).toHaveValue('Änne');
      });
      await step('new-contact-saved', async (page) => {
        await page.keyboard.press('Control+Shift+l');
        await page.keyboard.press('Control+s');
        await expect(contacts().detail.getByRole('heading', { name: 'Änne Musterfrau' })).toBeVisible();
      });
      await step('duplicates', async () => frame().open('/contacts/duplicates'));
      await step('settings-me', async () => frame().go('settings'));
      await step('settings-partnerships', async () => frame().open('/settings/partnerships'));
      await step('settings-display', async () => frame().open('/settings/display'));
      await step('settings-data', async () => frame().open('/settings/data'));
      const settings = () => new SettingsPage(desk.page, language);
      const archive = join(tourFolder, `${words('archive:fileWord')}-${language}.zip`);
      await step('archive-made', async (page) => {
        await desk.answerSave(archive);
        await settings().makeArchive();
        const told = page.getByText(words('archive:export.done', { name: basename(archive) }));
        await told.scrollIntoViewIfNeeded();
        await expect(told).toBeVisible();
      });
      await step('archive-checked', async (page) => {
        await desk.answerOpen(archive);
        await settings().chooseArchive();
        await page.getByText(words('archive:import.allSame')).scrollIntoViewIfNeeded();
      });
      await step('history', async () => frame().go('history'));
      await step('trash', async () => frame().open('/trash'));
      await step('about', async () => frame().open('/about'));
      await step('narrow-320', async (page) => {
        await page.setViewportSize({ width: 320, height: 800 });
        await frame().open('/contacts');
        await expect(contacts().grid).toBeVisible();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
      await step('still-there-after-a-kill', async () => {
        const { profile } = desk;
        await desk.kill();
        desk = await launchDesk({ profile });
        await prepare(desk.page);
        // Nobody types before the desk is to be seen.
        await frame().search.waitFor();
        await desk.page.keyboard.press('Control+k');
        await desk.page.keyboard.type('musterfrau');
        await expect(frame().results.first()).toContainText('Änne Musterfrau');
      });
    } finally {
      await desk.close();
    }
  });
}

test('the other light and the other language', async () => {
  for (const { language, scheme } of [
    { language: 'de', scheme: 'dark' },
    { language: 'nl', scheme: 'light' },
  ] as const) {
    const desk = await launchDesk({ language });
    const step = createTour(`screens-${language}-${scheme}`, () => desk.page);
    const frame = new FramePage(desk.page, language);
    try {
      await desk.page.setViewportSize({ width: 1440, height: 900 });
      await desk.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await new FirstRunPage(desk.page, language).complete();
      await step('today', async (page) => expect(page.getByText('Joris Voorbeeld').first()).toBeVisible());
      await step('contact', async () => {
        await frame.go('contacts');
        await new ContactsPage(desk.page, language).openContact('Sanne Voorbeeld');
      });
      await step('form', async (page) => {
        await page.getByRole('button', { name: frame.words('contacts:detail.edit') }).click();
        await expect(page.getByRole('textbox', { name: frame.words('contactForm:name.given') })).toHaveValue(
          'Sanne',
        );
      });
      for (const path of ['import', 'duplicates'] as const) {
        await step(path, async () => frame.open(`/contacts/${path}`));
      }
      for (const section of ['me', 'partnerships', 'sites', 'closingDays', 'display', 'data'] as const) {
        await step(`settings-${section}`, async () => frame.open(`/settings/${section}`));
      }
      for (const path of ['', '/year', '/list', '/work-days', '/plan', '/leave', '/import'] as const) {
        await step(`rotation${path.replace('/', '-')}`, async () => frame.open(`/rotation${path}`));
      }
      for (const path of ['', '/list', '/due', '/new', '/meetings', '/meetings/new'] as const) {
        await step(`ideas${path.replaceAll('/', '-')}`, async () => frame.open(`/ideas${path}`));
      }
      for (const path of ['history', 'trash', 'aside', 'about'] as const) {
        await step(path, async () => frame.open(`/${path}`));
      }
    } finally {
      await desk.close();
    }
  }
});
