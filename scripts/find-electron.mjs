import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './setup.mjs';

/**
 * The path of Electron's program, or `undefined` where its binary is absent.
 * @returns {string | undefined}
 */
export function findElectron() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const pathFile = join(root, 'node_modules', 'electron', 'path.txt');
  if (!folder && !existsSync(pathFile)) return undefined;
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const path = join(folder ?? join(root, 'node_modules', 'electron', 'dist'), name);
  return existsSync(path) ? path : undefined;
}

/** Asks Electron's own installer for the binary once; answers with its path if that worked. */
export function fetchElectron() {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] || !existsSync(installer)) return undefined;
  spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: 180_000 });
  return findElectron();
}
