import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrorKey, explainDeskError, explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useSettings } from '../../app/settings-context';
import { desk } from '../../platform/desk';
import type { BackupProblem, CheckedBackup } from '../../storage/backup/backup-format';
import { readBackup } from '../../storage/backup/read-backup';
import { restoreBackup } from '../../storage/backup/restore-backup';
import { backupFilters, mostBackupBytes } from './backup-file';

type FileBytes = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** Why nothing was put back: what the file is, or what storage or shell said. */
export type RestoreProblem =
  | { kind: 'file'; problem: Exclude<BackupProblem, 'passphraseNeeded' | 'wrongPassphrase'> | 'tooLarge' }
  | { kind: 'other'; error: ErrorKey | Exclude<ReturnType<typeof explainDeskError>, null> };

export type RestoreState =
  | { kind: 'idle' }
  | { kind: 'reading' }
  | { kind: 'locked'; file: FileBytes; isWrong: boolean }
  | { kind: 'checked'; name: string; backup: CheckedBackup }
  | { kind: 'restoring'; done: number; total: number; cancelling: boolean }
  | { kind: 'done'; contacts: number }
  | { kind: 'failed'; problem: RestoreProblem };

/**
 * Reads a backup, checks all of it, and puts it in the place of everything here once asked to. Until that call, and
 * whenever it fails, nothing on this desk changes.
 */
export function useRestore(onRestored: () => void) {
  const { t } = useTranslation('data');
  const { db, storage } = useServices();
  const { settings, change } = useSettings();
  const [state, setState] = useState<RestoreState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const check = useCallback(async (file: FileBytes, passphrase?: string) => {
    setState({ kind: 'reading' });
    try {
      const read = await readBackup(file.bytes, passphrase);
      if (read.ok) return setState({ kind: 'checked', name: file.name, backup: read.backup });
      if (read.problem === 'passphraseNeeded') return setState({ kind: 'locked', file, isWrong: false });
      if (read.problem === 'wrongPassphrase') return setState({ kind: 'locked', file, isWrong: true });
      setState({ kind: 'failed', problem: { kind: 'file', problem: read.problem } });
    } catch (error) {
      setState(failed(error));
    }
  }, []);

  const choose = useCallback(async () => {
    const answer = await desk().openFile({
      filters: backupFilters(t('fileKind')),
      maxBytes: mostBackupBytes,
    });
    if (answer.ok) {
      return check({ name: answer.value.name, bytes: new Uint8Array(answer.value.bytes) });
    }
    const error = explainDeskError(answer.code);
    if (answer.code === 'tooLarge') {
      setState({ kind: 'failed', problem: { kind: 'file', problem: 'tooLarge' } });
    } else if (error) {
      setState({ kind: 'failed', problem: { kind: 'other', error } });
    }
  }, [check, t]);

  const restore = useCallback(
    async (backup: CheckedBackup) => {
      const controller = new AbortController();
      stop.current = controller;
      setState({ kind: 'restoring', done: 0, total: 0, cancelling: false });
      try {
        const own = settings.me ? await storage.houses.get(settings.me.houseId) : undefined;
        await restoreBackup(db, backup, {
          signal: controller.signal,
          onProgress: (done, total) =>
            setState((before) => (before.kind === 'restoring' ? { ...before, done, total } : before)),
        });
        // The officer's own house comes from the settings of this device, so the desk must know it.
        if (own && !(await storage.houses.get(own.id))) await storage.houses.save(own, { undoable: false });
        const shown = settings.partnershipId;
        if (shown !== null && !(await storage.partnerships.get(shown))) await change({ partnershipId: null });
        setState({ kind: 'done', contacts: backup.counts['contacts'] ?? 0 });
        onRestored();
      } catch (error) {
        setState(failed(error));
      }
    },
    [db, storage, settings.me, settings.partnershipId, change, onRestored],
  );

  const cancel = useCallback(() => {
    stop.current?.abort();
    setState((before) => (before.kind === 'restoring' ? { ...before, cancelling: true } : before));
  }, []);
  const reset = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, choose, check, restore, cancel, reset };
}

function failed(error: unknown): RestoreState {
  return { kind: 'failed', problem: { kind: 'other', error: explainError(error) } };
}
