import { basename, extname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { app, type BrowserWindow, dialog } from 'electron';
import type { FileFilter, SaveRequest } from './contract/desk-api';
import type { DeskResult } from './contract/result';
import type { Language } from './contract/settings';
import { menuTexts } from './menu-texts';
import { safeFileName } from './safe-file-name';
import { toDeskError } from './system-error';
import { writeAtomically } from './write-atomically';

type Question = { suggestedName: string; filters: FileFilter[] };

/** Asks where to save, in the language of the interface. Answers with the path, `null` if the person changed their mind. */
export async function askWhereToSave(
  window: BrowserWindow,
  language: Language,
  { suggestedName, filters }: Question,
): Promise<string | null> {
  const texts = menuTexts(language);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: texts.saveTitle,
    buttonLabel: texts.saveButton,
    defaultPath: join(app.getPath('documents'), safeFileName(suggestedName)),
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || !filePath ? null : withEnding(filePath, filters);
}

/** Not every system adds the ending; without it the file would not open with a double click. */
function withEnding(path: string, filters: FileFilter[]): string {
  const ending = filters[0]?.extensions[0];
  if (!ending || extname(path) !== '') return path;
  const full = `${path}.${ending}`;
  // The dialog asked about replacing the name as typed, so no other file may be replaced.
  return existsSync(full) ? path : full;
}

/** Writes a file whole or not at all and answers with its name. */
export async function writeFileFor(
  path: string,
  content: string | Uint8Array,
): Promise<DeskResult<{ name: string }>> {
  try {
    await writeAtomically(path, content);
    return { ok: true, value: { name: basename(path) } };
  } catch (error) {
    return { ok: false, code: toDeskError(error) };
  }
}

/** Asks where to save and writes the content there. */
export async function saveFile(
  window: BrowserWindow,
  language: Language,
  request: SaveRequest,
): Promise<DeskResult<{ name: string }>> {
  const path = await askWhereToSave(window, language, request);
  return path ? writeFileFor(path, request.content) : { ok: false, code: 'cancelled' };
}
