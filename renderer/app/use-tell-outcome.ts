import { useTranslation } from 'react-i18next';
import type { DeskResult } from '../../electron/contract/result';
import { asStorageError } from '../storage/storage-errors';
import { useToasts } from '../ui/toasts';
import { explainDeskError, explainSituation } from './explain-error';

/** What is said when it is done, and when the person closed the dialog or cancelled it before. */
export type Outcome<T> = { done: (value: T) => string; cancelled: string };
export type TellOutcome = <T>(work: () => Promise<DeskResult<T>>, say: Outcome<T>) => Promise<void>;

/** Waits for something that the shell does and says what became of it: that it is done, that it is not, or why not. */
export function useTellOutcome(): TellOutcome {
  const { t } = useTranslation('errors');
  const { show } = useToasts();
  return async (work, say) => {
    try {
      const answer = await work();
      if (answer.ok) show({ kind: 'ok', text: say.done(answer.value) });
      else if (answer.code === 'cancelled') show({ kind: 'info', text: say.cancelled });
      else show({ kind: 'error', text: t(explainDeskError(answer.code) ?? 'unexpected') });
    } catch (error) {
      const situation = asStorageError(error);
      if (situation.kind === 'cancelled') show({ kind: 'info', text: say.cancelled });
      else show({ kind: 'error', text: t(explainSituation(situation)) });
    }
  };
}
