import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Writes that are not over yet. */
const underWay = new Set<Promise<void>>();

export function isWriting(): boolean {
  return underWay.size > 0;
}

/** Resolves once no file is being written any more, whatever became of each. */
export async function whenWritten(): Promise<void> {
  while (isWriting()) {
    await Promise.allSettled(underWay);
    // What has waited for one of them begins in this turn.
    await nextTurn();
  }
}

/**
 * Writes a file whole or not at all: into a new file beside it, flushed to the disk, then renamed over the old one.
 * A cut of power or a full disk leaves the old file as it was.
 * @param mode access rights of the file; the default is the usual one of the system
 * @throws the system's error (`ENOSPC`, `EACCES`, …); the new file is gone by then
 */
export function writeAtomically(path: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  const written = writeNow(path, content, mode);
  underWay.add(written);
  const forget = () => void underWay.delete(written);
  written.then(forget, forget);
  return written;
}

async function writeNow(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  // Renaming over a symbolic link would replace the link instead of the file it names.
  const target = await realpath(path).catch(() => path);
  const fresh = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = await open(fresh, 'wx', mode);
    await fill(file, content);
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  await flushFolder(dirname(target));
}

async function fill(file: FileHandle, content: string | Uint8Array): Promise<void> {
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name itself must survive a cut of power; Windows cannot flush folders and does not need to. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The content is safe; at worst the old name shows after a cut.
  }
}
