import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { build } from './build.mjs';
import { chooseShell } from './choose-shell.mjs';
import { fetchElectron, findElectron } from './find-electron.mjs';
import { packageFile, requireBrowser, requireNode, requirePackages, root } from './setup.mjs';
import { tryWithServer } from './try-with-server.mjs';

// `npm start` opens the app; `npm start -- --tour DIR` walks through it headless and leaves pictures in DIR;
// `npm start -- --with-server` opens two desks with a server between them.

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
const standIn = ['--import', './test/stand-in/register.mjs', 'out/main/main.js'];
const withServer = process.argv.includes('--with-server');
if (choice.kind === 'tour') {
  walkTour(choice.folder);
} else if (choice.kind === 'check') {
  requireBrowser();
  process.exit(await tryWithServer({ kind: 'check' }));
} else {
  const isElectron = choice.kind === 'electron';
  if (!isElectron) requireBrowser();
  const program = isElectron ? choice.program : process.execPath;
  const parameters = isElectron ? [root] : standIn;
  if (withServer) process.exit(await tryWithServer({ kind: 'windows', program, parameters }));
  passOn(program, parameters);
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
