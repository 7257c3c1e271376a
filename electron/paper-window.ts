import { join } from 'node:path';
import { BrowserWindow, type WebContents, type WebPreferences } from 'electron';
import type { PaperRequest } from './contract/desk-api';
import type { DeskResult } from './contract/result';
import type { Language } from './contract/settings';
import { markAsPaper } from './paper-windows';
import { layPaper, takePaperAway } from './papers';
import { askForPdf, pdfOf } from './print-to-pdf';
import { writeFileFor } from './save-file';
import { assertIsolated, webPreferences } from './window';

/** As locked as the window itself; its preload script knows one word and hands the page nothing. */
export const paperPreferences: WebPreferences = {
  ...webPreferences,
  preload: join(import.meta.dirname, '../preload/paper-preload.cjs'),
  // Nobody sees it, so Chromium would take it for a page that can wait.
  backgroundThrottling: false,
};

/** Papers that are being printed, by the id of the request. */
const underWay = new Map<string, AbortController>();
/** What waits for the fonts and pictures of a paper, by its window. */
const waiting = new WeakMap<BrowserWindow, () => void>();

/**
 * Prints a finished page in a window that nobody sees, so that the app's own page goes on answering. Asks where to save
 * first; the file is written whole or not at all, and nothing is left behind if it is cancelled or the app's window closes.
 */
export async function printPaper(
  window: BrowserWindow,
  language: Language,
  request: PaperRequest,
): Promise<DeskResult<{ name: string }>> {
  const abort = new AbortController();
  const end = () => abort.abort();
  underWay.set(request.id, abort);
  window.once('closed', end);
  try {
    const path = await askForPdf(window, language, request.suggestedName);
    const pdf = path && !abort.signal.aborted ? await pdfOfPaper(request, abort.signal) : null;
    return path && pdf ? await writeFileFor(path, pdf) : { ok: false, code: 'cancelled' };
  } finally {
    window.removeListener('closed', end);
    underWay.delete(request.id);
  }
}

/** Ends what is being printed under this id; nothing happens if it is over. */
export function cancelPaper(id: string): void {
  underWay.get(id)?.abort();
}

/** The paper in this window has its fonts and pictures. */
export function paperIsReady(window: BrowserWindow): void {
  waiting.get(window)?.();
}

/** A paper stays where it is: nothing in it is a way out. */
function guardPaper(contents: WebContents): void {
  contents.on('will-frame-navigate', (details) => details.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The pages as a PDF; `null` if it was cancelled. @throws Error if the paper cannot be loaded or printed */
async function pdfOfPaper(request: PaperRequest, signal: AbortSignal): Promise<Uint8Array | null> {
  assertIsolated(paperPreferences);
  const window = new BrowserWindow({ show: false, webPreferences: paperPreferences });
  markAsPaper(window);
  guardPaper(window.webContents);
  const ready = new Promise<void>((resolve) => waiting.set(window, resolve));
  const print = async () => {
    await window.loadURL(layPaper(request.id, request.paper));
    await ready;
    return pdfOf(window, request);
  };
  const ended = new Promise<null>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null));
    window.webContents.once('render-process-gone', () => reject(new Error('the paper is gone')));
  });
  try {
    // A window that is taken away lets what waits for it fail, which nobody hears any more.
    return await Promise.race([print(), ended]);
  } finally {
    takePaperAway(request.id);
    if (!window.isDestroyed()) window.destroy();
  }
}
