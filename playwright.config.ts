import process from 'node:process';
import { defineConfig } from '@playwright/test';

// Everything the tests start inherits the zone that the app's users live in.
process.env['TZ'] ??= 'Europe/Berlin';

/**
 * End-to-end tests: the built app, started by `test/support/launch-desk.ts`. No browser is fetched: Electron brings
 * its own, the stand-in uses the system's.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: ['./test/support/build-shell-fixture.ts', './test/support/launch-set-up-desk.ts'],
  workers: 2,
  retries: 0,
  // No test measures time: axe over a whole screen in every light takes long on a busy computer.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: false,
  forbidOnly: true,
  reporter: 'list',
  use: { trace: 'off', screenshot: 'off', video: 'off' },
});
