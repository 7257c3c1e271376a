import type { FileFilter } from '../../../electron/contract/desk-api';

/** Ending of a backup's name. */
export const backupEnding = 'tandem';
/** No desk comes near it; a larger file is something else. */
export const mostBackupBytes = 500_000_000;

/** "tandem-2026-06-10.tandem". */
export function backupFileName(today: string): string {
  return `tandem-${today}.${backupEnding}`;
}

/** What the system's dialogs offer; `name` is the kind of file in the reader's words. */
export function backupFilters(name: string): FileFilter[] {
  return [{ name, extensions: [backupEnding] }];
}
