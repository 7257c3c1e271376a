import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { CalendarExchangePage } from '../pages/calendar-exchange-page';
import { dismissNotices } from '../pages/dismiss-notices';
import { accessibilityOf } from '../support/accessibility-of';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

const broken = readFileSync(resolve(import.meta.dirname, '../fixtures/import/broken-calendar.ics'), 'utf8');

for (const language of ['de', 'nl'] as const) {
  test.describe(`calendar files (${language})`, () => {
    test.describe.configure({ mode: 'serial' });
    let desk: Desk;
    let calendars: CalendarExchangePage;
    let folder: string;
    let exported = '';

    test.beforeAll(async () => {
      desk = await launchSetUpDesk({ language });
      folder = mkdtempSync(join(tmpdir(), 'tandem-calendars-'));
      calendars = new CalendarExchangePage(desk.page, language);
    });
    test.afterAll(async () => desk.close());

    test('a person’s plan goes out as it is stored; focus returns to the menu', async () => {
      const { page, words } = calendars;
      const dialog = await calendars.openExport();
      const save = dialog.getByRole('button', { name: words('calendarExchange:export.save') });
      await expect(save).toBeDisabled();
      await dialog.getByRole('combobox').fill('Lena');
      await page.getByRole('option', { name: 'Lena Muster' }).click();
      expect(await accessibilityOf(page)).toEqual([]);
      const file = join(folder, 'lena.ics');
      await desk.answerSave(file);
      await save.click();
      await expect.poll(() => existsSync(file)).toBe(true);
      exported = readFileSync(file, 'utf8');
      expect(exported.match(/^BEGIN:VEVENT/gm)?.length).toBeGreaterThanOrEqual(2);
      expect(exported.match(/^BEGIN:VCALENDAR/gm)).toHaveLength(1);
      const zones = exported.match(/^TZID:.*$/gm) ?? [];
      expect(zones).toEqual([...new Set(zones)]);
      expect(exported).not.toMatch(/^(METHOD|ATTENDEE|ORGANIZER)/m);
      const [shown] = (await desk.dialogs()).filter(({ kind }) => kind === 'save');
      expect(shown?.defaultPath).toContain(`${words('calendarExchange:export.fileWord')}-lena-muster.ics`);
      await expect(page.getByRole('button', { name: words('rotation:menu.label') })).toBeFocused();
    });

    test('what came out and comes in again is known and left out', async () => {
      await calendars.openImport();
      expect(await accessibilityOf(desk.page)).toEqual([]);
      await calendars.choose({ name: 'lena.ics', text: exported });
      const count = exported.match(/^BEGIN:VEVENT/gm)?.length ?? 0;
      // Overrides belong to their master, so that there are at most as many records as events.
      await expect(desk.page.getByText(/unverändert schon da|ongewijzigd al/)).toBeVisible();
      expect(count).toBeGreaterThan(0);
      await expect(calendars.button('preview.write_other', { number: 0 })).toBeDisabled();
    });

    test('what can be read comes in with the person named, the rest is named by line and kept', async () => {
      const { page } = calendars;
      await calendars.page.getByRole('button', { name: calendars.words('common:cancel') }).click();
      await calendars.choose({ name: 'dienst.ics', text: broken });
      await expect(calendars.groups).toHaveCount(4);
      await expect(calendars.text('broken.reason.noStart')).toBeVisible();
      await expect(calendars.text('broken.place', { name: 'dienst.ics', line: 18 })).toBeVisible();
      // Markup in a field is text like any other.
      await expect(page.locator('main img')).toHaveCount(0);
      expect(await accessibilityOf(page)).toEqual([]);
      await calendars.nameEveryone('Lena Muster');
      await calendars.button('preview.write_other', { number: 5 }).click();
      await expect(calendars.text('done.written_other', { number: 5 })).toBeVisible();
      await expect(calendars.text('done.aside_other', { number: 4 })).toBeVisible();
      expect(await accessibilityOf(page)).toEqual([]);
    });

    test('the whole import is undone in one step, and what was set aside is still there', async () => {
      const { page, words } = calendars;
      await dismissNotices(page);
      await calendars.button('done.undo').click();
      await expect(calendars.text('done.undone').first()).toBeVisible();
      await page.getByRole('link', { name: words('calendarExchange:done.toAside') }).click();
      await expect(page.getByText(words('contactImport:reason.calendarPart')).first()).toBeVisible();
    });

    test('a file that is no calendar is refused in a sentence, and nothing is written', async () => {
      await calendars.openImport();
      await calendars.choose({ name: 'brief.ics', text: 'Sehr geehrte Frau Muster,' });
      await expect(calendars.text('import.problem.noCalendar')).toBeVisible();
      await desk.page.setViewportSize({ width: 320, height: 800 });
      await calendars.choose({ name: 'dienst.ics', text: broken });
      await expect(calendars.groups.first()).toBeVisible();
      const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}
