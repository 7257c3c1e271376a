import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Switches that keep the system's Chromium quiet: no calls home, no first-run pages. Root needs `--no-sandbox`. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Switches for a browser that nobody looks at: no window, and as few processes as it can be had with, since tests start
 * it hundreds of times and each process costs more than the page in it. Only without its sandbox does it go without zygotes.
 */
export const unseenBrowserArguments = [
  ...browserArguments,
  '--headless',
  '--in-process-gpu',
  '--disable-software-rasterizer',
  '--enable-features=NetworkServiceInProcess2',
  ...(browserArguments.includes('--no-sandbox') ? ['--no-zygote'] : []),
];

/**
 * The path of a Chromium-based browser on this system, or `undefined`.
 * `TANDEM_BROWSER` overrides the search.
 * @returns {string | undefined}
 */
export function findBrowser() {
  return wantedBrowser() ?? findCommand(names) ?? fixedPlaces.find((path) => existsSync(path));
}

/** Chromium's small shell: the same engine without windows, menus and profiles, which starts in a third of the time. */
export const headlessShell = 'chromium-headless-shell';

/**
 * The path of a browser that nobody looks at: the small shell where it is installed, else `findBrowser`.
 * @returns {string | undefined}
 */
export function findHeadlessBrowser() {
  return wantedBrowser() ?? findCommand([headlessShell]) ?? findBrowser();
}

function wantedBrowser() {
  return process.env['TANDEM_BROWSER'] || undefined;
}

/** @param {string[]} commands @returns {string | undefined} */
function findCommand(commands) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return commands
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
