import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../ui/toasts';
import { explainError } from './explain-error';
import { useServices } from './services';

/** What an action answers with: its entry in the history, absent if nothing changed. */
type Done = { historyId: number | undefined };

/**
 * Runs an action that changes records. When done, a message offers to undo it; when it fails, a message says what
 * happened and what is safe.
 * @returns whether it went well
 */
export function useUndoable(): (action: () => Promise<Done>, message: string) => Promise<boolean> {
  const { storage } = useServices();
  const { t } = useTranslation(['common', 'errors']);
  const toasts = useToasts();
  return useCallback(
    async (action, message) => {
      try {
        const { historyId } = await action();
        if (historyId === undefined) return true;
        const undo = async () => {
          try {
            await storage.history.undo(historyId);
          } catch (error) {
            toasts.add({ kind: 'error', text: t(`errors:${explainError(error).key}`) });
          }
        };
        toasts.add({
          kind: 'ok',
          text: message,
          action: { label: t('common:undo'), onPress: () => void undo() },
        });
        return true;
      } catch (error) {
        toasts.add({ kind: 'error', text: t(`errors:${explainError(error).key}`) });
        return false;
      }
    },
    [storage, t, toasts],
  );
}
