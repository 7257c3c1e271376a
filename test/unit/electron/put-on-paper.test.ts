import type { BrowserWindow, WebContentsPrintOptions } from 'electron';
import { expect, it } from 'vitest';
import { putOnPaper } from '../../../electron/put-on-paper';

/** Prints as Electron does when the person or the printer answers like this. */
function print(success: boolean, reason: string) {
  let asked: WebContentsPrintOptions | undefined;
  const window = {
    webContents: {
      print: (options: WebContentsPrintOptions, callback: (success: boolean, reason: string) => void) => {
        asked = options;
        callback(success, reason);
      },
    },
  } as unknown as BrowserWindow;
  const answer = putOnPaper(window, { pageSize: 'A3', landscape: true });
  return { answer, asked };
}

it('asks by the dialog of the system, for the paper as it was laid out', async () => {
  const { answer, asked } = print(true, '');
  expect(await answer).toBe('printed');
  expect(asked).toEqual({ pageSize: 'A3', landscape: true, printBackground: true });
});

it.each([
  ['Print job canceled', 'closed'],
  ['cancelled', 'closed'],
  ['Print job failed', 'failed'],
  ['Invalid printer settings', 'failed'],
  ['No printers available on the network', 'failed'],
  ['', 'failed'],
] as const)('tells a dialog that was closed from a printer that failed: %s', async (reason, outcome) => {
  expect(await print(false, reason).answer).toBe(outcome);
});
