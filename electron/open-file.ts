import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { OpenedFile, OpenRequest } from './contract/desk-api';
import type { DeskResult } from './contract/result';
import type { Language } from './contract/settings';
import { menuTexts } from './menu-texts';
import { toDeskError } from './system-error';

/** Asks for one file, in the language of the interface, and reads it. */
export async function openFile(
  window: BrowserWindow,
  language: Language,
  request: OpenRequest,
): Promise<DeskResult<OpenedFile>> {
  const texts = menuTexts(language);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.openTitle,
    buttonLabel: texts.openButton,
    filters: request.filters,
    properties: ['openFile'],
  });
  const path = filePaths[0];
  return canceled || !path ? { ok: false, code: 'cancelled' } : readWhole(path, request.maxBytes);
}

/** Reads a file of at most `maxBytes`; a larger one is `tooLarge` before a byte of it is read. */
export async function readWhole(path: string, maxBytes: number): Promise<DeskResult<OpenedFile>> {
  try {
    const file = await open(path, 'r');
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return { ok: false, code: 'notFound' };
      if (facts.size > maxBytes) return { ok: false, code: 'tooLarge' };
      const bytes = await file.readFile();
      // The file may have grown meanwhile.
      if (bytes.byteLength > maxBytes) return { ok: false, code: 'tooLarge' };
      return { ok: true, value: { name: basename(path), bytes: new Uint8Array(bytes) } };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { ok: false, code: toDeskError(error) };
  }
}
