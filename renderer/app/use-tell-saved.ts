import { useTranslation } from 'react-i18next';
import type { DeskErrorCode } from '../../electron/contract/result';
import { useToasts } from '../ui/toasts';
import { explainDeskError, explainError } from './explain-error';

export type SaveAnswer = { ok: true; value: { name: string } } | { ok: false; code: DeskErrorCode };

/** Waits for a file to be saved and says what became of it: its name, that there is none, or why not. */
export function useTellSaved(): (work: () => Promise<SaveAnswer>) => Promise<void> {
  const { t } = useTranslation(['common', 'errors']);
  const { show } = useToasts();
  return async (work) => {
    try {
      const answer = await work();
      if (answer.ok) show({ kind: 'ok', text: t('common:fileSaved', { name: answer.value.name }) });
      else if (answer.code === 'cancelled') show({ kind: 'info', text: t('common:noFileSaved') });
      else show({ kind: 'error', text: t(`errors:${explainDeskError(answer.code) ?? 'unexpected'}`) });
    } catch (error) {
      show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
    }
  };
}
