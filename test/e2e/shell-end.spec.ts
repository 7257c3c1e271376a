import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { shellFixtureFolder as app } from '../support/shell-fixture-folder';
import { startStandIn } from '../support/stand-in-process';

// The stand-in's own promises: however the app ends, its browser ends too, and the next start works.
const main = join(app, 'out/main/main.js');

async function start(profile: string) {
  const running = startStandIn(main, { TANDEM_PROFILE: profile, TANDEM_HEADLESS: '1' });
  const endpoint = await running.ready;
  return { running, endpoint, browser: await chromium.connectOverCDP(endpoint) };
}

/** Resolves once nothing answers at the browser's address any more. */
async function browserEnded(endpoint: string): Promise<void> {
  const address = endpoint.replace(/^ws/, 'http').replace(/\/devtools.*/, '/json/version');
  await expect
    .poll(
      () =>
        fetch(address).then(
          () => 'runs',
          () => 'ended',
        ),
      { timeout: 30_000 },
    )
    .toBe('ended');
}

test('closing the window ends the app', async () => {
  const { running, endpoint, browser } = await start(mkdtempSync(join(tmpdir(), 'tandem-')));
  await browser.contexts()[0]?.pages()[0]?.close();
  expect(await running.ended).toBe(0);
  await browserEnded(endpoint);
});

test('the quit of the menu ends the app', async () => {
  const { running, endpoint } = await start(mkdtempSync(join(tmpdir(), 'tandem-')));
  await running.ask('clickMenu', 'quit');
  expect(await running.ended).toBe(0);
  await browserEnded(endpoint);
});

test('the death of the main process alone takes the browser with it, and the next start works', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'tandem-'));
  const { running, endpoint } = await start(profile);
  process.kill(running.child.pid ?? 0, 'SIGKILL');
  expect(await running.ended).toBeNull();
  await browserEnded(endpoint);
  const again = await start(profile);
  await again.running.kill();
  await browserEnded(again.endpoint);
});

test('a second start ends by itself, without a word of error', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'tandem-'));
  const first = await start(profile);
  const second = startStandIn(main, { TANDEM_PROFILE: profile, TANDEM_HEADLESS: '1' });
  expect(await second.ended).toBe(0);
  expect(second.logs).toEqual([]);
  expect(readFileSync(join(profile, 'logs/tandem.log'), 'utf8').match(/"started"/g)).toHaveLength(1);
  await first.running.kill();
});
