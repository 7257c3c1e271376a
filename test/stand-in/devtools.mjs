import { EventEmitter } from 'node:events';

/** @typedef {{ resolve: (result: any) => void, reject: (error: Error) => void, method: string, session: string }} Waiting */
/** @typedef {{ id?: number, method?: string, sessionId?: string, params?: any, result?: object, error?: { message: string } }} Message */

/**
 * The browser's end of the pipe (`--remote-debugging-pipe`): the Chrome DevTools Protocol as JSON, each message ended by a
 * zero byte. A client as small as this one starts in no time; a whole test library takes as long as Chromium itself.
 * Emits `end` when the browser is gone.
 */
export class Devtools extends EventEmitter {
  /** @type {import('node:stream').Writable} */
  #output;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  /** @type {Map<string, DevtoolsSession>} */
  #sessions = new Map();
  #count = 0;
  #ended = false;

  /**
   * @param {import('node:stream').Writable} output
   * @param {import('node:stream').Readable} input
   */
  constructor(output, input) {
    super();
    this.#output = output;
    /** The browser itself, which has no name among the sessions. */
    this.browser = new DevtoolsSession(this, '');
    this.#sessions.set('', this.browser);
    readMessages(input, (message) => this.#take(message));
    // Neither side's end is an error: both may go first.
    output.on('error', () => this.#end());
    input.on('error', () => this.#end());
    input.on('close', () => this.#end());
  }

  /** Closes the browser and waits until it is gone. */
  async closeBrowser() {
    const ended = new Promise((resolve) => this.once('end', resolve));
    await this.browser.tell('Browser.close');
    if (!this.#ended) await ended;
  }

  /** @param {string} session @param {string} method @param {object} parameters @returns {Promise<any>} */
  ask(session, method, parameters) {
    if (this.#ended || !this.#sessions.has(session)) return Promise.reject(gone(method));
    const id = ++this.#count;
    const message = { id, method, params: parameters, ...(session === '' ? {} : { sessionId: session }) };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method, session });
      this.#output.write(`${JSON.stringify(message)}\0`);
    });
  }

  /** @param {Message} message */
  #take({ id, method, sessionId = '', params, result, error }) {
    if (id !== undefined) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
      else waiting?.resolve(result);
      return;
    }
    const session = this.#sessions.get(sessionId);
    if (!session || !method) return;
    if (method === 'Target.attachedToTarget') {
      const child = new DevtoolsSession(this, params.sessionId);
      this.#sessions.set(params.sessionId, child);
      session.emit('attached', child, params.targetInfo);
    }
    session.emit(method, params);
    if (method === 'Target.detachedFromTarget') this.#detach(params.sessionId);
  }

  /** What a session was asked and did not answer before it went will not be answered. @param {string} name */
  #detach(name) {
    const session = this.#sessions.get(name);
    this.#sessions.delete(name);
    for (const [id, { reject, method, session }] of this.#waiting) {
      if (session !== name) continue;
      this.#waiting.delete(id);
      reject(gone(method));
    }
    session?.emit('end');
  }

  #end() {
    if (this.#ended) return;
    this.#ended = true;
    for (const { reject, method } of this.#waiting.values()) reject(gone(method));
    this.#waiting.clear();
    this.emit('end');
  }
}

/**
 * What is said with one part of the browser: itself, a page, a worker. Emits the protocol's events by their names,
 * `attached` with the session of a new part that belongs to this one, `end` when its part is gone.
 */
export class DevtoolsSession extends EventEmitter {
  #devtools;
  #name;

  /** @param {Devtools} devtools @param {string} name */
  constructor(devtools, name) {
    super();
    this.#devtools = devtools;
    this.#name = name;
  }

  /**
   * Asks and waits for the answer; fails with the browser's words, or because what was asked is gone.
   * @type {import('playwright').CDPSession['send']}
   */
  send = (method, parameters) => this.#devtools.ask(this.#name, method, parameters ?? {});

  /**
   * Asks for what may fail or be gone: then it is not done.
   * @type {(...question: Parameters<import('playwright').CDPSession['send']>) => Promise<void>}
   */
  tell = async (method, parameters) => {
    await this.send(method, parameters).catch(() => undefined);
  };
}

/** @param {string} method */
function gone(method) {
  return new Error(`${method}: the browser or its page is gone`);
}

/** @param {import('node:stream').Readable} input @param {(message: Message) => void} take */
function readMessages(input, take) {
  /** @type {Buffer[]} */
  let begun = [];
  input.on('data', (/** @type {Buffer} */ chunk) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      begun.push(chunk.subarray(from, end));
      take(JSON.parse(Buffer.concat(begun).toString('utf8')));
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  });
}
