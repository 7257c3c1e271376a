import { decode, encode } from './wire.mjs';

/** @typedef {(event: object, ...values: unknown[]) => unknown} Handler */

/** @type {Map<string, Handler>} */
const handlers = new Map();

export const ipcMain = {
  /** @param {string} channel @param {Handler} handler */
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

/**
 * Carries one `ipcRenderer.invoke` out.
 * @param {object} event
 * @param {string} channel
 * @param {unknown} values as they crossed the binding
 */
export async function invoke(event, channel, values) {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return encode(await handler(event, .../** @type {unknown[]} */ (decode(values))));
}
