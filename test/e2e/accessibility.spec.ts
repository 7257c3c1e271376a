import { expect, type Page, test } from '@playwright/test';
import { ContactsPage } from '../pages/contacts-page';
import { FirstRunPage } from '../pages/first-run-page';
import { FramePage } from '../pages/frame-page';
import { accessibilityInEveryLook, accessibilityInLight } from '../support/accessibility-of';
import { type Desk, launchDesk } from '../support/launch-desk';
import { launchSetUpDesk } from '../support/launch-set-up-desk';

// The two languages side by side.
test.describe.configure({ mode: 'parallel' });

const meeting = '/ideas/meetings/item/sample-meeting-grenzlandkonferenz-2024';
const idea = '/ideas/item/sample-idea-netherlands3d';
const screens = [
  '/',
  '/contacts',
  '/contacts/new',
  '/contacts/import',
  '/contacts/duplicates',
  '/contacts/sheet',
  '/rotation',
  '/rotation/year',
  '/rotation/list',
  '/rotation/planner',
  '/rotation/plan',
  '/rotation/leave',
  '/rotation/work-days',
  '/rotation/import',
  '/rotation/export',
  '/ideas',
  '/ideas/list',
  '/ideas/due',
  '/ideas/due/sheet',
  '/ideas/new',
  idea,
  `${idea}/page`,
  `${idea}/edit`,
  '/ideas/meetings',
  '/ideas/meetings/new',
  meeting,
  `${meeting}/edit`,
  '/settings/me',
  '/settings/partnerships',
  '/settings/sites',
  '/settings/closingDays',
  '/settings/display',
  '/settings/sync',
  '/settings/data',
  '/sync',
  '/sync/connect',
  '/sync/questions',
  '/history',
  '/trash',
  '/aside',
  '/about',
  '/no-such-place',
];

/** What comes last where a heading is there before: the sheet that a worker puts together, a plan, a dialog. */
const last: Record<string, string> = {
  '/contacts/sheet': '[data-layout] td',
  '/rotation/planner': 'main td',
  '/rotation/export': '[role="dialog"]',
};

/** Opens an address and waits until it stands there whole. */
async function openWhole(frame: FramePage, path: string): Promise<void> {
  await frame.open(path);
  await frame.page
    .locator(last[path] ?? 'role=heading')
    .first()
    .waitFor();
  await frame.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

/** By how many pixels the page or its main part is wider than the window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const parts = [document.documentElement, document.querySelector('main') ?? document.documentElement];
    return Math.max(...parts.map((part) => part.scrollWidth - part.clientWidth));
  });
}

for (const language of ['de', 'nl'] as const) {
  const look = language === 'de' ? accessibilityInEveryLook : accessibilityInLight;

  test(`the first-run assistant has no violation in ${language}`, async () => {
    const desk = await launchDesk({ language });
    const firstRun = new FirstRunPage(desk.page, language);
    try {
      await firstRun.heading.waitFor();
      const found = await look(desk.page);
      await firstRun.next();
      found.push(...(await look(desk.page)));
      await firstRun.chooseHouse('Krefeld');
      await firstRun.name.fill('Lena Muster');
      await firstRun.next();
      await firstRun.chooseHouse('Venlo');
      await firstRun.next();
      found.push(...(await look(desk.page)));
      expect(found).toEqual([]);
    } finally {
      await desk.close();
    }
  });

  test.describe(`every screen in ${language}`, () => {
    test.describe.configure({ mode: 'default' });
    let desk: Desk;
    let frame: FramePage;
    test.beforeAll(async () => {
      desk = await launchSetUpDesk({ language });
      desk.page.setDefaultTimeout(20_000);
      await desk.page.setViewportSize({ width: 1280, height: 800 });
      frame = new FramePage(desk.page, language);
      await frame.search.waitFor();
    });
    test.afterAll(async () => desk?.close());

    for (const path of screens) {
      test(`has no violation on ${path}`, async () => {
        await openWhole(frame, path);
        expect(await look(desk.page)).toEqual([]);
      });
    }

    test('has no violation with a contact, a selection, a menu, the search and a dialog open', async () => {
      const { page } = desk;
      const contacts = new ContactsPage(page, language);
      await frame.open('/contacts');
      await contacts.openContact('Emine Beispiel');
      await contacts.tick('Emine Beispiel');
      const found = await look(page);
      await page.getByRole('button', { name: frame.words('contacts:detail.edit') }).click();
      await page.getByRole('textbox', { name: frame.words('contactForm:name.given') }).waitFor();
      found.push(...(await look(page)));
      await frame.open('/contacts');
      await contacts.filter('topic').click();
      await page.getByRole('menu').waitFor();
      found.push(...(await look(page)));
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('muster');
      await frame.results.first().waitFor();
      found.push(...(await look(page)));
      await page.keyboard.press('Escape');
      await contacts.tick('Ali Beispiel');
      await contacts.selection
        .getByRole('button', { name: frame.words('contacts:selection.export') })
        .click();
      await page.getByRole('dialog').waitFor();
      found.push(...(await look(page)));
      await page.keyboard.press('Escape');
      expect(found).toEqual([]);
    });

    for (const width of [320, 640]) {
      test(`needs no scrolling sideways at ${width} pixels`, async () => {
        const { page } = desk;
        await page.setViewportSize({ width, height: 700 });
        const wide: string[] = [];
        for (const path of screens) {
          await openWhole(frame, path);
          const overflow = await overflowOf(page);
          if (overflow > 0) wide.push(`${path}: ${overflow} px`);
        }
        await page.setViewportSize({ width: 1280, height: 800 });
        expect(wide).toEqual([]);
      });
    }
  });
}
