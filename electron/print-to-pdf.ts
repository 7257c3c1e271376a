import type { BrowserWindow } from 'electron';
import type { Pages, PrintRequest } from './contract/desk-api';
import type { DeskResult } from './contract/result';
import type { Language } from './contract/settings';
import { askWhereToSave, writeFileFor } from './save-file';

/** Asks where the PDF shall go; `null` if the person changed their mind. */
export function askForPdf(
  window: BrowserWindow,
  language: Language,
  suggestedName: string,
): Promise<string | null> {
  return askWhereToSave(window, language, {
    suggestedName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
}

/**
 * What stands in a window as a PDF that a screen reader can follow: tagged, with an outline of its headings. The
 * `@page` rules in it decide on size and margins; the request is the fallback.
 */
export function pdfOf(window: BrowserWindow, { pageSize, landscape }: Pages): Promise<Uint8Array> {
  return window.webContents.printToPDF({
    pageSize,
    landscape,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Prints the page as it stands. */
export async function printToPdf(
  window: BrowserWindow,
  language: Language,
  request: PrintRequest,
): Promise<DeskResult<{ name: string }>> {
  const path = await askForPdf(window, language, request.suggestedName);
  if (!path) return { ok: false, code: 'cancelled' };
  return writeFileFor(path, await pdfOf(window, request));
}
