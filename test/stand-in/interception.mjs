/** @typedef {import('./devtools.mjs').DevtoolsSession} DevtoolsSession */
/**
 * @typedef {{ url: string, method: string, body: Uint8Array | null, isNavigation: boolean, isMainFrame: boolean }} PageRequest
 * @typedef {{ kind: 'continue' } | { kind: 'abort', reason: 'Aborted' | 'BlockedByClient' }
 *   | { kind: 'answer', status: number, headers: Headers, body: Uint8Array }} Verdict
 * @typedef {(request: PageRequest) => Promise<Verdict>} Judge
 */

/** Stops every request of a page and its workers, and lets a judge say what becomes of each. */
export class Interception {
  #judge;
  #mainFrame;

  /** @param {Judge} judge @param {string} mainFrame the page's main frame */
  constructor(judge, mainFrame) {
    this.#judge = judge;
    this.#mainFrame = mainFrame;
  }

  /**
   * Watches a page, or a worker or foreign frame in it, and what will belong to it; lets it run if it waits for that.
   * @param {DevtoolsSession} session
   */
  async watch(session) {
    session.on('Fetch.requestPaused', (paused) => void this.#decide(session, paused));
    session.on('attached', (part) => void this.watch(part));
    await Promise.all([
      // Some kinds of worker have no requests of their own.
      session.tell('Fetch.enable'),
      session.tell('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      session.tell('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  /**
   * @param {DevtoolsSession} session
   * @param {{ requestId: string, frameId: string, resourceType: string,
   *   request: { url: string, method: string, postDataEntries?: { bytes?: string }[] } }} paused
   */
  async #decide(session, { requestId, frameId, resourceType, request: { url, method, postDataEntries } }) {
    const isNavigation = resourceType === 'Document';
    const isMainFrame = frameId === this.#mainFrame;
    const parts = postDataEntries?.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
    const body = parts ? new Uint8Array(Buffer.concat(parts)) : null;
    const verdict = await this.#judge({ url, method, body, isNavigation, isMainFrame });
    if (verdict.kind === 'continue') return session.tell('Fetch.continueRequest', { requestId });
    if (verdict.kind === 'abort') {
      return session.tell('Fetch.failRequest', { requestId, errorReason: verdict.reason });
    }
    return session.tell('Fetch.fulfillRequest', {
      requestId,
      responseCode: verdict.status,
      responseHeaders: [...verdict.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(verdict.body).toString('base64'),
    });
  }
}
