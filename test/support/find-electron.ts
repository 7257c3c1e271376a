import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Path of Electron's binary, or `null` where it was never fetched. The package itself carries types only;
 * `npx install-electron` puts the binary into `node_modules/electron/dist`.
 */
export function findElectron(root = join(import.meta.dirname, '../..')): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const named = join(root, 'node_modules/electron/path.txt');
  const names = [
    ...(existsSync(named) ? [readFileSync(named, 'utf8').trim()] : []),
    'electron',
    'electron.exe',
    'Electron.app/Contents/MacOS/Electron',
  ];
  return names.map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
