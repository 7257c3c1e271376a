import { EventEmitter } from 'node:events';
import { originOf, toBrowser, toElectron } from './addresses.mjs';
import { app } from './app.mjs';
import { invoke } from './ipc.mjs';
import { answerScheme } from './protocol.mjs';
import { isCancelled } from './session.mjs';
import { encode } from './wire.mjs';

/** @typedef {(details: { url: string }) => { action: 'allow' | 'deny' }} WindowOpenHandler */
/** @typedef {{ kind: string, channel?: string, values?: unknown, address?: string, id?: string }} Message */

/** Roles that the page's own editing commands carry out. */
const editing = new Set(['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll']);
/** Paper in inches, as the browser's protocol wants it. @type {Record<string, [number, number]>} */
const paper = { A4: [8.27, 11.69], A3: [11.69, 16.54] };

export class WebContents extends EventEmitter {
  /** @type {import('playwright').Page | null} */
  #page = null;
  /** @type {WindowOpenHandler | null} */
  #windowOpen = null;
  #loading = '';
  #zoom = 1;

  /** @param {object} window */
  constructor(window) {
    super();
    this.window = window;
  }

  /** @param {WindowOpenHandler} handler */
  setWindowOpenHandler(handler) {
    this.#windowOpen = handler;
  }

  /**
   * Puts the browser's page behind these contents.
   * @param {import('playwright').BrowserContext} context
   * @param {import('playwright').Page} page
   * @param {(message: any) => unknown} tell for what concerns the window
   */
  async attach(context, page, tell) {
    this.#page = page;
    await context.exposeBinding('standInCall', async ({ frame }, /** @type {Message} */ message) => {
      if (message.kind === 'open') return this.#openWindow(message.address ?? '');
      if (message.kind !== 'invoke') return tell(message);
      const parent = frame.parentFrame() ? {} : null;
      const senderFrame = { url: toElectron(frame.url()), origin: originOf(frame.url()), parent };
      return invoke({ sender: this, senderFrame }, message.channel ?? '', message.values);
    });
    await context.route('**/*', (route) => this.#answerRequest(route));
    context.on('page', (other) => {
      if (other === page) return;
      // A link with a target of its own: the page's `window.open` never gets here.
      void other.close();
    });
    page.on('crash', () => app.emit('render-process-gone', {}, this, { reason: 'crashed', exitCode: 1 }));
  }

  /** @param {import('playwright').Route} route */
  async #answerRequest(route) {
    const request = route.request();
    const url = toElectron(request.url());
    if (request.isNavigationRequest() && !this.#mayNavigate(request, url)) return route.abort('aborted');
    if (isCancelled({ url, method: request.method() })) return route.abort('blockedbyclient');
    const answer = await answerScheme(url, { method: request.method(), headers: {} });
    if (!answer) return route.continue();
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  }

  /** @param {import('playwright').Request} request @param {string} url */
  #mayNavigate(request, url) {
    const frame = frameOf(request);
    if (frame?.page() !== this.#page) {
      this.#openWindow(url);
      return false;
    }
    const isMainFrame = frame?.parentFrame() === null;
    if (isMainFrame && url === this.#loading) {
      this.#loading = '';
      return true;
    }
    let prevented = false;
    const details = { url, isMainFrame, preventDefault: () => (prevented = true) };
    this.emit('will-frame-navigate', details);
    if (isMainFrame) this.emit('will-navigate', details, url);
    return !prevented;
  }

  /** @param {string} address */
  #openWindow(address) {
    // An allowed one would need a second window, which the app does not have.
    this.#windowOpen?.({ url: toElectron(address) });
  }

  /** @param {string} address */
  async load(address) {
    this.#loading = address;
    if (!this.#page) return;
    await this.#page.goto(toBrowser(address), { waitUntil: 'load' });
    // The empty page of the start must not be a step back.
    const session = await this.#page.context().newCDPSession(this.#page);
    await session.send('Page.resetNavigationHistory');
    await session.detach();
  }

  /** @param {string} channel @param {...unknown} values */
  send(channel, ...values) {
    void this.callPage('deliver', [channel, encode(values)]);
  }

  /**
   * Calls the script in the page; a page that is not there hears nothing.
   * @param {'deliver' | 'setAccelerators'} name
   * @param {unknown[]} values
   */
  async callPage(name, values) {
    const page = this.#page;
    if (!page || page.isClosed()) return;
    await page
      .evaluate(
        ([name, values]) => /** @type {any} */ (globalThis)[Symbol.for('stand-in')]?.[name](...values),
        /** @type {const} */ ([name, values]),
      )
      .catch(() => undefined);
  }

  reload() {
    void this.#page?.reload();
  }

  bringToFront() {
    void this.#page?.bringToFront();
  }

  /** The browser's own name of the page. */
  async targetId() {
    if (!this.#page) return null;
    const session = await this.#page.context().newCDPSession(this.#page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  }

  /** @param {string} role */
  async doRole(role) {
    if (editing.has(role)) {
      await this.#page?.evaluate((name) => document.execCommand(name), role);
      return;
    }
    if (role === 'resetZoom') this.#zoom = 1;
    else if (role === 'zoomIn') this.#zoom *= 1.2;
    else if (role === 'zoomOut') this.#zoom /= 1.2;
    else return;
    await this.#page?.evaluate(
      (zoom) => document.documentElement.style.setProperty('zoom', String(zoom)),
      this.#zoom,
    );
  }

  /**
   * @param {{ pageSize?: string, landscape?: boolean, preferCSSPageSize?: boolean, printBackground?: boolean,
   *   generateTaggedPDF?: boolean, generateDocumentOutline?: boolean }} options
   */
  async printToPDF({ pageSize = 'A4', ...options }) {
    if (!this.#page) throw new Error('no page');
    const [paperWidth, paperHeight] = paper[pageSize] ?? [8.5, 11];
    const session = await this.#page.context().newCDPSession(this.#page);
    try {
      const { data } = await session.send('Page.printToPDF', { ...options, paperWidth, paperHeight });
      return Buffer.from(data, 'base64');
    } finally {
      await session.detach();
    }
  }
}

/** The frame of a request; a new window's first request has none yet. @param {import('playwright').Request} request */
function frameOf(request) {
  try {
    return request.frame();
  } catch {
    return null;
  }
}
