import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import type { Channel } from '../contract/channels';
import type { DeskResult } from '../contract/result';
import { logEvent } from '../log';
import { pageOrigin } from '../page-origin';
import { isPaper } from '../paper-windows';
import { systemErrorCode } from '../system-error';

/**
 * Answers one call of the page, or of the window of a paper (`from`). The only place that imports `ipcMain`.
 * A call from anything but the main frame of our own page is `notAllowed`, as is one from the other kind of window; a payload that does not fit the schema is
 * `badPayload`; whatever goes wrong in the action is `unexpected`. All answers are values.
 */
export function handle<Input, Output>(
  channel: Channel,
  schema: v.GenericSchema<Input>,
  action: (input: Input, window: BrowserWindow) => Promise<DeskResult<Output>> | DeskResult<Output>,
  from: 'page' | 'paper' = 'page',
): void {
  ipcMain.handle(channel, async (event, ...payload: unknown[]): Promise<DeskResult<Output>> => {
    const window = trustedWindow(event, from);
    if (!window) {
      logEvent('senderRefused', { channel });
      return { ok: false, code: 'notAllowed' };
    }
    const input = v.safeParse(schema, payload[0]);
    if (!input.success || payload.length > 1) {
      logEvent('payloadRefused', { channel });
      return { ok: false, code: 'badPayload' };
    }
    try {
      return await action(input.output, window);
    } catch (error) {
      logEvent('callFailed', { channel, systemError: systemErrorCode(error) });
      return { ok: false, code: 'unexpected' };
    }
  });
}

/** The window a call comes from, if it comes from the main frame of our page in that kind of window; else `null`. */
function trustedWindow(event: IpcMainInvokeEvent, from: 'page' | 'paper'): BrowserWindow | null {
  const frame = event.senderFrame;
  // A frame that navigated or closed meanwhile is gone; one with a parent is a frame in the page.
  if (!frame || frame.parent !== null || frame.origin !== pageOrigin) return null;
  const window = BrowserWindow.fromWebContents(event.sender);
  return window && isPaper(window) === (from === 'paper') ? window : null;
}
