import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

/**
 * What axe finds wrong with the screen as it stands; [] if nothing. The spoken messages of react-aria are left out: they
 * are in the page for seconds and may name a button that is gone by then.
 */
export async function accessibilityOf(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .exclude('[data-live-announcer]')
    .analyze();
  return violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) }));
}
