import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ClosingDaysPage } from '../pages/closing-days-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { accessibilityOf } from '../support/accessibility-of';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

const calendar = join(import.meta.dirname, '../fixtures/closing-days/hausordnung-2026.ics');

const told = {
  de: {
    christmasEve: 'Heiligabend',
    afternoon: 'nachmittags',
    changed: 'geändert',
    liberation: '5. Mai',
    corpusChristi: '4. Juni',
  },
  nl: {
    christmasEve: 'Kerstavond',
    afternoon: 'middag',
    changed: 'gewijzigd',
    liberation: '5 mei',
    corpusChristi: '4 juni',
  },
} as const;

for (const language of ['de', 'nl'] as const) {
  test(`closing days are changed, imported, undone and compared, ${language}`, async () => {
    test.setTimeout(240_000);
    const desk: Desk = await launchSetUpDesk({ language });
    const { page } = desk;
    const says = told[language];
    page.setDefaultTimeout(10_000);
    try {
      await page.setViewportSize({ width: 1280, height: 900 });
      const days = new ClosingDaysPage(page, language);
      await days.open();
      await days.toYear(2026);
      expect(await accessibilityOf(page)).toEqual([]);

      await days.closeInTheAfternoonOnly(says.christmasEve);
      const entry = days.entry(says.christmasEve);
      await expect(entry).toContainText(says.afternoon);
      await expect(entry).toContainText(says.changed);
      await days.undo();
      await expect(entry).not.toContainText(says.changed);
      await dismissNotices(page, language);

      await days.chooseImport(calendar);
      await expect(days.importRow('Rosenmontag')).toBeChecked();
      // Five weeks of closing look like a slip of the pen; they wait for a word.
      await expect(days.importRow('Betriebsferien')).not.toBeChecked();
      await expect(page.getByRole('dialog')).toContainText(days.words('closingDays:doubt.longForClosing'));
      await expect(page.getByRole('dialog')).toContainText(days.words('closingDays:fault.date'));
      expect(await accessibilityOf(page)).toEqual([]);
      await days.takeOver(1);
      await expect(days.entry('Rosenmontag')).toBeVisible();
      await days.undo();
      await expect(days.entry('Rosenmontag')).toHaveCount(0);
      await dismissNotices(page, language);

      await days.compare();
      await expect(days.comparedDay(says.liberation)).toContainText(
        days.words('closingDays:compare.onlySecond', { second: 'Venlo' }),
      );
      await expect(days.comparedDay(says.corpusChristi)).toContainText(
        days.words('closingDays:compare.onlyFirst', { first: 'Krefeld' }),
      );
      expect(await accessibilityOf(page)).toEqual([]);

      await page.evaluate(() => {
        location.hash = '/settings/sites';
      });
      await page.getByRole('button', { name: days.words('sites:addIn', { city: 'Venlo' }) }).click();
      await page.getByRole('button', { name: days.words('sites:form.addDesk') }).click();
      expect(await accessibilityOf(page)).toEqual([]);
      await page.getByRole('button', { name: days.words('common:cancel'), exact: true }).click();

      await page.evaluate(() => {
        location.hash = '/aside';
      });
      await expect(page.locator('main')).toContainText(days.words('contactImport:reason.closingDay'));
    } finally {
      await desk.close();
    }
  });
}
