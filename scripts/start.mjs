import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from './build.mjs';
import { chooseShell } from './choose-shell.mjs';
import { fetchElectron, findElectron } from './find-electron.mjs';
import { packageFile, requireBrowser, requireNode, requirePackages, root } from './setup.mjs';

// `npm start` opens the app; `npm start -- --tour DIR` walks through it headless and leaves pictures in DIR.

requireNode();
requirePackages();
build();

const choice = chooseShell({
  parameters: process.argv.slice(2),
  platform: process.platform,
  environment: process.env,
  electron: () => findElectron() ?? fetchElectron(),
});
if (choice.say) process.stdout.write(`${choice.say}\n`);
if (choice.kind === 'tour') {
  walkTour(choice.folder);
} else if (choice.kind === 'electron') {
  passOn(choice.program, [root]);
} else {
  requireBrowser();
  passOn(process.execPath, ['--import', './test/stand-in/register.mjs', 'out/main/main.js']);
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
