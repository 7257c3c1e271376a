/**
 * Runs in the page before anything else: the preload script's surroundings, the menu's keys, `window.open`.
 * Stands alone, since it is sent to the browser as text.
 * @param {string} origin the app's origin in the browser
 * @param {(require: (name: string) => object, module: { exports: object }, exports: object) => void} preload
 */
function pageScript(origin, preload) {
  const host = /** @type {Record<PropertyKey, any>} */ (/** @type {unknown} */ (globalThis));
  const call = host['standInCall'];
  delete host['standInCall'];
  const post = fetch;
  // A binding takes a seventh of a second for a million letters, all of it a task of the page; Electron copies them in no time.
  const mostByBinding = 65_536;
  /** Sends bytes ahead in pieces, each in a task of its own: a debugger that listens is told of each body. @param {string} name @param {any} bytes */
  const sendAhead = async (name, bytes) => {
    const sent = [];
    const size = 3 * mostByBinding;
    for (let from = 0; from < bytes.length; from += size) {
      const body = bytes.subarray(from, from + size);
      sent.push(post(`${origin}/stand-in/${name}/${from / size}`, { method: 'POST', body }));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await Promise.all(sent);
  };
  if (location.origin !== origin || window.top !== window) return;

  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** Pieces of the JSON of long answers, by the call. @type {Map<number, string[]>} */
  const gathered = new Map();
  let calls = 0;
  /** @param {object} message @returns {Promise<any>} */
  const send = (message) =>
    new Promise((resolve, reject) => {
      const id = ++calls;
      waiting.set(id, { resolve, reject });
      call(JSON.stringify({ id, message }));
    });

  /** @typedef {{ id: string, key: string, ctrl: boolean, meta: boolean, alt: boolean, shift: boolean }} Accelerator */
  /** @type {Map<string, Set<(event: object, ...values: unknown[]) => void>>} */
  const listeners = new Map();
  /** @type {Accelerator[]} */
  let accelerators = [];

  /**
   * Many bytes go ahead as bodies of requests, which `sent` waits for, and are called by its name.
   * @param {any} value @param {Promise<unknown>[]} sent @returns {any}
   */
  const encode = (value, sent) => {
    if (value instanceof ArrayBuffer) return encode(new Uint8Array(value), sent);
    if (value instanceof Uint8Array && value.length > mostByBinding) {
      const name = crypto.randomUUID();
      sent.push(sendAhead(name, value));
      return { $sent: name };
    }
    if (value instanceof Uint8Array) return { $bytes: /** @type {any} */ (value).toBase64() };
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.');
    if (Array.isArray(value)) return value.map((inner) => encode(inner, sent));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, encode(inner, sent)]));
    }
    return value;
  };
  /** @param {any} value @returns {any} */
  const decode = (value) => {
    if (Array.isArray(value)) return value.map(decode);
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) return /** @type {any} */ (Uint8Array).fromBase64(value.$bytes);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, decode(inner)]));
  };

  /** The last of the calls that wait for their bytes; those after it wait as well. @type {Promise<unknown> | null} */
  let queue = null;

  const ipcRenderer = {
    /** Calls keep their order, as in Electron. @param {string} channel @param {...unknown} values */
    async invoke(channel, ...values) {
      /** @type {Promise<unknown>[]} */
      const sent = [];
      const message = { kind: 'invoke', channel, values: encode(values, sent) };
      if (queue || sent.length > 0) {
        const turn = Promise.all([queue, ...sent]);
        const own = turn.catch(() => undefined);
        queue = own;
        await turn;
        if (queue === own) queue = null;
      }
      return decode(await send(message));
    },
    /** @param {string} channel @param {(event: object, ...values: unknown[]) => void} listener */
    on(channel, listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    /** @param {string} channel @param {(event: object, ...values: unknown[]) => void} listener */
    removeListener(channel, listener) {
      listeners.get(channel)?.delete(listener);
    },
  };
  const contextBridge = {
    /** @param {string} name @param {object} api */
    exposeInMainWorld(name, api) {
      Object.defineProperty(globalThis, name, { value: Object.freeze(api), enumerable: true });
    },
  };

  host[Symbol.for('stand-in')] = Object.freeze({
    /** Answers a call. @param {number} id @param {boolean} isDone @param {any} value what failed in words, if it did */
    settle(id, isDone, value) {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (isDone) resolve?.(value);
      else reject?.(new Error(value));
    },
    /** Keeps a piece of a long answer. @param {number} id @param {string} piece */
    gather(id, piece) {
      gathered.set(id, [...(gathered.get(id) ?? []), piece]);
    },
    /** Answers a call with the pieces that came. @param {number} id @param {boolean} isDone */
    settleGathered(id, isDone) {
      const text = (gathered.get(id) ?? []).join('');
      gathered.delete(id);
      this.settle(id, isDone, JSON.parse(text));
    },
    /** @param {string} channel @param {unknown} values */
    deliver(channel, values) {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...decode(values));
    },
    /** @param {Accelerator[]} list */
    setAccelerators(list) {
      accelerators = list;
    },
  });

  // Electron asks the page first and carries the menu's key out only if the page did not prevent it, whether or not
  // the event was stopped on its way. The browser's own meaning of the key must not happen in either case.
  addEventListener(
    'keydown',
    (event) => {
      const hit = accelerators.find(
        (one) =>
          one.ctrl === event.ctrlKey &&
          one.meta === event.metaKey &&
          one.alt === event.altKey &&
          one.shift === event.shiftKey &&
          (event.key.toLowerCase() === one.key ||
            (!/^[a-z]$/i.test(event.key) && event.code === `Key${one.key.toUpperCase()}`)),
      );
      if (!hit) return;
      event.preventDefault();
      let preventedByPage = false;
      Object.defineProperty(event, 'defaultPrevented', { get: () => preventedByPage });
      Object.defineProperty(event, 'preventDefault', { value: () => (preventedByPage = true) });
      setTimeout(() => {
        if (!preventedByPage) void send({ kind: 'menu', id: hit.id });
      }, 0);
    },
    true,
  );

  window.open = (address = '') => {
    void send({ kind: 'open', address: new URL(String(address), location.href).href });
    return null;
  };

  const report = () => {
    void send({ kind: 'bounds', x: screenX, y: screenY, width: outerWidth, height: outerHeight });
  };
  for (const name of ['load', 'resize', 'focus', 'blur']) addEventListener(name, report);

  void send({ kind: 'hello' });
  /** @type {{ exports: object }} */
  const module = { exports: {} };
  /** @param {string} name */
  const require = (name) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload script cannot load ${name}`);
    return { contextBridge, ipcRenderer };
  };
  preload(require, module, module.exports);
}

/**
 * The init script as text. The preload script is part of it, not evaluated: the page's policy allows no evaluation.
 * @param {string} origin the app's origin in the browser
 * @param {string} preload text of the built preload script (CommonJS)
 */
export function initScript(origin, preload) {
  return `(${pageScript.toString()})(${JSON.stringify(origin)}, function (require, module, exports) {\n${preload}\n});`;
}
