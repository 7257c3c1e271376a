import { defineConfig } from '@playwright/test';

/** What `npm start -- --with-server` lets happen before its windows open; see `scripts/try-with-server.mjs`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.trial.ts',
  workers: 1,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'line',
  outputDir: '../../test-results/trial',
});
