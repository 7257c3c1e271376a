import { cp, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { layOutStorageLog, readStorageLog, type StorageLog } from './storage-log';
import { systemErrorCode } from './system-error';
import { writeAtomically } from './write-atomically';

/** How a database was found; `keptAs` names the folder with a copy of one that was damaged. */
export type FoundDatabase = { kind: 'whole' | 'mended' } | { kind: 'damaged'; keptAs: string };

/** What LevelDB writes on behind its end again after a sudden end: records, and the list of its other files. */
const appended = /^(\d+\.log|MANIFEST-\d+)$/;
/** What `writeAtomically` leaves if it is killed. */
const leftOver = /^\..+\.tmp$/;

/**
 * Mends one database of Chromium's (a folder of LevelDB) that nobody has open. A copy of one that is damaged otherwise
 * than by a sudden end goes to the folder `aside` first.
 * @throws the system's error; the database has not changed then, or is mended in part and can be mended again
 */
export async function mendDatabase(folder: string, aside: string): Promise<FoundDatabase> {
  const faulty: { name: string; log: StorageLog }[] = [];
  for (const name of await namesIn(folder)) {
    if (leftOver.test(name)) await rm(join(folder, name), { force: true });
    if (!appended.test(name)) continue;
    const log = readStorageLog(await readFile(join(folder, name)));
    if (log.state !== 'whole') faulty.push({ name, log });
  }
  const isDamaged = faulty.some(({ log }) => log.state === 'damaged');
  const result: FoundDatabase = isDamaged
    ? { kind: 'damaged', keptAs: await keepAside(folder, aside) }
    : { kind: faulty.length > 0 ? 'mended' : 'whole' };
  for (const { name, log } of faulty) {
    if (log.state === 'tornTail') await cutOff(join(folder, name), log.intact);
    // A list of files that lacks an entry would be a wrong one: it is left to Chromium, beside its copy.
    else if (log.state === 'tornWithin' || name.endsWith('.log'))
      await writeAtomically(join(folder, name), layOutStorageLog(log.records), 0o600);
  }
  return result;
}

/** Needs no room on the disk, and is done or not done. */
async function cutOff(path: string, length: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.truncate(length);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Copies the folder whole and answers with the copy's name. */
async function keepAside(folder: string, aside: string): Promise<string> {
  const keptAs = new Date().toISOString().replaceAll(':', '-').replace(/\..*/, '');
  await cp(folder, join(aside, keptAs), { recursive: true });
  return keptAs;
}

/** Names in a folder; none if it is not there yet. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
