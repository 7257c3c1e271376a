import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** Longest time (ms) that the browser of an app that was killed may take to end. */
const longestEnd = 20_000;

/** The browser's whole folder in the folder of a desk. @param {string} profile */
export function browserFolder(profile) {
  return join(profile, 'stand-in-browser');
}

/** Where the browser keeps what pages store: Electron's `sessionData`. @param {string} profile */
export function browserData(profile) {
  return join(browserFolder(profile), 'Default');
}

/**
 * Waits for the browser of an app that was killed: in Electron the databases are the app's own and are let go with it,
 * here they are those of a process that ends a moment later.
 * @param {string} profile
 */
export function waitForBrowser(profile) {
  const end = Date.now() + longestEnd;
  const clock = new Int32Array(new SharedArrayBuffer(4));
  while (isRunning(profile) && Date.now() < end) Atomics.wait(clock, 0, 0, 20);
}

/** Whether the browser runs that has marked the folder as its own; the mark names it as `computer-number`. @param {string} profile */
function isRunning(profile) {
  try {
    const pid = Number(/\d+$/.exec(readlinkSync(join(browserFolder(profile), 'SingletonLock')))?.[0]);
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    // One that has ended but was not cleared away yet holds no file.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^ [ZX]/.test(stat.slice(stat.lastIndexOf(')') + 1));
  } catch {
    return false;
  }
}
