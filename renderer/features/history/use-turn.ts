import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useHistorySentence } from '../../app/use-history-sentence';
import type { HistoryRow } from '../../storage/rows';
import { asStorageError } from '../../storage/storage-errors';
import { useToasts } from '../../ui/toasts';

/** Undoes an entry, or does it again; when a later change stands in the way, names it. */
export function useTurn(): (row: HistoryRow) => Promise<void> {
  const { t } = useTranslation(['history', 'errors']);
  const { storage } = useServices();
  const toasts = useToasts();
  const sentence = useHistorySentence();
  return useCallback(
    async (row) => {
      const isUndone = row.state === 'undone';
      try {
        await (isUndone ? storage.history.redo(row.id) : storage.history.undo(row.id));
        toasts.show({ kind: 'ok', text: t(isUndone ? 'didRedo' : 'didUndo', { what: sentence(row) }) });
      } catch (error) {
        const situation = asStorageError(error);
        const later = situation.kind === 'historyConflict' ? situation.later : undefined;
        const because = later ? ` ${t('firstUndo', { what: sentence(later) })}` : '';
        toasts.show({ kind: 'error', text: t(`errors:${explainError(error)}`) + because });
      }
    },
    [storage, t, toasts, sentence],
  );
}
