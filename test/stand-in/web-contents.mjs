import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { originOf, toBrowser, toElectron } from './addresses.mjs';
import { app } from './app.mjs';
import { askForPrinter } from './dialog.mjs';
import { invoke } from './ipc.mjs';
import { answerScheme } from './protocol.mjs';
import { isCancelled } from './session.mjs';
import { encode, receive } from './wire.mjs';

/** @typedef {(details: { url: string }) => { action: 'allow' | 'deny' }} WindowOpenHandler */
/** @typedef {{ kind: string, channel?: string, values?: unknown, address?: string, id?: string }} Message */

/** Roles that the page's own editing commands carry out. */
const editing = new Set(['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll']);
/** Paper in inches, as the browser's protocol wants it. @type {Record<string, [number, number]>} */
const paper = { A4: [8.27, 11.69], A3: [11.69, 16.54] };

export class WebContents extends EventEmitter {
  /** @type {import('./page.mjs').Page | null} */
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
   * @param {import('./page.mjs').Page} page
   * @param {string} script what runs in it first
   * @param {(message: any) => unknown} tell for what concerns the window
   */
  async attach(page, script, tell) {
    this.#page = page;
    page.on('crash', () => {
      const details = { reason: 'crashed', exitCode: 1 };
      this.emit('render-process-gone', {}, details);
      app.emit('render-process-gone', {}, this, details);
    });
    page.on('navigated', () => this.emit('did-navigate', {}));
    await page.prepare(script, {
      call: (frame, message) => this.#answerCall(frame, message, tell),
      request: (request) => this.#judgeRequest(request),
    });
  }

  /** @param {import('./frames.mjs').Frame} frame @param {Message} message @param {(message: Message) => unknown} tell */
  #answerCall(frame, message, tell) {
    if (message.kind === 'open') return this.openWindow(message.address ?? '');
    if (message.kind !== 'invoke') return tell(message);
    const parent = frame.parent === null ? null : {};
    const senderFrame = { url: toElectron(frame.url), origin: originOf(frame.url), parent };
    return invoke({ sender: this, senderFrame }, message.channel ?? '', message.values);
  }

  /**
   * @param {import('./interception.mjs').PageRequest} request
   * @returns {Promise<import('./interception.mjs').Verdict>}
   */
  async #judgeRequest({ url: address, method, body: sent, isNavigation, isMainFrame }) {
    if (receive(address, sent))
      return { kind: 'answer', status: 204, headers: new Headers(), body: new Uint8Array() };
    const url = toElectron(address);
    if (isNavigation && !this.#mayNavigate(url, isMainFrame)) return { kind: 'abort', reason: 'Aborted' };
    if (isCancelled({ url, method })) return { kind: 'abort', reason: 'BlockedByClient' };
    const answer = await answerScheme(url, { method, headers: {} });
    if (!answer) return { kind: 'continue' };
    const body = new Uint8Array(await answer.arrayBuffer());
    return { kind: 'answer', status: answer.status, headers: answer.headers, body };
  }

  /** @param {string} url @param {boolean} isMainFrame */
  #mayNavigate(url, isMainFrame) {
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

  /** The page asks for a window at this address. @param {string} address in the browser */
  openWindow(address) {
    // An allowed one would need a second window, which the app does not have.
    this.#windowOpen?.({ url: toElectron(address) });
  }

  /** @param {string} address */
  async load(address) {
    this.#loading = address;
    if (!this.#page) return;
    await this.#page.navigate(toBrowser(address));
    // The empty page of the start must not be a step back.
    await this.#page.send('Page.resetNavigationHistory');
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
    const parameters = values.map((value) => JSON.stringify(value)).join();
    await this.#page?.evaluate(`globalThis[Symbol.for('stand-in')]?.${name}(${parameters})`);
  }

  reload() {
    void this.#page?.tell('Page.reload');
  }

  bringToFront() {
    void this.#page?.tell('Page.bringToFront');
  }

  /** The browser's own name of the page. */
  get targetId() {
    return this.#page?.targetId;
  }

  /** @param {string} role */
  async doRole(role) {
    if (editing.has(role)) {
      await this.#page?.evaluate(`document.execCommand(${JSON.stringify(role)})`);
      return;
    }
    if (role === 'resetZoom') this.#zoom = 1;
    else if (role === 'zoomIn') this.#zoom *= 1.2;
    else if (role === 'zoomOut') this.#zoom /= 1.2;
    else return;
    await this.#page?.evaluate(`document.documentElement.style.setProperty('zoom', '${this.#zoom}')`);
  }

  /**
   * @param {{ pageSize?: string, landscape?: boolean, preferCSSPageSize?: boolean, printBackground?: boolean,
   *   generateTaggedPDF?: boolean, generateDocumentOutline?: boolean }} options
   */
  async printToPDF({ pageSize = 'A4', ...options }) {
    if (!this.#page) throw new Error('no page');
    const [paperWidth, paperHeight] = paper[pageSize] ?? [8.5, 11];
    const { data } = await this.#page.send('Page.printToPDF', { ...options, paperWidth, paperHeight });
    return Buffer.from(data, 'base64');
  }

  /**
   * There is no printer: what would come out of it is put into a file.
   * @param {{ pageSize?: string, landscape?: boolean, printBackground?: boolean }} options
   * @param {(success: boolean, failureReason: string) => void} callback
   */
  print(options, callback) {
    const put = async () => {
      const path = await askForPrinter(options);
      if (!path) return callback(false, 'Print job canceled');
      writeFileSync(path, await this.printToPDF({ ...options, preferCSSPageSize: true }));
      return callback(true, '');
    };
    put().catch(() => callback(false, 'Print job failed'));
  }
}
