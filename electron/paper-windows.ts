import { BrowserWindow } from 'electron';

const papers = new WeakSet<BrowserWindow>();

/** From now on the window is one in which a paper is printed: no call of the page is answered to it. */
export function markAsPaper(window: BrowserWindow): void {
  papers.add(window);
}

export function isPaper(window: BrowserWindow): boolean {
  return papers.has(window);
}

/** The window a person works in; `undefined` if there is none. */
export function deskWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => !isPaper(window));
}
