import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Page, test } from '@playwright/test';

/** The folder that takes pictures, exported files and `tour.json`. */
export const tourFolder = resolve(process.env['TANDEM_TOUR_DIR'] ?? 'tour');

/**
 * Runs one step of the tour and takes its picture, named `walk-NN-name.png`. A step that fails is
 * photographed as well and fails the walk; the report lists each step by its name.
 */
export function createTour(walk: string, page: () => Page) {
  let count = 0;
  mkdirSync(tourFolder, { recursive: true });
  return async function step(name: string, act: (page: Page) => Promise<void>): Promise<void> {
    count += 1;
    const picture = `${walk}-${String(count).padStart(2, '0')}-${name}.png`;
    await test.step(
      `${walk}: ${name}`,
      async () => {
        try {
          await act(page());
          await settle(page());
        } finally {
          await page().screenshot({ path: join(tourFolder, picture), animations: 'disabled' });
        }
      },
      { box: true },
    );
  };
}

/** Waits until what was asked for is drawn, fonts are there and nothing is marked as busy, so that pictures of the same state are equal. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await document.fonts.ready;
  });
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: 15_000 });
}
