import { expect, test } from '@playwright/test';
import { dismissNotices } from '../pages/dismiss-notices';
import { FramePage } from '../pages/frame-page';
import type { Desk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

const year = new Date().getFullYear();

for (const language of ['de', 'nl'] as const) {
  test.describe(`the plan in other views, in ${language}`, () => {
    test.describe.configure({ mode: 'serial' });
    let desk: Desk;
    let frame: FramePage;

    test.beforeAll(async () => {
      desk = await launchSetUpDesk({ language });
      desk.page.setDefaultTimeout(15_000);
      await desk.page.setViewportSize({ width: 1440, height: 900 });
      frame = new FramePage(desk.page, language);
      await frame.search.waitFor();
      await dismissNotices(desk.page, language);
    });
    test.afterAll(async () => desk?.close());

    const words = (...given: Parameters<FramePage['words']>) => frame.words(...given);
    const strip = () => desk.page.getByRole('grid', { name: words('rotationYear:label', { year }) });

    test('the start screen says for both directions who is there or who comes next, with the week', async () => {
      const { page } = desk;
      const cities = language === 'de' ? 'Krefeld und Venlo' : 'Krefeld en Venlo';
      const card = page.getByRole('region', { name: words('today:presence.title', { cities }) });
      for (const [from, to] of [
        ['Krefeld', 'Venlo'],
        ['Venlo', 'Krefeld'],
      ] as const) {
        await expect(
          card.getByRole('heading', { name: words('today:presence.direction', { from, to }) }),
        ).toBeVisible();
      }
      // Whatever day it is: somebody is there, or nobody and the next one is named with the day in words.
      const nobody = await card.getByText(words('today:presence.nobody'), { exact: true }).count();
      const visitors = await card.locator('a[href*="/contacts/"]').count();
      expect(nobody + visitors).toBeGreaterThanOrEqual(2);
      await expect(card.getByRole('link', { name: words('today:presence.rotation') })).toBeVisible();
    });

    test('the list has a heading for each week, and says of every day who is where', async () => {
      const { page } = desk;
      await frame.open('/rotation/list');
      const weeks = page.locator('main section h2');
      await expect(weeks.nth(25)).toBeAttached();
      await page.getByRole('button', { name: words('rotationList:toolbar.thisWeek') }).click();
      await expect(weeks.and(page.locator(':focus'))).toContainText(words('rotationList:thisWeek'));
      const lena = page.getByRole('listitem').filter({ hasText: 'Lena Muster' }).first();
      await expect(lena).toContainText(words('rotation:kindIn.onSite', { city: 'Venlo' }));
      await expect(lena.getByRole('link', { name: 'Lena Muster' })).toHaveAttribute('href', /contacts/);
    });

    test('the list shows one person only, and another half year', async () => {
      const { page } = desk;
      await page.getByRole('button', { name: words('rotationList:filter.person') }).click();
      await page.getByRole('option', { name: 'Joris Voorbeeld' }).click();
      await expect(page.getByRole('listitem').filter({ hasText: 'Joris Voorbeeld' }).first()).toBeAttached();
      await expect(page.getByRole('listitem').filter({ hasText: 'Lena Muster' })).toHaveCount(0);
      const before = await frame.heading.textContent();
      await page.getByRole('button', { name: words('rotationList:toolbar.earlier') }).click();
      await expect(frame.heading).not.toHaveText(before ?? '');
      await page.getByRole('button', { name: words('rotationList:toolbar.later') }).click();
      await expect(frame.heading).toHaveText(before ?? '');
    });

    test('the strip is walked by keys, each week told in a sentence, and opens the week', async () => {
      const { page } = desk;
      await frame.open('/rotation/year');
      const joris = strip().getByRole('row', { name: /Joris Voorbeeld/ });
      const inKrefeld = joris.getByRole('gridcell', {
        name: words('rotationYear:sum.onSite_one', { count: 1, city: 'Krefeld' }),
      });
      await expect(inKrefeld.first()).toBeVisible();
      await expect(strip().locator('[tabindex="0"]')).toHaveCount(1);
      await inKrefeld.first().focus();
      await page.keyboard.press('Home');
      await expect(page.locator(':focus')).toHaveAccessibleName(/^(KW|week) 1, .*Joris Voorbeeld: /);
      await page.keyboard.press('End');
      await expect(page.locator(':focus')).toHaveAccessibleName(/^(KW|week) 5[23], .*Joris Voorbeeld: /);
      await page.keyboard.press('ArrowRight');
      await expect(frame.heading).toContainText(String(year + 1));
      await expect(page.locator(':focus')).toHaveAccessibleName(/^(KW|week) 1, .*Joris Voorbeeld: /);
      await page.keyboard.press('PageUp');
      await expect(frame.heading).toContainText(String(year));
      await page.keyboard.press('t');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#\/rotation$/);
      await expect(page.getByRole('gridcell').and(page.locator(':focus'))).toHaveAccessibleName(
        /Joris Voorbeeld/,
      );
    });
  });
}
