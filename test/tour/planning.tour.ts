import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ideaStages } from '../../renderer/domain/idea';
import { CalendarExchangePage } from '../pages/calendar-exchange-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { FirstRunPage } from '../pages/first-run-page';
import { FramePage } from '../pages/frame-page';
import { IdeasPage } from '../pages/ideas-page';
import { MeetingsPage } from '../pages/meetings-page';
import { RotationPage } from '../pages/rotation-page';
import { RotationWizardPage } from '../pages/rotation-wizard-page';
import { type Desk, launchDesk } from '../support/launch-desk';
import { createTour, tourFolder } from './tour-steps';

const calendars = resolve(import.meta.dirname, '../fixtures/calendars');
const calendarFiles = ['nextcloud.ics', 'google-many.ics'].map((name) => ({
  name,
  text: readFileSync(join(calendars, name), 'utf8'),
}));

/** A Wednesday; the sample plans reach half a year back and ahead of it, so 2027 is still to be planned. */
const today = new Date(2026, 5, 10, 9);

const walks = [
  {
    language: 'de',
    scheme: 'light',
    weekdays: ['Dienstag', 'Mittwoch', 'Donnerstag'],
    fortnight: 'alle 2 Wochen',
  },
  {
    language: 'nl',
    scheme: 'dark',
    weekdays: ['dinsdag', 'woensdag', 'donderdag'],
    fortnight: 'om de 2 weken',
  },
] as const;

const conference = /6(\.|e) Gren[sz]land/;
const followUps = {
  de: 'Ansprechpersonen der anderen Städte im Grenzraum sammeln',
  nl: 'Contactpersonen van de andere steden in de grensstreek verzamelen',
} as const;

/** Two people of each city and the weekday (index of `weekdays`) each is to be in the other house. */
const plans = [
  { name: 'Lena Muster', weekday: 0, everyFortnight: true },
  { name: 'Jonas Beispiel', weekday: 2, everyFortnight: false },
  { name: 'Joris Voorbeeld', weekday: 1, everyFortnight: false },
  { name: 'Femke Voorbeeld', weekday: 2, everyFortnight: true },
] as const;

for (const { language, scheme, weekdays, fortnight } of walks) {
  test(`half a year planned by keyboard, ideas on their way, ${language}, ${scheme}`, async () => {
    const desk: Desk = await launchDesk({ language });
    const step = createTour(`planning-${language}-${scheme}`, () => desk.page);
    const { page } = desk;
    const words = new FramePage(page, language).words;
    const wizard = new RotationWizardPage(page, language);
    const plan = new RotationPage(page, language);
    const ideas = new IdeasPage(page, language);
    const meetings = new MeetingsPage(page, language);
    const followUp = followUps[language];
    const exchange = new CalendarExchangePage(page, language);
    const frame = new FramePage(page, language);

    try {
      page.setDefaultTimeout(15_000);
      await page.clock.setFixedTime(today);
      await page.reload();
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await new FirstRunPage(page, language).complete();

      /** A screen by its address, without the messages of the steps before. */
      const show = async (path: string) => {
        await dismissNotices(page, language);
        await frame.open(path);
      };

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

      const title = { de: 'Rechenzentren in der Stadtplanung', nl: 'Datacenters in de stedenbouw' }[language];
      await step('ideas-board', async () => {
        await ideas.open('/ideas');
        await expect(ideas.card(title)).toBeVisible();
      });
      await ideas.cardIn('noted', title).focus();
      for (const stage of ideaStages.slice(1, -1)) {
        await step(`idea-${stage}`, async () => {
          await page.keyboard.press('Control+Shift+ArrowRight');
          await expect(ideas.cardIn(stage, title)).toBeFocused();
        });
      }
      await step('idea', async () => {
        await dismissNotices(page, language);
        await ideas.cardIn('done', title).focus();
        await page.keyboard.press('Enter');
        await expect(ideas.detail).toBeVisible();
      });
      await step('ideas-missing-in-the-other-language', async () => {
        await ideas.open('/ideas/list');
        const other = language === 'de' ? 'nl' : 'de';
        await ideas.filter('missing', { language: words(`ideas:languageAdverb.${other}`) }).click();
        await expect(ideas.grid).toBeVisible();
      });
      await step('ideas-due', async () => ideas.open('/ideas/due'));
      await step('new-idea', async () => ideas.open('/ideas/new'));
      await step('meetings', async () => {
        await meetings.open();
        await expect(meetings.entry(conference)).toBeVisible();
      });
      await step('meeting', async () => {
        await tabTo(page, meetings.entry(conference));
        await page.keyboard.press('Enter');
        await expect(meetings.detail).toBeVisible();
      });
      await step('follow-up-becomes-an-idea', async () => {
        const makeIdea = meetings.makeIdea(followUp);
        await tabTo(page, makeIdea);
        await page.keyboard.press('Enter');
        await expect(meetings.ideaLink(followUp)).toBeFocused();
      });
      await step('idea-from-the-meeting', async () => {
        await dismissNotices(page, language);
        await meetings.ideaLink(followUp).focus();
        await page.keyboard.press('Enter');
        await expect(ideas.detail.getByRole('link', { name: conference })).toBeVisible();
      });
      await step('narrow-board', async () => {
        await page.setViewportSize({ width: 320, height: 800 });
        await ideas.open('/ideas');
        await ideas.clearFilters.click();
        await expectNoOverflow(page);
      });
      await step('narrow-due', async () => {
        await ideas.open('/ideas/due');
        await expectNoOverflow(page);
      });
      await step('narrow-weeks', async () => {
        await frame.open('/rotation');
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

/** Moves focus with Tab until it lies on the element, as someone without a mouse does. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there');
}

async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
