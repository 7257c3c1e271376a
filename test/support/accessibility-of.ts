import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright';
import { coloursSettled } from './colours-settled';

/** The places where axe finds a rule broken. */
export type Violation = { id: string; places: string[] };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: Axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Without it axe also writes down every place that is in order, which takes as long as looking.
  resultTypes: ['violations'],
};

/**
 * What axe finds wrong with the screen as it stands; [] if nothing. The spoken messages of react-aria are left out: they
 * are in the page for seconds and may name a button that is gone by then.
 */
export async function accessibilityOf(page: Page): Promise<Violation[]> {
  // Through the debugger, which the page's content security policy does not bind; once for each load of the page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  await page.evaluate(coloursSettled);
  return page.evaluate(async (how) => {
    const { run } = (window as unknown as { axe: typeof Axe }).axe;
    const { violations } = await run({ exclude: '[data-live-announcer]' }, how);
    return violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html.slice(0, 200)) }));
  }, options);
}

const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** The same in light, dark and forced colours, once nothing on the screen is being read any more. */
export async function accessibilityInEveryLook(page: Page): Promise<(Violation & { look: string })[]> {
  const found: (Violation & { look: string })[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(drawAll);
  for (const { name, media } of looks) {
    await page.emulateMedia(media);
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    found.push(...(await accessibilityOf(page)).map((each) => ({ look: name, ...each })));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  return found;
}

/** What is left undrawn until it comes into view keeps the colours it was last drawn in; here everything is drawn. */
function drawAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  document.adoptedStyleSheets = [sheet];
}
