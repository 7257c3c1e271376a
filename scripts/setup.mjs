import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser, findHeadlessBrowser, headlessShell } from './find-browser.mjs';

/** The project's folder; every script works from here, wherever it was called. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Runs a program in the project's folder with its output shown.
 * @param {string} program @param {string[]} parameters @param {NodeJS.ProcessEnv} [environment]
 * @returns {boolean} whether it ended well
 */
export function run(program, parameters, environment = process.env) {
  const shell = process.platform === 'win32';
  return (
    spawnSync(program, parameters, { cwd: root, stdio: 'inherit', env: environment, shell }).status === 0
  );
}

/** @param {string} sentence @returns {never} */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Ends with a sentence if this Node is too old for the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  stop(
    `Tandem needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}. Install it from https://nodejs.org.`,
  );
}

/** Installs the packages of the lockfile unless exactly they are there already. */
export function requirePackages() {
  if (isInstalled()) return;
  process.stdout.write('Installing the packages of the lockfile (once)\n');
  if (!run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    stop('The packages could not be installed; npm says why above.');
  }
}

/** Compares the lockfile with the record that npm leaves of what it has installed. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const found = readPackages(record);
  return Object.entries(wanted).every(([path, entry]) => {
    // Packages for other systems are in the lockfile and rightly absent here.
    return path === '' || entry.optional || found[path]?.version === entry.version;
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Whether programs of the system may be installed here: as root on Debian. */
export function mayInstallPrograms() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/**
 * Makes sure of Debian packages by name; as root on Debian they are installed, elsewhere the answer is false.
 * @param {string[]} names
 */
export function requireDebianPackages(names) {
  if (names.length === 0) return true;
  if (!mayInstallPrograms()) return false;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  process.stdout.write(`Installing ${names.join(', ')} (once)\n`);
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  const update = spawnSync('apt-get', ['update', ...quiet], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (update.status !== 0) return false;
  const install = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...quiet, ...names], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return install.status === 0;
}

/** Debian's packages of a Chromium and of a font it can write with. */
export const browserPackages = ['chromium', 'fonts-dejavu-core'];
/** The program that reads PDF files back, and Debian's package of it. */
export const pdfReader = { program: 'pdftotext', package: 'poppler-utils' };

/** Debian's small shell, which tests start often; nothing where a browser was named. */
export function testBrowserPackages() {
  return process.env['TANDEM_BROWSER'] ? [] : [headlessShell];
}

/** The path of a Chromium for tests and for the stand-in; installs Debian's where that is allowed. */
export function requireBrowser() {
  const found = findBrowser();
  if (found) return found;
  requireDebianPackages(browserPackages);
  return (
    findBrowser() ??
    stop(
      'No Chromium was found. Install Chromium or Chrome (Debian: apt install chromium), or name one in TANDEM_BROWSER.',
    )
  );
}

/** A Chromium as `requireBrowser`, and Debian's small shell beside it where that is allowed: tests start it often. */
export function requireTestBrowser() {
  requireBrowser();
  if (!findHeadlessBrowser()?.endsWith(headlessShell)) requireDebianPackages(testBrowserPackages());
}

/** Makes sure of poppler's programs, with which the tests read PDF files back. */
export function requirePdfReader() {
  const isThere = () => spawnSync(pdfReader.program, ['-v'], { stdio: 'ignore' }).error === undefined;
  if (isThere()) return;
  requireDebianPackages([pdfReader.package]);
  if (!isThere()) stop('pdftotext was not found. Install poppler (Debian: apt install poppler-utils).');
}

/**
 * The path of a package's command in node_modules, to be run with this Node.
 * @param {string} packageName @param {string} file
 */
export function packageFile(packageName, file) {
  return join(root, 'node_modules', packageName, file);
}
