import { BrowserWindow, type WebPreferences } from 'electron';
import type { PaperRequest } from './contract/desk-api';
import type { DeskResult } from './contract/result';
import type { Language } from './contract/settings';
import { layPaper, takePaperAway } from './papers';
import { askForPdf, pdfOf } from './print-to-pdf';
import { writeFileFor } from './save-file';
import { assertIsolated, webPreferences } from './window';

/** As locked as the window itself, and without a way to the shell. */
export const paperPreferences: WebPreferences = (({ preload: _preload, ...locked }) => locked)(
  webPreferences,
);

/** Papers that are being printed, by the id of the request; ending one makes its answer `cancelled`. */
const underWay = new Map<string, () => void>();

/**
 * Prints a finished page in a window that nobody sees, so that the app's own page goes on answering. Asks where to save
 * first; the file is written whole or not at all, and nothing is left behind if it is cancelled.
 */
export async function printPaper(
  window: BrowserWindow,
  language: Language,
  request: PaperRequest,
): Promise<DeskResult<{ name: string }>> {
  const path = await askForPdf(window, language, request.suggestedName);
  if (!path) return { ok: false, code: 'cancelled' };
  const pdf = await pdfOfPaper(window, request);
  return pdf ? writeFileFor(path, pdf) : { ok: false, code: 'cancelled' };
}

/** Ends what is being printed under this id; nothing happens if it is over. */
export function cancelPaper(id: string): void {
  underWay.get(id)?.();
}

/** The pages as a PDF; `null` if it was cancelled, or the app's window closed meanwhile. */
async function pdfOfPaper(owner: BrowserWindow, request: PaperRequest): Promise<Uint8Array | null> {
  assertIsolated(paperPreferences);
  const { id } = request;
  const hidden = new BrowserWindow({ show: false, webPreferences: paperPreferences });
  let isCancelled = false;
  const end = () => {
    isCancelled = true;
    if (!hidden.isDestroyed()) hidden.destroy();
  };
  underWay.set(id, end);
  owner.once('closed', end);
  try {
    await hidden.loadURL(layPaper(id, request.paper));
    await hidden.webContents.executeJavaScript('document.fonts.ready.then(() => null)');
    const pdf = await pdfOf(hidden, request);
    return isCancelled ? null : pdf;
  } catch (error) {
    // A window that is taken away lets whatever waits for it fail.
    if (isCancelled) return null;
    throw error;
  } finally {
    owner.removeListener('closed', end);
    underWay.delete(id);
    takePaperAway(id);
    if (!hidden.isDestroyed()) hidden.destroy();
  }
}
