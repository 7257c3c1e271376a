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

/** Waits until the browser holds the page to the room it was given: it asks only now and then how much there is. */
export async function waitUntilFull(page: Page, bytes: number): Promise<void> {
  const isFull = (size: number) =>
    page.evaluate(
      (size) =>
        new Promise<boolean>((resolve) => {
          const opening = indexedDB.open('filler', 1);
          opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('filler'));
          opening.addEventListener('error', () => resolve(true));
          opening.addEventListener('success', () => {
            const transaction = opening.result.transaction('filler', 'readwrite');
            // The browser packs what it stores, so the bytes must be such as cannot be packed.
            const bytes = new Uint8Array(size);
            for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
            transaction.objectStore('filler').put(bytes, 1);
            const end = (full: boolean) => {
              opening.result.close();
              indexedDB.deleteDatabase('filler').addEventListener('success', () => resolve(full));
            };
            transaction.addEventListener('complete', () => end(false));
            transaction.addEventListener('abort', () => end(true));
          });
        }),
      size,
    );
  while (!(await isFull(bytes))) await page.waitForTimeout(500);
}

/** Makes the page's own work slower by this factor, so that a test can press a button in the middle of it; 1 ends it. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
}
