import { Page } from './page.mjs';

/** Pages that were asked for and are not there yet. @type {Set<(page: Page) => void>} */
const asked = new Set();

/**
 * Opens a page beside the first one.
 * @param {import('./devtools.mjs').Devtools} devtools
 * @returns {Promise<Page>}
 */
export async function openPage({ browser }) {
  const opened = new Promise((resolve) => asked.add(resolve));
  await browser.send('Target.createTarget', { url: 'about:blank', background: true });
  return opened;
}

/** The page that waited longest for one that no link has opened. @param {string | undefined} opener */
function takeAsked(opener) {
  const [first] = opener === undefined ? asked : [];
  if (first) asked.delete(first);
  return first;
}

/**
 * Waits for the browser's page. Every later one comes from a link with a target of its own, which `open` hears of; it is
 * gone before it shows anything, since the stand-in shows one window.
 * @param {import('./devtools.mjs').Devtools} devtools
 * @param {(address: string) => void} open with the address in the browser
 * @returns {Promise<Page>}
 */
export function waitForPage(devtools, open) {
  const { browser } = devtools;
  return new Promise((resolve, reject) => {
    let hasPage = false;
    devtools.once('end', () => reject(new Error('Chromium ended before it had a window')));
    browser.on('attached', (session, { type, targetId, openerId }) => {
      const wanted = hasPage ? takeAsked(openerId) : undefined;
      if (type !== 'page') void session.tell('Runtime.runIfWaitingForDebugger');
      else if (wanted) wanted(new Page(session, targetId));
      else if (hasPage) void refusePage(browser, session, targetId, open);
      else {
        hasPage = true;
        resolve(new Page(session, targetId));
      }
    });
    browser
      .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
      .catch(reject);
  });
}

/**
 * Its first request tells where it was to lead; an empty page has none and is closed when it stands.
 * @param {import('./devtools.mjs').DevtoolsSession} browser
 * @param {import('./devtools.mjs').DevtoolsSession} session
 * @param {string} targetId
 * @param {(address: string) => void} open
 */
async function refusePage(browser, session, targetId, open) {
  const close = () => void browser.tell('Target.closeTarget', { targetId });
  session.once('Fetch.requestPaused', ({ request }) => {
    open(request.url);
    close();
  });
  session.on('Page.frameStoppedLoading', close);
  await Promise.all([
    session.tell('Page.enable'),
    session.tell('Fetch.enable'),
    session.tell('Runtime.runIfWaitingForDebugger'),
  ]);
}
