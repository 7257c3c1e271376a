import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, rmSync, watch, writeFileSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { browserData, waitForBrowser } from './browser-data.mjs';
import { state } from './state.mjs';

/** @type {Record<string, string>} */
const paths = {
  home: homedir(),
  temp: tmpdir(),
  appData: process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'),
  userData: join(homedir(), '.config', 'Electron'),
  documents: join(homedir(), 'Documents'),
  downloads: join(homedir(), 'Downloads'),
};

class App extends EventEmitter {
  isPackaged = false;
  #lock = '';
  #quitting = false;

  /** @param {string} name @returns {string} */
  getPath(name) {
    const path = name === 'sessionData' ? browserData(this.getPath('userData')) : paths[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  /** @param {string} name @param {string} path */
  setPath(name, path) {
    paths[name] = path;
  }

  whenReady() {
    return Promise.resolve();
  }

  getVersion() {
    let folder = dirname(process.argv[1] ?? process.cwd());
    while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
    return String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version);
  }

  getPreferredSystemLanguages() {
    const wanted = process.env['LANGUAGE'] || process.env['LC_ALL'] || process.env['LANG'] || 'de_DE';
    return wanted.split(':').map((name) => name.replace(/\..*/, '').replace('_', '-'));
  }

  /** One process a profile: the lock is a file with the holder's number; a second start leaves a note beside it. */
  requestSingleInstanceLock() {
    const folder = this.getPath('userData');
    mkdirSync(folder, { recursive: true });
    const lock = join(folder, 'stand-in.lock');
    const note = join(folder, 'stand-in.second');
    for (let attempt = 0; attempt < 2; attempt++) {
      try {
        writeFileSync(lock, String(process.pid), { flag: 'wx' });
        this.#lock = lock;
        waitForBrowser(folder);
        rmSync(note, { force: true });
        watch(folder, (_event, name) => {
          if (name !== 'stand-in.second' || !existsSync(note)) return;
          rmSync(note, { force: true });
          this.emit('second-instance', {}, process.argv, process.cwd(), null);
        }).unref();
        return true;
      } catch {
        if (isAlive(Number(readFileSync(lock, 'utf8')))) break;
        rmSync(lock, { force: true });
      }
    }
    writeFileSync(note, String(process.pid));
    return false;
  }

  quit() {
    if (this.#quitting) return;
    this.#quitting = true;
    void this.#quit();
  }

  async #quit() {
    this.emit('before-quit', { preventDefault() {} });
    if (state.window && !(await state.window.closeForQuit())) {
      this.#quitting = false;
      return;
    }
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    this.#quitting = false;
    if (!isPrevented) this.exit(0);
  }

  /** @param {number} code */
  exit(code) {
    this.emit('quit', {}, code);
    if (this.#lock) rmSync(this.#lock, { force: true });
    process.exit(code);
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

export const app = new App();

// Not when a test runner imports the stand-in to look at it.
if (process.execArgv.some((argument) => argument.includes('stand-in/register.mjs'))) {
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.on(signal, () => app.quit());
}
