import type { Page } from 'playwright';
import { wordsOf } from './words';

/** Closes the messages in the corner, as someone does who wants to reach what lies under them. */
export async function dismissNotices(page: Page, language: 'de' | 'nl' = 'de'): Promise<void> {
  const close = page.getByRole('button', { name: wordsOf(language)('common:dismissNotice') });
  // All at one moment: a message may leave by itself between looking for its button and pressing it.
  await close.evaluateAll((buttons: HTMLElement[]) => {
    for (const button of buttons) button.click();
  });
  await close.first().waitFor({ state: 'detached' });
}
