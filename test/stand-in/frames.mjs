/**
 * A frame of the page; `parent` is the name of the one that holds it, `null` for the page itself.
 * @typedef {{ id: string, parent: string | null, url: string }} Frame
 */

/** The frames of a page, and which of them a script runs in, as the browser tells it. */
export class Frames {
  /** @type {Map<string, Frame>} */
  #frames = new Map();
  /** @type {Map<number, string>} */
  #contexts = new Map();

  /**
   * @param {import('./devtools.mjs').DevtoolsSession} session of the page
   * @param {string} main the main frame has the page's own name
   */
  constructor(session, main) {
    this.main = main;
    this.#frames.set(main, { id: main, parent: null, url: '' });
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.#frames.set(frameId, { id: frameId, parent: parentFrameId, url: '' });
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      const url = `${frame.url}${frame.urlFragment ?? ''}`;
      this.#frames.set(frame.id, { id: frame.id, parent: frame.parentId ?? null, url });
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.#frames.get(frameId);
      if (frame) frame.url = url;
    });
    session.on('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId));
    session.on('Runtime.executionContextCreated', ({ context }) => {
      this.#contexts.set(context.id, context.auxData?.frameId ?? main);
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#contexts.delete(executionContextId);
    });
    session.on('Runtime.executionContextsCleared', () => this.#contexts.clear());
  }

  /** @param {number} context the browser's number of where a script runs */
  ofContext(context) {
    return this.#frames.get(this.#contexts.get(context) ?? '') ?? null;
  }
}
