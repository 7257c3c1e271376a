import type { BrowserWindow } from 'electron';
import type { PrintRequest } from './contract/desk-api';
import type { DeskResult } from './contract/result';
import type { Language } from './contract/settings';
import { askWhereToSave, writeFileFor } from './save-file';

/**
 * Prints the page as it stands to a PDF that a screen reader can follow: tagged, with an outline of its headings.
 * The page's own `@page` rules decide on size and margins; the request is the fallback.
 */
export async function printToPdf(
  window: BrowserWindow,
  language: Language,
  request: PrintRequest,
): Promise<DeskResult<{ name: string }>> {
  const path = await askWhereToSave(window, language, {
    suggestedName: request.suggestedName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (!path) return { ok: false, code: 'cancelled' };
  const pdf = await window.webContents.printToPDF({
    pageSize: request.pageSize,
    landscape: request.landscape,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return writeFileFor(path, pdf);
}
