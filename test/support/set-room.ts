import type { Page } from 'playwright';

/** Bytes that the page's data takes at the moment. */
export async function usedRoom(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

/** Gives the page room for so many bytes of data, as a disk does that is about to be full; without a number the disk decides. */
export async function setRoom(page: Page, quotaSize?: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const origin = await page.evaluate(() => location.origin);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

/** Makes the page's own work slower by this factor, so that a test can press a button in the middle of it; 1 ends it. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
}
