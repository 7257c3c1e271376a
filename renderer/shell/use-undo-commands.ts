import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../app/explain-error';
import { useHistorySentence } from '../app/use-history-sentence';
import { useServices } from '../app/services';
import { undoToastId } from '../app/use-undoable';
import { useToasts } from '../ui/toasts';

/** Undo and redo of the last change of records, from wherever the officer is. */
export function useUndoCommands(): { undo: () => void; redo: () => void } {
  const { storage } = useServices();
  const { t } = useTranslation(['frame', 'errors']);
  const toasts = useToasts();
  const sentence = useHistorySentence();

  const turn = useCallback(
    async (way: 'undo' | 'redo') => {
      const { history } = storage;
      try {
        const entry = await (way === 'undo' ? history.lastUndoable() : history.lastRedoable());
        if (!entry) {
          toasts.show({ kind: 'info', text: t(way === 'undo' ? 'undo.nothing' : 'undo.nothingToRedo') });
          return;
        }
        await history[way](entry.id);
        toasts.dismiss(undoToastId(entry.id));
        const what = sentence(entry);
        toasts.show({ kind: 'ok', text: t(way === 'undo' ? 'undo.undone' : 'undo.redone', { what }) });
      } catch (error) {
        toasts.show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
      }
    },
    [storage, t, toasts, sentence],
  );
  return { undo: () => void turn('undo'), redo: () => void turn('redo') };
}
