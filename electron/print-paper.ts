import type { BrowserWindow } from 'electron';
import type { LayPaperRequest, OpenPaperRequest, PaperRequest, SavePaperRequest } from './contract/desk-api';
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

/** A paper in a window. `loaded` fails if it cannot be loaded; `null` if it went with the process of its window. */
type Laid = { id: string; paper: Paper; loaded: Promise<void> | null };
/** The window that waits for the next paper to be printed, and what lies in it. */
type Waiting = { place: PaperWindow; laid: Laid | null };
/** A paper on its way to a file or a printer. */
type Printing = { lay: (paper: Paper) => Promise<void>; abort: AbortController };

let waiting: Waiting | null = null;
const underWay = new Map<string, Printing>();
/** Windows of the app whose end is listened for. */
const heard = new WeakSet<BrowserWindow>();

/**
 * Opens the window for the next paper ahead of it, with the styles and fonts of the app, since a process that starts
 * takes longer than the sheet to be drawn. One waits at most.
 */
export function openPaper(window: BrowserWindow, { stylesheets }: OpenPaperRequest): void {
  endWithPage(window);
  closePaper();
  waiting = { place: openPaperWindow(), laid: null };
  // A window of which nothing becomes is no loss yet: laying a paper out in it will tell.
  waiting.place.load({ ...emptyPaper, stylesheets }).catch(() => undefined);
}

/** Takes the window that waits away, with what lies in it. */
export function closePaper(): void {
  waiting?.place.close();
  waiting = null;
}

/**
 * Lays a paper out for the printing that waits for it, or ahead of it in the window that waits, in the place of what
 * lies there. If there is neither, nobody wants it any more. @throws Error if it cannot be loaded
 */
export async function layPaper({ id, paper }: LayPaperRequest): Promise<DeskResult<null>> {
  const printing = underWay.get(id);
  if (!printing && !waiting) return { ok: false, code: 'cancelled' };
  await (printing ? printing.lay(paper) : layAhead(id, paper));
  return { ok: true, value: null };
}

function layAhead(id: string, paper: Paper): Promise<void> {
  const { place } = takeWaiting();
  const loaded = place.load(paper);
  waiting = { place, laid: { id, paper, loaded } };
  return loaded;
}

/**
 * Saves the paper of this id as PDF. It is printed while the person chooses where to; the file is written whole or not
 * at all.
 */
export async function savePaper(
  window: BrowserWindow,
  language: Language,
  request: SavePaperRequest,
): Promise<DeskResult<{ name: string }>> {
  const toPdf = (place: PaperWindow) => place.toPdf(request);
  return withPaper(window, request.id, toPdf, async (printed, isEnded) => {
    const path = await askForPdf(window, language, request.suggestedName);
    const pdf = path && !isEnded() ? await printed : null;
    return path && pdf ? await writeFileFor(path, pdf) : { ok: false, code: 'cancelled' };
  });
}

/** Puts the paper of this id on the printer that the person chooses. */
export async function printPaper(window: BrowserWindow, request: PaperRequest): Promise<DeskResult<null>> {
  const toPrinter = (place: PaperWindow) => place.toPrinter(request);
  return withPaper(window, request.id, toPrinter, async (printed) => {
    const answer = await printed;
    if (answer === 'printed') return { ok: true, value: null };
    return { ok: false, code: answer === 'failed' ? 'notPrinted' : 'cancelled' };
  });
}

/**
 * Carries `print` out on the paper of this id, as soon as that is laid out, in a window that nobody sees, so that the
 * app's own page goes on answering. `finish` is called at once and gets what came of it: `null` if it was cancelled or the
 * page went away. Nothing is left behind.
 */
async function withPaper<Printed, Answer>(
  window: BrowserWindow,
  id: string,
  print: (place: PaperWindow) => Promise<Printed>,
  finish: (printed: Promise<Printed | null>, isEnded: () => boolean) => Promise<Answer>,
): Promise<Answer> {
  endWithPage(window);
  const { place, laid } = takeWaiting();
  const abort = new AbortController();
  const ended = new Promise<null>((resolve) => {
    abort.signal.addEventListener('abort', () => {
      resolve(null);
      place.close();
    });
  });
  try {
    const printed = new Promise<Printed>((resolve, reject) => {
      const printOnce = (loaded: Promise<void>) => {
        loaded.then(() => print(place)).then(resolve, reject);
        return loaded;
      };
      underWay.set(id, { lay: (paper) => printOnce(place.load(paper)), abort });
      if (laid?.id === id) void printOnce(laid.loaded ?? place.load(laid.paper));
    });
    const outcome = Promise.race([ended, printed]);
    // What goes wrong is heard by whoever finishes, perhaps only once it is known where to.
    outcome.catch(() => undefined);
    return await finish(outcome, () => abort.signal.aborted);
  } finally {
    underWay.delete(id);
    place.close();
  }
}

/** Ends what is being printed under this id; nothing happens if it is over. */
export function cancelPaper(id: string): void {
  underWay.get(id)?.abort.abort();
}

/** The window that waits, from now on somebody's own; a new one if there is none or its process has ended. */
function takeWaiting(): Waiting {
  const { place, laid = null } = waiting ?? {};
  waiting = null;
  if (place && !place.isGone()) return { place, laid };
  place?.close();
  return { place: openPaperWindow(), laid: laid && { ...laid, loaded: null } };
}

/** What a page has begun ends with it: when its window is closed, its process ends, or another page takes its place. */
function endWithPage(window: BrowserWindow): void {
  if (heard.has(window)) return;
  heard.add(window);
  const end = () => {
    closePaper();
    for (const { abort } of underWay.values()) abort.abort();
  };
  window.on('closed', end);
  window.webContents.on('did-navigate', end);
  window.webContents.on('render-process-gone', end);
}
