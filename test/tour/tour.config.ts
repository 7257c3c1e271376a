import { defineConfig } from '@playwright/test';

/** `npm start -- --tour DIR`: one walk after the other, each step a picture; the report is `DIR/tour.json`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.tour.ts',
  workers: 1,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: [['./tour-reporter.ts']],
  outputDir: '../../test-results/tour',
});
