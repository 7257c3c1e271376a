import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { findHeadlessBrowser, unseenBrowserArguments } from '../../scripts/find-browser.mjs';

/** A page on loopback that runs one script and tells what happens by POST. */
export async function servePage(script: string, heard: (path: string, body: unknown) => void) {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    if (request.method === 'POST') {
      void text(request).then(
        (body) => {
          heard(path, JSON.parse(body));
          response.end('ok');
        },
        () => response.destroy(),
      );
      return;
    }
    response.setHeader('content-type', path === '/page.js' ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      path === '/page.js' ? script : '<!doctype html><script type="module" src="/page.js"></script>',
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Starts the system's Chromium on a profile folder, in a process group of its own. */
export function startBrowser(profile: string, url: string): ChildProcess {
  const path = findHeadlessBrowser();
  if (!path) throw new Error('These tests need Chromium: apt install chromium, or set TANDEM_BROWSER.');
  return spawn(
    path,
    [
      ...unseenBrowserArguments,
      '--password-store=basic',
      '--disable-extensions',
      '--disable-default-apps',
      '--disable-component-extensions-with-background-pages',
      '--disable-breakpad',
      '--hide-crash-restore-bubble',
      `--user-data-dir=${profile}`,
      url,
    ],
    { detached: true, stdio: 'ignore' },
  );
}

/** How long (ms) to wait for the last process; what then remains is dead and only not yet cleared away. */
const longestEnd = 300;

/** Kills the browser with all its processes at once, as a power cut would, and waits until they are gone. */
export async function killBrowser(browser: ChildProcess): Promise<void> {
  const { pid } = browser;
  if (pid === undefined) return;
  const gone = browser.exitCode === null && browser.signalCode === null ? once(browser, 'exit') : undefined;
  if (!reachesGroup(pid, 'SIGKILL')) return;
  await gone;
  const end = Date.now() + longestEnd;
  while (reachesGroup(pid, 0) && Date.now() < end) await wait(5);
}

/** Sends a signal to a group of processes (0: only asks); whether any of it is left. */
function reachesGroup(group: number, signal: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}
