import type { BrowserWindow } from 'electron';
import type { Pages } from './contract/desk-api';

/** What became of something handed to a printer; `closed`: the person closed the system's dialog. */
export type PrinterAnswer = 'printed' | 'closed' | 'failed';

/** Electron's word for a dialog that was closed; it has been written in three ways so far (electron#25261, #33015). */
const closedDialog = /cancell?ed/i;

/** Prints what stands in a window, with its colours, on the printer that the person chooses in the system's dialog. */
export function putOnPaper(
  { webContents }: BrowserWindow,
  { pageSize, landscape }: Pages,
): Promise<PrinterAnswer> {
  return new Promise((resolve) => {
    webContents.print({ pageSize, landscape, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) resolve('printed');
      else resolve(closedDialog.test(reason) ? 'closed' : 'failed');
    });
  });
}
