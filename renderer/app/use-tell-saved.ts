import { useTranslation } from 'react-i18next';
import type { DeskResult } from '../../electron/contract/result';
import { useTellOutcome } from './use-tell-outcome';

export type SaveAnswer = DeskResult<{ name: string }>;

/** Waits for a file to be saved and says what became of it: its name, that there is none, or why not. */
export function useTellSaved(): (work: () => Promise<SaveAnswer>) => Promise<void> {
  const { t } = useTranslation('common');
  const tell = useTellOutcome();
  return (work) => tell(work, { done: ({ name }) => t('fileSaved', { name }), cancelled: t('noFileSaved') });
}
