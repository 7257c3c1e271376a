/** @typedef {(request: Request) => Promise<Response> | Response} ProtocolHandler */

/** @type {Map<string, ProtocolHandler>} */
const handlers = new Map();

export const protocol = {
  /** The browser's `.invalid` origin is standard and secure as it is. */
  registerSchemesAsPrivileged() {},
  /** @param {string} scheme @param {ProtocolHandler} handler */
  handle(scheme, handler) {
    handlers.set(scheme, handler);
  },
};

/**
 * Answers a request to a scheme of the app.
 * @param {string} address as Electron would see it
 * @param {{ method: string, headers: Record<string, string> }} init
 */
export async function answerScheme(address, init) {
  const handler = handlers.get(new URL(address).protocol.replace(':', ''));
  return handler ? handler(new Request(address, init)) : null;
}
