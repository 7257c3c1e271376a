import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { toBrowser } from './addresses.mjs';
import { app } from './app.mjs';
import { startBrowser } from './browser.mjs';
import { accelerators, clickMenuItem } from './menu.mjs';
import { initScript } from './page-script.mjs';
import { decidePermissions } from './session.mjs';
import { isDriven, state } from './state.mjs';
import { WebContents } from './web-contents.mjs';

/** @typedef {{ x: number, y: number, width: number, height: number }} Bounds */
/**
 * @typedef {{ x?: number, y?: number, width?: number, height?: number,
 *   webPreferences?: { preload?: string } }} WindowOptions
 */

const frame = { x: 0, y: 0, width: 800, height: 600 };

/** One window of Chromium without tabs or address bar. */
export class BrowserWindow extends EventEmitter {
  #bounds;
  #maximized = false;
  #closed = false;
  /** @type {import('playwright').CDPSession | null} */
  #cdp = null;
  /** @type {import('playwright').Browser | null} */
  #browser = null;
  #preload;
  #opening;

  /** @param {WindowOptions} options */
  constructor(options) {
    super();
    if (state.window) throw new Error('the stand-in has one window');
    state.window = this;
    this.#bounds = { ...frame, ...withoutUndefined(options) };
    this.#preload = options.webPreferences?.preload;
    this.webContents = new WebContents(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.#opening = this.#open({ x: options.x, y: options.y });
    this.#opening.catch((error) => {
      process.stderr.write(`${error}\n`);
      app.exit(1);
    });
  }

  static getAllWindows() {
    return state.window ? [state.window] : [];
  }

  /** @param {WebContents} contents */
  static fromWebContents(contents) {
    return state.window?.webContents === contents ? state.window : null;
  }

  /** @param {{ x?: number | undefined, y?: number | undefined }} place */
  async #open(place) {
    const { width, height } = this.#bounds;
    const { browser, endpoint } = await startBrowser(app.getPath('userData'), {
      width,
      height,
      ...withoutUndefined(place),
    });
    this.#browser = browser;
    state.endpoint = endpoint;
    browser.on('disconnected', () => this.#gone());
    const context = browser.contexts()[0];
    if (!context) throw new Error('Chromium has no window');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    page.on('close', () => this.#gone());
    this.#cdp = await browser.newBrowserCDPSession();
    const origin = toBrowser('app://tandem');
    for (const { name, setting } of decidePermissions(this.webContents, 'app://tandem/')) {
      await this.#cdp
        .send('Browser.setPermission', {
          origin,
          permission: { name },
          setting: /** @type {any} */ (setting),
        })
        .catch(() => undefined); // A name this version of Chromium does not know: nothing to grant either.
    }
    await this.webContents.attach(context, page, (message) => this.#answer(message));
    const preload = this.#preload ? readFileSync(this.#preload, 'utf8') : '';
    await context.addInitScript({ content: initScript(origin, preload) });
  }

  /** What the page's script tells about itself. @param {{ kind: string, id?: string } & Partial<Bounds>} message */
  #answer(message) {
    if (message.kind === 'hello') this.menuChanged();
    if (message.kind === 'menu' && message.id) return clickMenuItem(message.id);
    if (message.kind === 'bounds') this.#keepBounds(/** @type {Bounds} */ (message));
    return undefined;
  }

  /** @param {Bounds} bounds */
  #keepBounds({ x, y, width, height }) {
    if (!this.#maximized) this.#bounds = { x, y, width, height };
  }

  /** @param {string} address */
  async loadURL(address) {
    await this.#opening;
    await this.webContents.load(address);
    this.emit('ready-to-show');
    if (isDriven) process.send?.({ ready: state.endpoint });
  }

  /** Tells the page which keys are the menu's. */
  menuChanged() {
    void this.webContents.callPage('setAccelerators', [accelerators()]);
  }

  /** @param {string} role */
  async doRole(role) {
    if (role === 'quit') return app.quit();
    if (role === 'close') return this.close();
    if (role === 'minimize') return this.#setState('minimized');
    if (role === 'togglefullscreen') return this.#setState('fullscreen');
    return this.webContents.doRole(role);
  }

  show() {}

  focus() {
    this.webContents.bringToFront();
  }

  isMinimized() {
    return false;
  }

  restore() {
    void this.#setState('normal');
  }

  maximize() {
    this.#maximized = true;
    void this.#opening.then(() => this.#setState('maximized'));
  }

  isMaximized() {
    return this.#maximized;
  }

  getNormalBounds() {
    const { x, y, width, height } = this.#bounds;
    return { x, y, width, height };
  }

  /** @param {'normal' | 'minimized' | 'maximized' | 'fullscreen'} windowState */
  async #setState(windowState) {
    const targetId = await this.webContents.targetId();
    if (!this.#cdp || !targetId) return;
    const { windowId } = await this.#cdp.send('Browser.getWindowForTarget', { targetId });
    await this.#cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  }

  close() {
    app.quit();
  }

  /** Closes the window because the app quits; answers `false` if the app prevented it. */
  async closeForQuit() {
    if (this.#closed) return true;
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (prevented) return false;
    this.#closed = true;
    state.window = null;
    await this.#opening.catch(() => undefined);
    // Not a kill: the browser writes its stores out first.
    const ended = new Promise((resolve) => this.#browser?.once('disconnected', resolve));
    await this.#cdp?.send('Browser.close').catch(() => undefined);
    if (this.#browser?.isConnected()) await ended;
    this.emit('closed');
    return true;
  }

  /** The person closed the window, or the browser ended. */
  #gone() {
    if (this.#closed) return;
    this.#closed = true;
    this.emit('close', { preventDefault() {} });
    state.window = null;
    void this.#cdp
      ?.send('Browser.close')
      .catch(() => undefined)
      .then(() => {
        this.emit('closed');
        app.emit('window-all-closed');
      });
  }
}

/**
 * @template {object} T
 * @param {T} value
 * @returns {{ [Name in keyof T]?: Exclude<T[Name], undefined> }}
 */
function withoutUndefined(value) {
  return /** @type {any} */ (
    Object.fromEntries(
      Object.entries(value).filter(([, inner]) => inner !== undefined && typeof inner === 'number'),
    )
  );
}
