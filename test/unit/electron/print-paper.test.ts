import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaperWindow } from '../../../electron/paper-window';
import type { Paper } from '../../../electron/papers';
import {
  cancelPaper,
  closePaper,
  layPaper,
  openPaper,
  printPaper,
  savePaper,
} from '../../../electron/print-paper';
import type { PrinterAnswer } from '../../../electron/put-on-paper';

vi.mock('electron', () => import('../../support/fake-electron'));
vi.mock('../../../electron/paper-window', () => ({ openPaperWindow: () => new FakePaperWindow() }));
vi.mock('../../../electron/print-to-pdf', () => ({ askForPdf: () => dialog }));
vi.mock('../../../electron/save-file', () => ({
  writeFileFor: async (name: string, pdf: Uint8Array) => {
    files.set(name, new TextDecoder().decode(pdf));
    return { ok: true, value: { name } };
  },
}));

let windows: FakePaperWindow[] = [];
let files = new Map<string, string>();
/** What the person answers to the question where to save. */
let dialog: Promise<string | null> = Promise.resolve('blatt.pdf');

/** What the printer says to it. */
let printer: PrinterAnswer = 'printed';
/** Titles of what came out of it. */
let sheets: (string | undefined)[] = [];

/** Prints the title of what was loaded last. */
class FakePaperWindow implements PaperWindow {
  loaded: string[] = [];
  isOpen = true;
  hasProcess = true;

  constructor() {
    windows.push(this);
  }

  async load({ title }: Paper): Promise<void> {
    if (this.isGone()) throw new Error('the paper is gone');
    this.loaded.push(title);
  }

  async toPdf(): Promise<Uint8Array> {
    return new TextEncoder().encode(this.loaded.at(-1));
  }

  async toPrinter(): Promise<PrinterAnswer> {
    if (printer === 'printed') sheets.push(this.loaded.at(-1));
    return printer;
  }

  isGone(): boolean {
    return !this.isOpen || !this.hasProcess;
  }

  close(): void {
    this.isOpen = false;
  }
}

/** The window a person works in, as far as its end is listened for. */
const appWindow = () => {
  const window = Object.assign(new EventEmitter(), { webContents: new EventEmitter() });
  return {
    end: (from: 'window' | 'page', name: string) =>
      (from === 'window' ? window : window.webContents).emit(name),
    window: window as unknown as BrowserWindow,
  };
};
const paper = (title: string): Paper => ({
  title,
  language: 'de',
  markup: new Uint8Array(),
  styles: '',
  stylesheets: [],
});
const lay = (id: string) => layPaper({ id, paper: { ...paper(id), language: 'de', stylesheets: [] } });
const print = (window: BrowserWindow, id: string) =>
  savePaper(window, 'de', { id, suggestedName: 'blatt.pdf', pageSize: 'A4', landscape: false });
const onPaper = (id: string) => printPaper(window, { id, pageSize: 'A4', landscape: false });
const openOnes = () => windows.filter(({ isOpen }) => isOpen);

const { window } = appWindow();

beforeEach(() => {
  closePaper();
  windows = [];
  files = new Map();
  printer = 'printed';
  sheets = [];
  dialog = Promise.resolve('blatt.pdf');
});

describe('a paper that was laid out ahead', () => {
  it('is printed from the window it lies in, and nothing is left open', async () => {
    openPaper(window, { stylesheets: [] });
    expect(await lay('one')).toEqual({ ok: true, value: null });
    expect(await print(window, 'one')).toEqual({ ok: true, value: { name: 'blatt.pdf' } });
    expect(files.get('blatt.pdf')).toBe('one');
    expect(windows).toHaveLength(1);
    expect(openOnes()).toEqual([]);
  });

  it('gives its place to the next one, and is not printed under the name of that', async () => {
    openPaper(window, { stylesheets: [] });
    await lay('one');
    await lay('two');
    await print(window, 'two');
    expect(files.get('blatt.pdf')).toBe('two');
    expect(windows).toHaveLength(1);
  });

  it('is not taken for one that is still to come', async () => {
    openPaper(window, { stylesheets: [] });
    await lay('one');
    const printed = print(window, 'two');
    await Promise.resolve();
    await lay('two');
    await printed;
    expect(files.get('blatt.pdf')).toBe('two');
  });

  it('is laid out again where its process has ended', async () => {
    openPaper(window, { stylesheets: [] });
    await lay('one');
    const [first] = windows;
    if (first) first.hasProcess = false;
    expect(await print(window, 'one')).toMatchObject({ ok: true });
    expect(files.get('blatt.pdf')).toBe('one');
    expect(windows.map(({ loaded }) => loaded)).toEqual([['', 'one'], ['one']]);
    expect(openOnes()).toEqual([]);
  });

  it('finds another window where the process of the one that waited has ended', async () => {
    openPaper(window, { stylesheets: [] });
    const [first] = windows;
    if (first) first.hasProcess = false;
    expect(await lay('one')).toEqual({ ok: true, value: null });
    expect(openOnes()).toHaveLength(1);
  });

  it('stays away if nobody waits for it any more', async () => {
    expect(await lay('one')).toEqual({ ok: false, code: 'cancelled' });
    openPaper(window, { stylesheets: [] });
    closePaper();
    expect(await lay('one')).toEqual({ ok: false, code: 'cancelled' });
    expect(openOnes()).toEqual([]);
  });

  it('goes with the one before it: one window waits at most', async () => {
    openPaper(window, { stylesheets: [] });
    await lay('one');
    openPaper(window, { stylesheets: [] });
    expect(openOnes()).toHaveLength(1);
  });
});

