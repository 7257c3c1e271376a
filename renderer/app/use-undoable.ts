import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../ui/toasts';
import { explainError } from './explain-error';
import { useServices } from './services';

/** An action's entry in the history; absent if nothing changed. Repositories answer in either form. */
type Done = number | undefined | { historyId: number | undefined };

/** Id of the message that offers to undo an entry: whoever undoes it elsewhere takes the offer away. */
export function undoToastId(historyId: number): string {
  return `undo-${historyId}`;
}

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
      const explain = (error: unknown) => {
        toasts.show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
      };
      try {
        const done = await action();
        const historyId = typeof done === 'object' ? done.historyId : done;
        if (historyId === undefined) return true;
        const undo = () => {
          storage.history.undo(historyId).catch(explain);
        };
        toasts.show({
          id: undoToastId(historyId),
          kind: 'ok',
          text: message,
          action: { label: t('common:undo'), onPress: undo },
        });
        return true;
      } catch (error) {
        explain(error);
        return false;
      }
    },
    [storage, t, toasts],
  );
}
