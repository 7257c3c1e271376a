import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { app } from 'electron';

/**
 * Fixes the folder that holds everything of this desk: the data of the page, settings, secrets, log.
 * `TANDEM_PROFILE` names another one, so that a test or a trial never touches the real data.
 * Must run before anything reads `userData`.
 */
export function setupAppFolder(): void {
  const wanted = process.env['TANDEM_PROFILE'];
  app.setPath('userData', wanted ? resolve(wanted) : join(app.getPath('appData'), 'Tandem'));
  mkdirSync(app.getPath('userData'), { recursive: true });
}

/** Absolute path of a file in the folder of this desk. */
export function inAppFolder(...names: string[]): string {
  return join(app.getPath('userData'), ...names);
}
