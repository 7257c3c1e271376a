import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dismissNotices } from '../pages/dismiss-notices';
import { FirstRunPage } from '../pages/first-run-page';
import { WorkingDaysPage } from '../pages/working-days-page';
import { accessibilityOf } from '../support/accessibility-of';
import { type Desk, launchDesk } from '../support/launch-desk';

for (const language of ['de', 'nl'] as const) {
  test.describe(`working days per country (${language})`, () => {
    test.describe.configure({ mode: 'serial' });
    let desk: Desk;
    let record: WorkingDaysPage;
    const netherlands = language === 'de' ? 'Niederlande' : 'Nederland';

    test.beforeAll(async () => {
      desk = await launchDesk({ language });
      // A Tuesday and a Friday lie behind, the rest of the year ahead; the sample rotations begin before.
      await desk.page.clock.setSystemTime(new Date('2026-12-11T10:00:00'));
      await new FirstRunPage(desk.page, language).complete('sample');
      record = new WorkingDaysPage(desk.page, language);
      await record.open();
    });
    test.afterAll(async () => desk.close());

    test('says what it is, and asks who of the house the officer is', async () => {
      const { page, words } = record;
      await expect(page.getByText(words('workDays:sentence', { year: 2026 }))).toBeVisible();
      await expect(page.getByText(words('workDays:me.isThisYou', { name: 'Lena Muster' }))).toBeVisible();
      expect(await accessibilityOf(page)).toEqual([]);
      await record.button('me.yes').click();
      await expect(page.getByText(words('workDays:me.of', { name: 'Lena Muster' }))).toBeVisible();
      await expect
        .poll(() => readFileSync(join(desk.profile, 'settings.json'), 'utf8'))
        .toMatch(/"contactId":\s*"sample-lena-muster"/);
    });

    test('keeps planned and confirmed days apart, and takes a confirmation back', async () => {
      const { page, words } = record;
      await expect.poll(async () => (await record.sums(netherlands))[0]).toBe('0');
      const planned = Number((await record.sums(netherlands))[1]);
      expect(planned).toBeGreaterThan(0);
      const day = record.days.filter({ hasText: words('workDays:days.state.planned') }).first();
      await day.getByRole('button').first().click();
      await expect.poll(() => record.sums(netherlands)).toEqual(['1', String(planned - 1)]);
      await page.getByRole('button', { name: words('common:undo') }).click();
      await expect.poll(() => record.sums(netherlands)).toEqual(['0', String(planned)]);
    });

    test('confirms all that has come at once, and leaves what is still ahead', async () => {
      const { words } = record;
      await dismissNotices(desk.page);
      await desk.page
        .getByRole('button', {
          name: new RegExp(words('workDays:days.confirmAll_other', { number: '\\d+' })),
        })
        .click();
      await expect.poll(async () => Number((await record.sums(netherlands))[0])).toBeGreaterThan(1);
      await expect(
        record.days.filter({ hasText: words('workDays:days.state.planned') }).first(),
      ).toBeVisible();
      expect(await accessibilityOf(desk.page)).toEqual([]);
    });

    test('holds fast a day in two countries, and a number of one’s own is told without a verdict', async () => {
      const { page, words } = record;
      await dismissNotices(page);
      const before = Number((await record.sums(netherlands))[0]);
      await record.button('days.add').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('spinbutton').first().click();
      await page.keyboard.type('09122026');
      await dialog.getByRole('radio', { name: words('workDays:form.two') }).check({ force: true });
      await dialog.getByRole('combobox', { name: words('workDays:form.second') }).fill(netherlands);
      await page.getByRole('option', { name: netherlands, exact: true }).click();
      await expect(page.getByRole('listbox')).toHaveCount(0);
      expect(await accessibilityOf(page)).toEqual([]);
      await dialog.getByRole('button', { name: words('common:save') }).click();
      await expect.poll(async () => Number((await record.sums(netherlands))[0])).toBe(before + 1);
      expect(await record.sums(words('workDays:sums.twoCountries'))).toEqual(['1', '0']);
      await record.addMark('Bus', netherlands, 60);
      await expect(record.marks.first()).toContainText(
        words('workDays:marks.count', { days: before + 1, mark: 60 }),
      );
    });

    test('the sheet to sign is one tagged page with the sentence; a closed dialog writes nothing', async () => {
      const { page, words } = record;
      await dismissNotices(page);
      const title = await page.title();
      await desk.answerSave(null);
      await record.button('sheet.button').click();
      await expect(page.getByText(words('common:noFileSaved')).first()).toBeVisible();
      const file = join(mkdtempSync(join(tmpdir(), 'tandem-sheet-')), 'sheet.pdf');
      await desk.answerSave(file);
      await record.button('sheet.button').click();
      await expect(page.getByText(words('common:fileSaved', { name: 'sheet.pdf' })).first()).toBeVisible();
      const pdf = readFileSync(file, 'latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      expect(pdf).toContain('/StructTreeRoot');
      expect(await page.title()).toBe(title);
      const [, proposed] = (await desk.dialogs()).filter(({ kind }) => kind === 'save');
      expect(proposed?.defaultPath).toContain(`${words('workDays:sheet.fileWord')}-2026-lena-muster.pdf`);
    });

    test('is still there after a restart, and wraps at 320 pixels', async () => {
      const { profile } = desk;
      await desk.close();
      desk = await launchDesk({ profile });
      await desk.page.clock.setSystemTime(new Date('2026-12-11T10:00:00'));
      await desk.page.reload();
      record = new WorkingDaysPage(desk.page, language);
      await record.open();
      await expect(record.marks).toHaveCount(1);
      await desk.page.setViewportSize({ width: 320, height: 800 });
      const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}
