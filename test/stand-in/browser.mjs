import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  browserArguments,
  findBrowser,
  findHeadlessBrowser,
  headlessShell,
  unseenBrowserArguments,
} from '../../scripts/find-browser.mjs';
import { browserFolder } from './browser-data.mjs';
import { Devtools } from './devtools.mjs';
import { isHeadless } from './state.mjs';

/** Longest time (ms) that a browser may take to start on a computer with a lot to do. */
const longestStart = 110_000;

/**
 * Starts the system's Chromium with a data folder in the profile and connects to it by a pipe.
 * It stays in the process group of the app, and the pipe ends with this process: however the app dies, the browser dies
 * with it. The port, whose address `endpoint` tells, is for tests that attach from outside.
 * @param {string} profile folder of the desk
 * @param {{ x?: number, y?: number, width: number, height: number }} bounds
 */
export function startBrowser(profile, bounds) {
  const path = isHeadless ? findHeadlessBrowser() : findBrowser();
  if (!path)
    throw new Error('No Chromium found. Install one (Debian: apt install chromium) or set TANDEM_BROWSER.');
  const folder = browserFolder(profile);
  const portFile = join(folder, 'DevToolsActivePort');
  mkdirSync(folder, { recursive: true });
  rmSync(portFile, { force: true });
  const place =
    bounds.x === undefined || bounds.y === undefined ? [] : [`--window-position=${bounds.x},${bounds.y}`];
  // The small shell has no windows for apps, only pages.
  const isShell = path.endsWith(headlessShell);
  const child = spawn(
    path,
    [
      ...(isHeadless ? unseenBrowserArguments : browserArguments),
      isShell ? 'about:blank' : '--app=data:text/html,<title>Tandem</title>',
      `--user-data-dir=${folder}`,
      '--remote-debugging-pipe',
      '--remote-debugging-port=0',
      `--window-size=${bounds.width},${bounds.height}`,
      ...place,
      '--test-type', // No bar about switches above the page.
      '--hide-crash-restore-bubble',
      '--disable-features=Translate', // Its offer would lie over the language switch.
      '--password-store=basic',
      '--use-mock-keychain',
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      '--disable-features=Translate,MediaRouter,OptimizationHints',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , output, input] = child.stdio;
  const devtools = new Devtools(
    /** @type {import('node:stream').Writable} */ (output),
    /** @type {import('node:stream').Readable} */ (input),
  );
  return { devtools, endpoint: readEndpoint(portFile, child) };
}

/**
 * @param {string} portFile
 * @param {import('node:child_process').ChildProcess} child
 */
async function readEndpoint(portFile, child) {
  const end = Date.now() + longestStart;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with code ${child.exitCode}`);
    try {
      const [port, path] = readFileSync(portFile, 'utf8').split('\n');
      if (port && path) return `ws://127.0.0.1:${port}${path}`;
    } catch {
      // Not written yet.
    }
    await wait(20);
  }
  child.kill();
  throw new Error('Chromium did not open its debugging port');
}
