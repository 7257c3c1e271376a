import { EventEmitter } from 'node:events';
import { Frames } from './frames.mjs';
import { Interception } from './interception.mjs';
import { piecesOf } from './pieces.mjs';
import { isHeadless } from './state.mjs';

/** @typedef {import('./devtools.mjs').DevtoolsSession} DevtoolsSession */
/** @typedef {import('./frames.mjs').Frame} Frame */
/**
 * What a page asks of those behind it. A call fails by an error; what becomes of a request: see interception.mjs.
 * @typedef {{ call: (frame: Frame, message: any) => unknown, request: import('./interception.mjs').Judge }} Answers
 */

/** Name of the function that the page's script finds and takes away. */
const binding = 'standInCall';

/** A page of the browser. Emits `navigated` for each new document in it, `crash`, and `close` when it is gone. */
export class Page extends EventEmitter {
  #session;
  #frames;
  #isClosed = false;

  /** @param {DevtoolsSession} session @param {string} targetId the browser's name of the page */
  constructor(session, targetId) {
    super();
    this.#session = session;
    this.targetId = targetId;
    this.#frames = new Frames(session, targetId);
    session.on('end', () => {
      this.#isClosed = true;
      this.emit('close');
    });
    session.on('Inspector.targetCrashed', () => this.emit('crash'));
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.emit('navigated');
    });
    // Nobody is asked: leaving is allowed, every other question is closed.
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      void session.tell('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' });
    });
  }

  get mainFrame() {
    return this.#frames.main;
  }

  /**
   * Connects the page to its answers; from its next document on it runs the script before anything else.
   * @param {string} script
   * @param {Answers} answers
   */
  async prepare(script, answers) {
    const session = this.#session;
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === binding) void this.#answerCall(executionContextId, JSON.parse(payload), answers);
    });
    const interception = new Interception(answers.request, this.targetId);
    await Promise.all([
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Inspector.enable'),
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: binding }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: script }),
      // A window that nobody sees is never the one that has the focus of the screen.
      ...(isHeadless ? [session.send('Emulation.setFocusEmulationEnabled', { enabled: true })] : []),
      interception.watch(session),
    ]);
  }

  /** @param {number} context where the call came from @param {{ id: number, message: object }} call @param {Answers} answers */
  async #answerCall(context, { id, message }, answers) {
    const frame = this.#frames.ofContext(context);
    if (!frame) return;
    const reply = await Promise.resolve()
      .then(() => answers.call(frame, message))
      .then(
        (value) => [id, true, value],
        (error) => [id, false, error instanceof Error ? error.message : String(error)],
      );
    const tell = (/** @type {unknown[]} */ ...words) =>
      this.#session.tell('Runtime.callFunctionOn', {
        functionDeclaration:
          "function (verb, ...values) { this[Symbol.for('stand-in')]?.[verb](...values); }",
        executionContextId: context,
        arguments: words.map((value) => ({ value })),
      });
    const pieces = piecesOf(reply[2]);
    for (const piece of pieces) await tell('gather', id, piece);
    await (pieces.length > 0 ? tell('settleGathered', ...reply.slice(0, 2)) : tell('settle', ...reply));
  }

  /** Resolves once the document at the address and all it shows have loaded. @param {string} address in the browser */
  async navigate(address) {
    /** @type {Set<string>} */
    const loaded = new Set();
    /** @type {() => void} */
    let look = () => undefined;
    const onLifecycle = (/** @type {{ name: string, loaderId: string }} */ { name, loaderId }) => {
      if (name === 'load') loaded.add(loaderId);
      look();
    };
    this.#session.on('Page.lifecycleEvent', onLifecycle);
    try {
      const { loaderId = '', errorText } = await this.#session.send('Page.navigate', { url: address });
      if (errorText) throw new Error(`${address} cannot be loaded: ${errorText}`);
      await new Promise((resolve, reject) => {
        look = () => loaded.has(loaderId) && resolve(undefined);
        this.once('close', () => reject(new Error(`${address} was left while it loaded`)));
        look();
      });
    } finally {
      this.#session.off('Page.lifecycleEvent', onLifecycle);
    }
  }

  /** Carries an expression out as if the person had caused it; a page that is not there does not. @param {string} expression */
  async evaluate(expression) {
    if (!this.#isClosed) await this.#session.tell('Runtime.evaluate', { expression, userGesture: true });
  }

  /**
   * Asks the page's part of the protocol for something.
   * @type {import('playwright').CDPSession['send']}
   */
  send = (method, parameters) => this.#session.send(method, parameters);

  /** @type {DevtoolsSession['tell']} */
  tell = (method, parameters) => this.#session.tell(method, parameters);
}
