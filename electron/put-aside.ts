import { copyFileSync, renameSync } from 'node:fs';

/**
 * Moves a damaged JSON file aside, as `NAME.damaged-<time>.json`, and answers with its new name; with its old one if neither
 * moving nor copying is possible (a full or locked disk), since the desk must start all the same.
 */
export function putAside(path: string): string {
  const time = new Date().toISOString().replaceAll(':', '-').replace(/\..*/, '');
  const aside = path.replace(/\.json$/, `.damaged-${time}.json`);
  try {
    renameSync(path, aside);
  } catch {
    try {
      copyFileSync(path, aside);
    } catch {
      return nameOf(path);
    }
  }
  return nameOf(aside);
}

/** Name of a file without its folders. */
export function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