describe('printing', () => {
  it('begins while the person chooses where to save', async () => {
    let answer: (path: string) => void = () => undefined;
    dialog = new Promise((resolve) => {
      answer = resolve;
    });
    openPaper(window, { stylesheets: [] });
    await lay('one');
    const [waiting] = windows;
    const begun = vi.spyOn(waiting ?? new FakePaperWindow(), 'toPdf');
    const printed = print(window, 'one');
    await vi.waitFor(() => expect(begun).toHaveBeenCalledOnce());
    answer('blatt.pdf');
    expect(await printed).toMatchObject({ ok: true });
  });

  it('writes nothing if the dialog is closed, and takes its window away', async () => {
    dialog = Promise.resolve(null);
    openPaper(window, { stylesheets: [] });
    await lay('one');
    expect(await print(window, 'one')).toEqual({ ok: false, code: 'cancelled' });
    expect(files.size).toBe(0);
    expect(openOnes()).toEqual([]);
  });

  it('ends at once when it is cancelled, also while it waits for its paper', async () => {
    const printed = print(window, 'one');
    await vi.waitFor(() => expect(openOnes()).toHaveLength(1));
    cancelPaper('other');
    expect(openOnes()).toHaveLength(1);
    cancelPaper('one');
    expect(openOnes()).toEqual([]);
    expect(await printed).toEqual({ ok: false, code: 'cancelled' });
    expect(await lay('one')).toEqual({ ok: false, code: 'cancelled' });
    expect(files.size).toBe(0);
  });

  it('goes on when the window that waits for the next paper is taken away', async () => {
    const printed = print(window, 'one');
    openPaper(window, { stylesheets: [] });
    closePaper();
    await lay('one');
    expect(await printed).toMatchObject({ ok: true });
  });

  it('fails where its paper cannot be laid out', async () => {
    const printed = print(window, 'one');
    const [only] = windows;
    if (only) only.hasProcess = false;
    await expect(lay('one')).rejects.toThrow('gone');
    await expect(printed).rejects.toThrow('gone');
    expect(openOnes()).toEqual([]);
  });
});

describe('putting on paper', () => {
  it('takes what lies in the window, or what comes for it, and asks for no file', async () => {
    openPaper(window, { stylesheets: [] });
    await lay('one');
    expect(await onPaper('one')).toEqual({ ok: true, value: null });
    const printed = onPaper('two');
    await lay('two');
    expect(await printed).toEqual({ ok: true, value: null });
    expect(sheets).toEqual(['one', 'two']);
    expect(files.size).toBe(0);
    expect(openOnes()).toEqual([]);
  });

  it.each([
    ['closed', 'cancelled'],
    ['failed', 'notPrinted'],
  ] as const)('says so when it is %s', async (answer, code) => {
    printer = answer;
    openPaper(window, { stylesheets: [] });
    await lay('one');
    expect(await onPaper('one')).toEqual({ ok: false, code });
    expect(openOnes()).toEqual([]);
  });

  it('ends when it is cancelled before its paper is there', async () => {
    const printed = onPaper('one');
    await vi.waitFor(() => expect(openOnes()).toHaveLength(1));
    cancelPaper('one');
    expect(await printed).toEqual({ ok: false, code: 'cancelled' });
    expect(sheets).toEqual([]);
    expect(openOnes()).toEqual([]);
  });
});

describe('what a page has begun', () => {
  it.each([
    ['its window is closed', 'window', 'closed'],
    ['it is loaded anew', 'page', 'did-navigate'],
    ['its process ends', 'page', 'render-process-gone'],
  ] as const)('ends when %s', async (_case, from, event) => {
    const { window, end } = appWindow();
    const printed = print(window, 'one');
    openPaper(window, { stylesheets: [] });
    await lay('two');
    expect(openOnes()).toHaveLength(2);
    end(from, event);
    expect(openOnes()).toEqual([]);
    expect(await printed).toEqual({ ok: false, code: 'cancelled' });
    expect(files.size).toBe(0);
  });
});
