import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright';
import { coloursSettled } from './colours-settled';
import { keptOnKeys } from './kept-on-keys';
import { rememberColours } from './remember-colours';

/** The places where axe finds a rule broken. */
export type Violation = { id: string; places: string[] };

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axe = `(({ OnKeys: WeakMap, MarkedKeys: WeakSet }) => {${source}
})((${String(keptOnKeys)})())`;

// Without it axe also writes down every place that is in order, which takes as long as looking.
const resultTypes: Axe.RunOptions['resultTypes'] = ['violations'];
const everyRule: Axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes,
};
/** What another light can change: the page's elements, names and roles stay the same. */
const rulesOfColour: Axe.RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes,
};

/**
 * What axe finds wrong with the screen as it stands; [] if nothing. The spoken messages of react-aria are left out: they
 * are in the page for seconds and may name a button that is gone by then.
 */
export async function accessibilityOf(page: Page, rules = everyRule): Promise<Violation[]> {
  // Through the debugger, which the page's content security policy does not bind; once for each load of the page.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe);
    await page.evaluate(rememberColours);
  }
  await page.evaluate(coloursSettled);
  return page.evaluate(async (how) => {
    const { run } = (window as unknown as { axe: typeof Axe }).axe;
    const { violations } = await run({ exclude: '[data-live-announcer]' }, how);
    return violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html.slice(0, 200)) }));
  }, rules);
}

const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, rules: everyRule },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: rulesOfColour },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' }, rules: rulesOfColour },
] as const;
type Look = (typeof looks)[number];

/** Every rule in light, those of colour in dark and forced colours too, once nothing is being read any more. */
export async function accessibilityInEveryLook(page: Page): Promise<(Violation & { look: string })[]> {
  return accessibilityIn(page, looks);
}

/** Every rule in light: another language brings other words, never other colours. */
export async function accessibilityInLight(page: Page): Promise<(Violation & { look: string })[]> {
  return accessibilityIn(page, [looks[0]]);
}

async function accessibilityIn(page: Page, chosen: readonly Look[]) {
  const found: (Violation & { look: string })[] = [];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(drawAll);
  for (const { name, media, rules } of chosen) {
    await page.emulateMedia(media);
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    found.push(...(await accessibilityOf(page, rules)).map((each) => ({ look: name, ...each })));
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
