import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from '../support/launch-desk';

let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk({ language: 'de', environment: { TANDEM_PSEUDO: '1' } });
});
test.afterAll(async () => desk.close());

/** Texts on screen that the pseudo-language has not touched, and that hold a word. */
async function untranslated(): Promise<string[]> {
  return desk.page.evaluate(() => {
    // Names of the app, of cities, languages and of themselves are the same in every language.
    const own = /^(Tandem|DE|NL|Deutsch|Nederlands|Krefeld|Venlo|Sofia|Kropyvnytskyi|Ky?|V|S)$/;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = (walker.currentNode.textContent ?? '').trim();
      const isHidden = walker.currentNode.parentElement?.closest('script, style, [data-live-announcer]');
      const isTranslated = text.includes('~') || /^[[\]~]/.test(text);
      if (/\p{L}{2}/u.test(text) && !own.test(text) && !isHidden && !isTranslated) found.push(text);
    }
    return found;
  });
}

test('in development every text of the first screens can be seen to come from the locales', async () => {
  await desk.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await untranslated()).toEqual([]);
  await desk.page.getByRole('button', { name: /~\]$/ }).last().click();
  await desk.page.getByRole('textbox').waitFor();
  const found = await untranslated();
  // "Stadt Krefeld" is the house's own name; the country behind it is the browser's word.
  expect(found.filter((text) => !/^Stadt |Deutschland|Niederlande|Bulgarien|Ukraine/.test(text))).toEqual([]);
});
