import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';

/**
 * Makes an unpacked build of what `npm run build` left in `out/`, for the system it runs on:
 *   npm run pack -- [--electron-dist DIR] [--out DIR] [--app DIR] [--without-fuses]
 * With `--electron-dist` (or `ELECTRON_DIST`), a folder with an unpacked Electron, nothing is fetched.
 * `--without-fuses` is for a placeholder that has no fuses to set.
 */
const { values } = parseArgs({
  options: {
    'electron-dist': { type: 'string' },
    out: { type: 'string' },
    app: { type: 'string' },
    'without-fuses': { type: 'boolean', default: false },
  },
});

const root = join(import.meta.dirname, '..');
const projectDir = resolve(values.app ?? root);
if (!existsSync(join(projectDir, 'out/main/main.js'))) {
  process.stderr.write('There is nothing to pack yet. Run: npm run build\n');
  process.exit(1);
}

const electronDist = values['electron-dist'] ?? process.env['ELECTRON_DIST'];

const packed = await build({
  projectDir,
  targets: Platform.current().createTarget('dir'),
  publish: 'never',
  config: {
    extends: join(root, 'electron-builder.yml'),
    directories: {
      buildResources: join(root, 'assets/icons'),
      output: resolve(values.out ?? join(root, 'dist')),
    },
    ...(electronDist ? { electronDist: resolve(electronDist) } : {}),
    ...(values['without-fuses'] ? { electronFuses: null } : {}),
  },
});
process.stdout.write(`${packed.join('\n')}\n`);
