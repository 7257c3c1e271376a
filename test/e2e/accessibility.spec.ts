import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ContactsPage } from '../pages/contacts-page';
import { FirstRunPage } from '../pages/first-run-page';
import { FramePage } from '../pages/frame-page';
import { type Desk, launchDesk } from '../support/launch-desk';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;
const screens = [
  '/',
  '/contacts',
  '/contacts/new',
  '/contacts/import',
  '/contacts/duplicates',
  '/ideas/meetings',
  '/ideas/meetings/new',
  '/settings/me',
  '/settings/partnerships',
  '/settings/sites',
  '/settings/closingDays',
  '/settings/display',
  '/settings/data',
  '/history',
  '/trash',
  '/aside',
  '/about',
  '/no-such-place',
];

/** What axe finds on the page as it stands, as short lines. */
async function violations(page: Page): Promise<string[]> {
  // Legacy mode works within the page; the other opens a second one, which the shell refuses.
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // react-aria's spoken messages stand in the page for seconds and may name a button that is gone by then.
    .exclude('[data-live-announcer]')
    .withTags(levels)
    .analyze();
  return found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.html.slice(0, 120)}`),
  );
}

async function inEveryLook(page: Page, place: string): Promise<string[]> {
  const lines: string[] = [];
  for (const look of looks) {
    await page.emulateMedia({ ...look.media, reducedMotion: 'reduce' });
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    lines.push(...(await violations(page)).map((line) => `${place}, ${look.name}: ${line}`));
  }
  return lines;
}

for (const language of ['de', 'nl'] as const) {
  test(`the first-run assistant has no violation in ${language}`, async () => {
    const desk = await launchDesk({ language });
    const firstRun = new FirstRunPage(desk.page, language);
    try {
      const found = await inEveryLook(desk.page, 'first step');
      await firstRun.next();
      found.push(...(await inEveryLook(desk.page, 'own house')));
      await firstRun.chooseHouse('Krefeld');
      await firstRun.name.fill('Lena Muster');
      await firstRun.next();
      await firstRun.chooseHouse('Venlo');
      await firstRun.next();
      found.push(...(await inEveryLook(desk.page, 'start')));
      expect(found).toEqual([]);
    } finally {
      await desk.close();
    }
  });

  test.describe(`every screen in ${language}`, () => {
    let desk: Desk;
    test.beforeAll(async () => {
      desk = await launchDesk({ language });
      await desk.page.setViewportSize({ width: 1280, height: 800 });
      await new FirstRunPage(desk.page, language).complete();
      await new FramePage(desk.page, language).search.waitFor();
    });
    test.afterAll(async () => desk.close());

    for (const path of screens) {
      test(`has no violation on ${path}`, async () => {
        test.setTimeout(90_000);
        const frame = new FramePage(desk.page, language);
        await frame.open(path);
        await frame.search.waitFor();
        await expect(desk.page.getByRole('heading').first()).toBeVisible();
        expect(await inEveryLook(desk.page, path)).toEqual([]);
      });
    }

    test('has no violation with a contact, a selection, a menu, the search and a dialog open', async () => {
      test.setTimeout(120_000);
      const { page } = desk;
      const frame = new FramePage(page, language);
      const contacts = new ContactsPage(page, language);
      await frame.open('/contacts');
      await contacts.openContact('Emine Beispiel');
      await contacts.tick('Emine Beispiel');
      const found = await inEveryLook(page, 'contact and selection');
      await page.getByRole('button', { name: frame.words('contacts:detail.edit') }).click();
      await page.getByRole('textbox', { name: frame.words('contactForm:name.given') }).waitFor();
      found.push(...(await inEveryLook(page, 'form')));
      await frame.open('/contacts');
      await contacts.filter('topic').click();
      await page.getByRole('menu').waitFor();
      found.push(...(await inEveryLook(page, 'menu')));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('muster');
      await frame.results.first().waitFor();
      found.push(...(await inEveryLook(page, 'search')));
      await page.keyboard.press('Escape');
      await contacts.tick('Ali Beispiel');
      await contacts.selection
        .getByRole('button', { name: frame.words('contacts:selection.export') })
        .click();
      await page.getByRole('dialog').waitFor();
      found.push(...(await inEveryLook(page, 'export')));
      await page.keyboard.press('Escape');
      expect(found).toEqual([]);
    });

    for (const [width, what] of [
      [320, 'at 320 pixels'],
      [640, 'at 640 pixels'],
    ] as const) {
      test(`needs no scrolling sideways ${what}`, async () => {
        const { page } = desk;
        await page.emulateMedia({ forcedColors: 'none' });
        await page.setViewportSize({ width, height: 700 });
        const frame = new FramePage(page, language);
        const wide: string[] = [];
        for (const path of screens) {
          await frame.open(path);
          await page.getByRole('heading').first().waitFor();
          await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (overflow > 0) wide.push(`${path}: ${overflow} px`);
        }
        await page.setViewportSize({ width: 1280, height: 800 });
        expect(wide).toEqual([]);
      });
    }
  });
}
