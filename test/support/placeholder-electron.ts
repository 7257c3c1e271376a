import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder that electron-builder takes for an unpacked Electron, where the real one cannot be had: names, no program.
 * It has no fuses to set, for it has no sentinel to find them by.
 */
export function makePlaceholderElectron(folder: string): string {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const name of ['de', 'nl', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${name}.pak`), '');
  writeFileSync(join(folder, 'electron'), '#!/bin/sh\necho "placeholder"\n', { mode: 0o755 });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    writeFileSync(join(folder, name), '45.4.1');
  return folder;
}
