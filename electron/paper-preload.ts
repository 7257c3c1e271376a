import { ipcRenderer } from 'electron';
import type { Channel } from './contract/channels';

// All that runs beside a paper: it tells the shell when the paper can be printed. It hands the page nothing, and the
// page runs nothing of its own (`paperPolicy`).

/** By its type alone: a script of the sandbox is one file, and another script needs the list of channels as well. */
const ready: Channel = 'paper:ready';

/**
 * Every font of the app's styles, asked for by name, and every picture. `document.fonts.ready` would need the paper to be
 * laid out for the screen first, and is said to wait for frames that a window out of sight does not draw. What cannot be
 * loaded holds nothing up.
 */
async function loadAll(): Promise<void> {
  await Promise.allSettled([
    ...[...document.fonts].map((font) => font.load()),
    ...[...document.images].map((picture) => picture.decode()),
  ]);
}

addEventListener('load', () => {
  void loadAll().then(() => ipcRenderer.invoke(ready));
});
