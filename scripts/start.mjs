import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from './build.mjs';
import { fetchElectron, findElectron } from './find-electron.mjs';
import { packageFile, requireBrowser, requireNode, requirePackages, root } from './setup.mjs';

// `npm start` opens the app; `npm start -- --tour DIR` walks through it headless and leaves pictures in DIR.

requireNode();
requirePackages();
build();

const tourFlag = process.argv.indexOf('--tour');
if (tourFlag !== -1) {
  walkTour(process.argv[tourFlag + 1] ?? 'tour');
} else {
  const electron = findElectron() ?? fetchElectron();
  if (!hasDisplay()) {
    process.stdout.write('There is no display here, so Tandem shows itself as a tour of pictures.\n');
    walkTour('tour');
  } else if (electron) {
    process.stdout.write('Opening Tandem in Electron.\n');
    passOn(electron, [root]);
  } else {
    process.stdout.write(
      "Electron's program is not here and could not be fetched: opening Tandem in the stand-in on Chromium.\n",
    );
    requireBrowser();
    passOn(process.execPath, ['--import', './test/stand-in/register.mjs', 'out/main/main.js']);
  }
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** @param {string} folder */
function walkTour(folder) {
  if (!findElectron()) requireBrowser();
  const playwright = packageFile('@playwright/test', 'cli.js');
  passOn(process.execPath, [playwright, 'test', '--config', join('test', 'tour', 'tour.config.ts')], {
    ...process.env,
    TANDEM_TOUR_DIR: resolve(folder),
  });
}

/** @param {string} program @param {string[]} parameters @param {NodeJS.ProcessEnv} [environment] */
function passOn(program, parameters, environment = process.env) {
  const child = spawn(program, parameters, { cwd: root, stdio: 'inherit', env: environment });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
