import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { CalendarExchangePage } from '../pages/calendar-exchange-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { RotationPage } from '../pages/rotation-page';
import { RotationWizardPage } from '../pages/rotation-wizard-page';
import { expectNoOverflow, startWalk, tabTo, walks } from './start-walk';
import { tourFolder } from './tour-steps';

const calendars = resolve(import.meta.dirname, '../fixtures/calendars');
const calendarFiles = ['nextcloud.ics', 'google-many.ics'].map((name) => ({
  name,
  text: readFileSync(join(calendars, name), 'utf8'),
}));

const patterns = {
  de: { weekdays: ['Dienstag', 'Mittwoch', 'Donnerstag'], fortnight: 'alle 2 Wochen' },
  nl: { weekdays: ['dinsdag', 'woensdag', 'donderdag'], fortnight: 'om de 2 weken' },
} as const;

/** Two people of each city and the weekday (index of `weekdays`) each is to be in the other house. */
const plans = [
  { name: 'Lena Muster', weekday: 0, everyFortnight: true },
  { name: 'Jonas Beispiel', weekday: 2, everyFortnight: false },
  { name: 'Joris Voorbeeld', weekday: 1, everyFortnight: false },
  { name: 'Femke Voorbeeld', weekday: 2, everyFortnight: true },
] as const;

for (const walk of walks) {
  const { language, scheme } = walk;
  const { weekdays, fortnight } = patterns[language];
  test(`half a year planned by keyboard, ${language}, ${scheme}`, async () => {
    const { desk, page, frame, words, step, show } = await startWalk('planning', walk);
    const wizard = new RotationWizardPage(page, language);
    const plan = new RotationPage(page, language);
    const exchange = new CalendarExchangePage(page, language);
    try {
      for (const [at, { name, weekday, everyFortnight }] of plans.entries()) {
        await step(`plan-${at + 1}-who`, async () => {
          await wizard.open();
          await wizard.choosePerson(name);
        });
        await step(`plan-${at + 1}-when`, async () => {
          await wizard.press(wizard.next);
          await expect(wizard.step('when')).toBeFocused();
          if (everyFortnight) await wizard.choose(wizard.select('when.every'), fortnight);
          await wizard.tick(weekdays[weekday]);
          await wizard.typeDate('when.from', '04012027');
          await wizard.typeDate('when.until', '30062027');
        });
        await step(`plan-${at + 1}-check`, async () => {
          await wizard.press(wizard.next);
          await expect(wizard.step('check')).toBeFocused();
        });
        await step(`plan-${at + 1}-done`, async () => {
          await wizard.press(wizard.apply);
          await expect(plan.grid).toBeVisible();
          await expect(plan.row(name)).toBeVisible();
        });
      }

      await step('weeks', async () => {
        await show('/rotation/day/2026-06-10');
        await expect(plan.cell('Joris Voorbeeld', '2026-06-11')).toBeVisible();
      });
      await step('clash-on-a-closing-day', async () => {
        const clash = plan.problem(language === 'de' ? 'Fronleichnam' : 'Sacramentsdag');
        await tabTo(page, clash.getByRole('button', { name: words('rotation:problem.show') }));
        await page.keyboard.press('Enter');
        await expect(plan.cell('Joris Voorbeeld', '2026-06-04')).toBeFocused();
      });
      await step('clash-resolved', async () => {
        const clash = plan.problem(language === 'de' ? 'Fronleichnam' : 'Sacramentsdag');
        await tabTo(page, clash.getByRole('button', { name: words('rotation:fix.skip') }));
        await page.keyboard.press('Enter');
        await expect(clash).toHaveCount(0);
      });
      await step('day-moved-by-keyboard', async () => {
        await plan.cell('Joris Voorbeeld', '2026-06-11').focus();
        await page.keyboard.press('Control+ArrowRight');
        await expect(plan.cell('Joris Voorbeeld', '2026-06-12')).toBeFocused();
      });
      await step('day-dialog', async () => {
        await page.keyboard.press('Enter');
        await expect(page.getByRole('dialog')).toBeVisible();
      });
      await step('leave', async () => {
        await page.keyboard.press('Escape');
        await dismissNotices(page, language);
        await wizard.open('/rotation/leave');
        await wizard.choosePerson('Lena Muster');
        await wizard.typeDate('leave.from', '15062026');
        await wizard.typeDate('leave.until', '28062026');
        await expect(wizard.leavePreview).toBeVisible();
      });
      await step('year', async () => {
        await show('/rotation/year');
        await expect(page.getByRole('rowheader', { name: 'Joris Voorbeeld' })).toBeVisible();
      });
      await step('half-year-list', async () => {
        await show('/rotation/list');
        await expect(page.getByRole('link', { name: 'Joris Voorbeeld' }).first()).toBeVisible();
      });
      await step('working-days', async () => {
        await show('/rotation/work-days');
        await page.getByRole('button', { name: words('workDays:me.yes') }).click();
      });
      await step('working-days-sheet', async () => {
        const file = join(tourFolder, `${words('workDays:sheet.fileWord')}-${language}.pdf`);
        await desk.answerSave(file);
        await page.getByRole('button', { name: words('workDays:sheet.button') }).click();
        await expect.poll(() => existsSync(file)).toBe(true);
        await dismissNotices(page, language);
      });
      await step('calendar-export', async () => {
        const dialog = await exchange.openExport();
        await dialog.getByRole('combobox').fill('Lena');
        await page.getByRole('option', { name: 'Lena Muster' }).click();
      });
      await step('calendar-exported', async () => {
        const file = join(tourFolder, `${words('calendarExchange:export.fileWord')}-lena-muster.ics`);
        await desk.answerSave(file);
        await page
          .getByRole('dialog')
          .getByRole('button', { name: words('calendarExchange:export.save') })
          .click();
        await expect.poll(() => existsSync(file)).toBe(true);
      });
      await step('calendar-import', async () => {
        await dismissNotices(page, language);
        await exchange.openImport();
        await exchange.choose(...calendarFiles);
        await expect(exchange.groups.first()).toBeVisible();
      });
      await step('closing-days', async () => show('/settings/closingDays'));
      await step('sites', async () => show('/settings/sites'));
      await step('today', async () => {
        await show('/');
        await expect(page.getByRole('rowheader', { name: 'Femke Voorbeeld' })).toBeVisible();
      });
      await step('narrow-weeks', async () => {
        await page.setViewportSize({ width: 320, height: 800 });
        await show('/rotation');
        await expect(plan.grid).toBeVisible();
        await expectNoOverflow(page);
      });
      for (const view of ['year', 'list', 'work-days', 'plan'] as const) {
        await step(`narrow-${view}`, async () => {
          await frame.open(`/rotation/${view}`);
          await expectNoOverflow(page);
        });
      }
    } finally {
      await desk.close();
    }
  });
}
