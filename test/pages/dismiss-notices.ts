import type { Page } from 'playwright';
import { wordsOf } from './words';

/** Closes the messages in the corner, as someone does who wants to reach what lies under them. */
export async function dismissNotices(page: Page, language: 'de' | 'nl' = 'de'): Promise<void> {
  const close = page.getByRole('button', { name: wordsOf(language)('common:dismissNotice') });
  while ((await close.count()) > 0) await close.first().click();
}
