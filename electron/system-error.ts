import type { DeskErrorCode } from './contract/result';

/** The code Node gives a failed system call (`ENOSPC`), or an empty text. */
export function systemErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What a failed system call means to the person at the desk. */
export function toDeskError(error: unknown): DeskErrorCode {
  switch (systemErrorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'diskFull';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return 'notAllowed';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
      return 'notFound';
    default:
      return 'unexpected';
  }
}
