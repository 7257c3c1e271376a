import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { toBrowser } from './addresses.mjs';
import { app } from './app.mjs';
import { startBrowser } from './browser.mjs';
import { accelerators, clickMenuItem } from './menu.mjs';
import { initScript } from './page-script.mjs';
import { openPage, waitForPage } from './pages.mjs';
import { decidePermissions } from './session.mjs';
import { isDriven, state } from './state.mjs';
import { WebContents } from './web-contents.mjs';

/** @typedef {{ x: number, y: number, width: number, height: number }} Bounds */
/**
 * @typedef {{ x?: number, y?: number, width?: number, height?: number, show?: boolean,
 *   webPreferences?: { preload?: string } }} WindowOptions
 */

const frame = { x: 0, y: 0, width: 800, height: 600 };

/**
 * A window of Chromium without tabs or address bar. The first one is what the person sees; each later one is a page
 * beside it in the same browser, for work that nobody looks at.
 */
export class BrowserWindow extends EventEmitter {
  #bounds;
  #maximized = false;
  #closed = false;
  #isFirst;
  /** @type {import('./devtools.mjs').Devtools | null} */
  #devtools = null;
  #preload;
  #opening;

  /** @param {WindowOptions} options */
  constructor(options) {
    super();
    const first = state.window;
    if (first && options.show !== false) throw new Error('the stand-in shows one window');
    this.#isFirst = first === null;
    state.window ??= this;
    this.#bounds = { ...frame, ...withoutUndefined(options) };
    this.#preload = options.webPreferences?.preload;
    this.webContents = new WebContents(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.#opening = first ? this.#openBeside(first) : this.#open({ x: options.x, y: options.y });
    this.#opening.catch((error) => {
      process.stderr.write(`${error}\n`);
      if (this.#isFirst) app.exit(1);
    });
  }

  static getAllWindows() {
    return state.window ? [state.window] : [];
  }

  /** @param {WebContents} contents */
  static fromWebContents(contents) {
    return contents.window instanceof BrowserWindow ? contents.window : null;
  }

  /** @param {{ x?: number | undefined, y?: number | undefined }} place */
  async #open(place) {
    const { width, height } = this.#bounds;
    const { devtools, endpoint } = startBrowser(app.getPath('userData'), {
      width,
      height,
      ...withoutUndefined(place),
    });
    this.#devtools = devtools;
    devtools.on('end', () => this.#gone());
    const origin = toBrowser('app://tandem');
    const permissions = decidePermissions(this.webContents, 'app://tandem/').map(({ name, setting }) =>
      // A name this version of Chromium does not know: nothing to grant either.
      devtools.browser.tell('Browser.setPermission', {
        origin,
        permission: { name },
        setting: /** @type {any} */ (setting),
      }),
    );
    const page = await waitForPage(devtools, (address) => this.webContents.openWindow(address));
    page.on('close', () => this.#gone());
    const preload = this.#preload ? readFileSync(this.#preload, 'utf8') : '';
    await Promise.all([
      ...permissions,
      this.webContents.attach(page, initScript(origin, preload), (message) => this.#answer(message)),
    ]);
    state.endpoint = await endpoint;
  }

  /** @param {BrowserWindow} first */
  async #openBeside(first) {
    await first.#opening;
    if (!first.#devtools) throw new Error('the browser is gone');
    this.#devtools = first.#devtools;
    const page = await openPage(this.#devtools);
    page.on('close', () => this.#goneBeside());
    const preload = this.#preload ? readFileSync(this.#preload, 'utf8') : '';
    await this.webContents.attach(page, initScript(toBrowser('app://tandem'), preload), () => undefined);
  }

  #goneBeside() {
    if (this.#closed) return;
    this.#closed = true;
    this.emit('closed');
  }

  isDestroyed() {
    return this.#closed;
  }

  /** Takes a window that nobody sees away at once. */
  destroy() {
    this.#goneBeside();
    const close = () => {
      const { targetId } = this.webContents;
      if (targetId) void this.#devtools?.browser.tell('Target.closeTarget', { targetId });
    };
    void this.#opening.then(close, close);
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
    if (isDriven && this.#isFirst) process.send?.({ ready: state.endpoint });
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
    const { targetId } = this.webContents;
    if (!this.#devtools || !targetId) return;
    const { browser } = this.#devtools;
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
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
    await this.#devtools?.closeBrowser();
    this.emit('closed');
    return true;
  }

  /** The person closed the window, or the browser ended. */
  #gone() {
    if (this.#closed) return;
    this.#closed = true;
    this.emit('close', { preventDefault() {} });
    state.window = null;
    void this.#devtools?.browser.tell('Browser.close').then(() => {
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
