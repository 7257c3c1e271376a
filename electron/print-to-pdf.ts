import type { BrowserWindow } from 'electron';
import type { Pages } from './contract/desk-api';
import type { Language } from './contract/settings';
import { askWhereToSave } from './save-file';

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
