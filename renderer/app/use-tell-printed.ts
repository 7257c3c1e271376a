import { useTranslation } from 'react-i18next';
import type { DeskResult } from '../../electron/contract/result';
import { useTellOutcome } from './use-tell-outcome';

/** Waits for something to be printed and says what became of it: that the printer has it, that nothing is printed, or why not. */
export function useTellPrinted(): (work: () => Promise<DeskResult<null>>) => Promise<void> {
  const { t } = useTranslation('common');
  const tell = useTellOutcome();
  return (work) => tell(work, { done: () => t('printed'), cancelled: t('nothingPrinted') });
}
