import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrorKey, explainDeskError, explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { today } from '../../app/today';
import { desk } from '../../platform/desk';
import { writeBackup } from '../../storage/backup/write-backup';
import { backupFileName, backupFilters } from './backup-file';

export type BackupState =
  | { kind: 'idle' }
  | { kind: 'working'; done: number; total: number; cancelling: boolean }
  | { kind: 'done'; name: string; isLocked: boolean }
  | { kind: 'failed'; error: ErrorKey | Exclude<ReturnType<typeof explainDeskError>, null> };

/** Writes everything into one file that the user places; `passphrase` empty leaves it readable. */
export function useBackup() {
  const { t } = useTranslation('data');
  const { db } = useServices();
  const [state, setState] = useState<BackupState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const start = useCallback(
    async (passphrase: string) => {
      const controller = new AbortController();
      stop.current = controller;
      setState({ kind: 'working', done: 0, total: 0, cancelling: false });
      try {
        const content = await writeBackup(db, {
          ...(passphrase ? { passphrase } : {}),
          now: Date.now(),
          signal: controller.signal,
          onProgress: (done, total) =>
            setState((before) => (before.kind === 'working' ? { ...before, done, total } : before)),
        });
        const answer = await desk().saveFile({
          suggestedName: backupFileName(today()),
          filters: backupFilters(t('fileKind')),
          content,
        });
        if (answer.ok) setState({ kind: 'done', name: answer.value.name, isLocked: passphrase !== '' });
        else setState({ kind: 'failed', error: explainDeskError(answer.code) ?? 'cancelled' });
      } catch (error) {
        setState({ kind: 'failed', error: explainError(error) });
      }
    },
    [db, t],
  );
  const cancel = useCallback(() => {
    stop.current?.abort();
    setState((before) => (before.kind === 'working' ? { ...before, cancelling: true } : before));
  }, []);
  return { state, start, cancel };
}
