import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import process from 'node:process';
import { thirdPartyNoticesPlugin } from './scripts/third-party-notices.mjs';

/** One config builds the three sides of the app into `out/main`, `out/preload` and `out/renderer`. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Everything is bundled, so that the packed app holds `out` and no packages.
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: 'electron/main.ts' },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload script must be one CommonJS file, so these two share no module.
      rolldownOptions: {
        input: { preload: 'electron/preload.ts', 'paper-preload': 'electron/paper-preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [
      react(),
      // English is shown nowhere, but react-aria falls back on it where the system speaks a third language.
      { ...optimizeLocales.vite({ locales: ['de-DE', 'nl-NL', 'en-US'] }), enforce: 'pre' },
      thirdPartyNoticesPlugin(process.cwd()),
    ],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      target: 'chrome140',
      // Files under 4 kB would become data: addresses, which the content security policy refuses.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: 'renderer/index.html',
        output: {
          codeSplitting: {
            // Without these the same modules stand in two hundred files, ninety of which the first screen asks for.
            groups: [
              { name: 'first', tags: ['$initial'], priority: 2 },
              {
                name: 'shared',
                minShareCount: 2,
                entriesAware: true,
                entriesAwareMergeThreshold: 40_000,
                priority: 1,
              },
            ],
          },
        },
      },
    },
  },
});
