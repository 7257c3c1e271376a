import type { Page } from '@playwright/test';
import { dismissNotices } from '../pages/dismiss-notices';
import { FirstRunPage } from '../pages/first-run-page';
import { FramePage } from '../pages/frame-page';
import { type Desk, launchDesk } from '../support/launch-desk';
import { createTour } from './tour-steps';

/** A Wednesday; the sample plans reach half a year back and ahead of it, so 2027 is still to be planned. */
const today = new Date(2026, 5, 10, 9);

export type Walk = { language: 'de' | 'nl'; scheme: 'light' | 'dark' };

/** One walk in each language, and with them one in each light. */
export const walks: readonly Walk[] = [
  { language: 'de', scheme: 'light' },
  { language: 'nl', scheme: 'dark' },
];

/** A desk with sample data on the same day every time, and what a walk on it needs. */
export async function startWalk(name: string, { language, scheme }: Walk) {
  const desk: Desk = await launchDesk({ language });
  const { page } = desk;
  const frame = new FramePage(page, language);
  page.setDefaultTimeout(15_000);
  await page.clock.setFixedTime(today);
  await page.reload();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await new FirstRunPage(page, language).complete();
  return {
    desk,
    page,
    frame,
    words: frame.words,
    step: createTour(`${name}-${language}-${scheme}`, () => desk.page),
    /** Opens a screen by its address, without the messages of the steps before. */
    show: async (path: string) => {
      await dismissNotices(page, language);
      // What lies under a resting pointer would look chosen.
      await page.mouse.move(720, 4);
      await frame.open(path);
    },
  };
}

/** Moves focus with Tab until it lies on the element, as someone without a mouse does. */
export async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there');
}

/** @throws if the page is wider than its window. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) throw new Error(`The page is ${overflow} pixels wider than its window`);
}
