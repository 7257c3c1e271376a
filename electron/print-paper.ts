import type { BrowserWindow } from 'electron';
import type { OpenPaperRequest, PaperRequest } from './contract/desk-api';
import type { DeskResult } from './contract/result';
import type { Language } from './contract/settings';
import { openPaperWindow, type PaperWindow } from './paper-window';
import type { Paper } from './papers';
import { askForPdf } from './print-to-pdf';
import { writeFileFor } from './save-file';

const emptyPaper: Omit<Paper, 'stylesheets'> = {
  title: '',
  language: '',
  markup: new Uint8Array(),
  styles: '',
};

/** Papers that are being printed, by the id of the request. */
const underWay = new Map<string, AbortController>();
/** The window that has been opened ahead. */
let ahead: { id: string; paper: PaperWindow } | null = null;

/**
 * Opens the window for the paper of this id ahead of it, with the styles and fonts of the app, since a process that
 * starts takes longer than the sheet to be drawn. One waits at most: a page that was loaded anew has forgotten its own.
 */
export function openPaper(window: BrowserWindow, { id, stylesheets }: OpenPaperRequest): void {
  closeAhead();
  const paper = openPaperWindow();
  ahead = { id, paper };
  // A window of which nothing becomes is no loss yet: printing will tell.
  paper.load({ ...emptyPaper, stylesheets }).catch(() => undefined);
  window.removeListener('closed', closeAhead);
  window.once('closed', closeAhead);
}

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
  const paper = takeAhead(request.id) ?? openPaperWindow();
  try {
    const ended = new Promise<null>((resolve) => {
      abort.signal.addEventListener('abort', () => resolve(null));
    });
    // It is laid out while the person chooses where; what goes wrong is heard when it is to be printed.
    const loaded = paper.load(request.paper);
    loaded.catch(() => undefined);
    const path = await askForPdf(window, language, request.suggestedName);
    if (!path || abort.signal.aborted) return { ok: false, code: 'cancelled' };
    const pdf = await Promise.race([loaded.then(() => paper.print(request)), ended]);
    return pdf ? await writeFileFor(path, pdf) : { ok: false, code: 'cancelled' };
  } finally {
    paper.close();
    window.removeListener('closed', end);
    underWay.delete(request.id);
  }
}

/** Ends what is being printed or has been opened under this id; nothing happens if it is over. */
export function cancelPaper(id: string): void {
  underWay.get(id)?.abort();
  if (ahead?.id === id) closeAhead();
}

function closeAhead(): void {
  ahead?.paper.close();
  ahead = null;
}

/** The window that was opened for this paper, if it can still be used. */
function takeAhead(id: string): PaperWindow | undefined {
  if (ahead?.id !== id) return undefined;
  const { paper } = ahead;
  ahead = null;
  if (!paper.isGone()) return paper;
  paper.close();
  return undefined;
}
