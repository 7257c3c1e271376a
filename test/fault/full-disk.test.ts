import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, type Page, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserArguments, findHeadlessBrowser } from '../../scripts/find-browser.mjs';
import { servePage } from '../support/storage-browser';
import { bundlePage } from '../support/storage-bundle';
import type { FullDisk } from '../support/storage-full-page';

/**
 * Bytes. Room for one part of an import, even while the browser holds it twice (in its log and packed), and not for four
 * parts held once.
 */
const smallRoom = 20_000_000;

describe('when the disk is really full', () => {
  let profile: string;
  let browser: BrowserContext;
  let page: Page;
  let devtools: CDPSession;
  let server: Awaited<ReturnType<typeof servePage>>;

  /** Calls the page's desk. */
  const call = async <Name extends keyof FullDisk>(name: Name, ...args: Parameters<FullDisk[Name]>) =>
    (await page.evaluate(
      async ([name, args]) => {
        const { desk } = globalThis as unknown as {
          desk: Record<string, (...args: unknown[]) => Promise<unknown>>;
        };
        return desk[name]?.(...args);
      },
      [name, args] as const,
    )) as Awaited<ReturnType<FullDisk[Name]>>;
  /** Room for the page in bytes; without a number the browser decides again. */
  const setRoom = async (quotaSize?: number) =>
    devtools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(server.url).origin,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });

  beforeAll(async () => {
    server = await servePage(await bundlePage('storage-full-page.ts'), () => {});
    profile = await mkdtemp(join(tmpdir(), 'tandem-storage-full-'));
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: findHeadlessBrowser() ?? '/usr/bin/chromium',
      args: browserArguments,
    });
    page = await browser.newPage();
    devtools = await browser.newCDPSession(page);
    // Before the database opens: Chromium remembers for a while how much room there was.
    await setRoom(smallRoom);
    await page.goto(server.url);
    await page.waitForFunction(() => 'desk' in globalThis);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('says so, keeps exactly what it had reported, and goes on once there is room', async () => {
    expect(await call('create', 'Muster')).toBe('');
    const { kind, reported } = await call('importMany', 1000);
    expect(kind).toBe('quotaExceeded');
    expect(reported).toBeGreaterThan(0);
    const full = await call('state');
    expect(full).toEqual({
      families: ['Muster', 'Voorbeeld0', 'Voorbeeld1', 'Voorbeeld10', 'Voorbeeld100'],
      rows: reported + 1,
      cards: reported + 1,
      entries: ['contactsImported', 'contactCreated'],
    });
    await setRoom();
    expect(await call('importMany', 250)).toEqual({ kind: '', reported: 250 });
    expect(await call('state')).toMatchObject({ rows: full.rows + 250, cards: full.cards + 250 });
  });
});
