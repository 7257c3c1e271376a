import { join } from 'node:path';
import { defineConfig, mergeConfig } from 'electron-vite';
import app from '../../electron.vite.config';
import { shellFixtureFolder } from './shell-fixture-folder';

const to = (name: string) => ({
  build: { outDir: join(shellFixtureFolder, 'out', name), emptyOutDir: true },
});

/** The app's own build with a small page in place of the real one, in a folder of its own. */
export default defineConfig(
  mergeConfig(app as Record<string, unknown>, {
    main: to('main'),
    preload: to('preload'),
    renderer: {
      root: 'test/fixtures/shell-page',
      build: {
        outDir: join(shellFixtureFolder, 'out/renderer'),
        emptyOutDir: true,
        rolldownOptions: { input: 'test/fixtures/shell-page/index.html' },
      },
    },
  }) as Record<string, unknown>,
);
