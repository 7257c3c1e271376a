import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { app } from 'electron';
import { inAppFolder } from './app-folder';
import type { Channel } from './contract/channels';
import type { DeskErrorCode } from './contract/result';

export type LogEvent =
  | 'started'
  | 'secondStart'
  | 'senderRefused'
  | 'payloadRefused'
  | 'callFailed'
  | 'navigationRefused'
  | 'windowRefused'
  | 'permissionRefused'
  | 'settingsDamaged'
  | 'trustedKeysDamaged'
  | 'storageMended'
  | 'storageDamaged'
  | 'storageNotMended'
  | 'pageGone'
  | 'uncaught'
  | 'quit';

/**
 * What may be written beside an event: closed sets and numbers. There is no field for free text,
 * so names, addresses and file paths cannot reach the log.
 */
export type LogDetails = {
  channel?: Channel;
  code?: DeskErrorCode;
  /** Name of a system error such as `ENOSPC`; anything else is dropped. */
  systemError?: string;
  exitCode?: number;
  count?: number;
};

const largestBytes = 1_000_000;
let path: string | null = null;

/** Opens `logs/tandem.log` in the folder of this desk; the file before it is kept as `tandem.1.log` (1 MB each). */
export function setupLog(): void {
  path = inAppFolder('logs', 'tandem.log');
  try {
    mkdirSync(dirname(path), { recursive: true });
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestBytes) {
      renameSync(path, inAppFolder('logs', 'tandem.1.log'));
    }
  } catch {
    path = null; // A desk without a log still works.
  }
  logEvent('started');
}

/** Appends one line of JSON. Never throws: a full disk must not stop the app from telling so. */
export function logEvent(event: LogEvent, details: LogDetails = {}): void {
  if (!path) return;
  const { systemError, ...rest } = details;
  const line = {
    at: new Date().toISOString(),
    version: app.getVersion(),
    event,
    ...rest,
    ...(systemError && /^E[A-Z0-9]{2,20}$/.test(systemError) ? { systemError } : {}),
  };
  try {
    appendFileSync(path, `${JSON.stringify(line)}\n`);
  } catch {
    // Nothing to do: the log is a help, not a promise.
  }
}
