import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { BrowserWindow, type WebContents, type WebPreferences } from 'electron';
import type { Pages } from './contract/desk-api';
import { markAsPaper } from './paper-windows';
import { layPaper, type Paper, takePaperAway } from './papers';
import { pdfOf } from './print-to-pdf';
import { type PrinterAnswer, putOnPaper } from './put-on-paper';
import { assertIsolated, webPreferences } from './window';

/** As locked as the window itself; its preload script knows one word and hands the page nothing. */
export const paperPreferences: WebPreferences = {
  ...webPreferences,
  preload: join(import.meta.dirname, '../preload/paper-preload.cjs'),
  // Nobody sees it, so Chromium would take it for a page that can wait.
  backgroundThrottling: false,
};

/** What waits for the fonts and pictures of a paper, by its window. */
const waiting = new WeakMap<BrowserWindow, () => void>();

/** A window that nobody sees, for papers to be printed in. */
export type PaperWindow = {
  /** Loads a paper with its fonts and pictures, after the one that is being loaded. @throws Error if it cannot be loaded */
  load: (paper: Paper) => Promise<void>;
  /** The pages of what has been loaded last, as PDF. @throws Error if it cannot be printed */
  toPdf: (pages: Pages) => Promise<Uint8Array>;
  /** Hands what has been loaded last to the printer that the person chooses in the system's dialog. */
  toPrinter: (pages: Pages) => Promise<PrinterAnswer>;
  /** Its process has ended, and nothing can be loaded into it any more. */
  isGone: () => boolean;
  /** Takes it away at once with everything in it; what waits for it fails. */
  close: () => void;
};

/** Opens an empty one. */
export function openPaperWindow(): PaperWindow {
  assertIsolated(paperPreferences);
  const window = new BrowserWindow({ show: false, webPreferences: paperPreferences });
  markAsPaper(window);
  guardPaper(window.webContents);
  let isGone = false;
  let end = (): void => undefined;
  const gone = new Promise<never>((_, reject) => {
    end = () => {
      isGone = true;
      reject(new Error('the paper is gone'));
    };
  });
  window.webContents.once('render-process-gone', end);
  // Heard by whoever waits at that moment, and by nobody else.
  gone.catch(() => undefined);
  let laid: string | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const loadNow = async (paper: Paper) => {
    laid = randomUUID();
    // The word of the paper before is over by now: it was waited for.
    const ready = new Promise<void>((resolve) => waiting.set(window, resolve));
    await window.loadURL(layPaper(laid, paper));
    await ready;
    takePaperAway(laid);
  };
  return {
    load(paper) {
      const loaded = before.then(() => Promise.race([loadNow(paper), gone]));
      before = loaded.catch(() => undefined);
      return loaded;
    },
    toPdf: (pages) => Promise.race([pdfOf(window, pages), gone]),
    toPrinter: (pages) => Promise.race([putOnPaper(window, pages), gone]),
    isGone: () => isGone || window.isDestroyed(),
    close() {
      end();
      if (laid !== undefined) takePaperAway(laid);
      if (!window.isDestroyed()) window.destroy();
    },
  };
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
