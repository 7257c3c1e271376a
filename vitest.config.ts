import { availableParallelism } from 'node:os';
import process from 'node:process';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserArguments, findHeadlessBrowser } from './scripts/find-browser.mjs';

// Tests meet the React that users meet. That of developers works half as long again on the same screens, and says what it
// finds to a console that no test reads.
process.env['NODE_ENV'] = 'production';

/** Vitest leaves one core free, which on two cores is half of them. */
const maxWorkers = Math.max(2, availableParallelism() - 1);
const browserFaults = ['test/fault/kill.test.ts', 'test/fault/full-disk.test.ts'];
const shellTests = 'test/unit/electron/**/*.test.ts';

/** `npm test` asks which files depend on the time zone, and runs those in others too. */
const zoneNotes =
  process.env['TANDEM_ZONE_NOTES'] === undefined
    ? {}
    : {
        execArgv: ['--import', new URL('test/support/zone-watch.mjs', import.meta.url).href],
        setupFiles: ['test/support/zone-notes.ts'],
      };

/**
 * Five projects: `node` for what is pure, whose files share what they load; `shell` for the main process, whose files
 * each replace modules of Node and Electron; `kill` for a browser that is killed or whose disk is full; `servers` for real servers, which `npm run test:dav` starts; `browser` (the
 * system's Chromium) for IndexedDB, grids and focus.
 * TZ is set by the caller; `npm test` runs the files of the node project that depend on it in three zones.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          isolate: false,
          maxWorkers,
          ...zoneNotes,
          include: ['test/{unit,property,contract,i18n,fault}/**/*.test.{ts,tsx}'],
          exclude: [shellTests, ...browserFaults],
          testTimeout: 30_000,
          // Starting a browser is no matter of seconds on a busy computer.
          hookTimeout: 60_000,
        },
      },
      // Alone and in turn, so that the browser they kill or starve is not slowed down by others.
      {
        test: {
          name: 'kill',
          environment: 'node',
          fileParallelism: false,
          include: browserFaults,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'shell', environment: 'node', maxWorkers, include: [shellTests] } },
      {
        test: {
          name: 'servers',
          environment: 'node',
          include: ['test/servers/**/*.test.ts'],
          // It starts a server of its own, whichever the others are run against.
          exclude: process.env['DAV_URL'] === undefined ? [] : ['test/servers/with-server.test.ts'],
          // They share the servers and what is on them, and what they load.
          fileParallelism: false,
          isolate: false,
          testTimeout: 300_000,
        },
      },
      {
        plugins: [react()],
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'dexie',
            'dexie-react-hooks',
            'react-aria-components',
            '@tanstack/react-virtual',
            'i18next',
            'react-i18next',
            'react-hook-form',
            'wouter',
            'wouter/use-hash-location',
            'lucide-react',
            'papaparse',
            'libphonenumber-js/min',
            'fast-check',
            'valibot',
            '@internationalized/date',
            'hucre',
            'hucre/xlsx',
          ],
        },
        test: {
          name: 'browser',
          // The files share the page and what they load, which took a quarter of their time; what a file leaves is cleared.
          isolate: false,
          setupFiles: ['test/support/leave-page-clean.ts'],
          maxWorkers,
          include: ['test/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          // What is polled for is an event, not a speed; how long it may take is measured by `npm run bench`. The second
          // that vitest gives by default runs out on a busy machine: a rest while typing, a write that waits for the
          // disk, a key made of a passphrase.
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findHeadlessBrowser() ?? '/usr/bin/chromium',
                args: browserArguments,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
