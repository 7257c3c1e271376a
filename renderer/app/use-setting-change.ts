import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../electron/contract/settings';
import { useToasts } from '../ui/toasts';
import { explainDeskError } from './explain-error';
import { useSettings } from './settings-context';

/**
 * Changes settings at once; says so if they could not be written to the disk and will be gone at the next start, or if
 * the texts of the other language are not to be had.
 */
export function useSettingChange(): (change: Partial<Settings>) => Promise<void> {
  const { i18n } = useTranslation('errors');
  const { change } = useSettings();
  const { show } = useToasts();
  return useCallback(
    async (part: Partial<Settings>) => {
      const code = await change(part);
      if (code === null) return;
      if (code === 'textsMissing') {
        show({ kind: 'error', text: i18n.t('errors:textsMissing') });
        return;
      }
      // In the language that was just chosen, which the page itself shows a moment later.
      const t = i18n.getFixedT(part.language ?? i18n.language, 'errors');
      const reason = t(explainDeskError(code) ?? 'unexpected');
      show({ kind: 'error', text: t('settingsNotSaved', { reason }) });
    },
    [change, i18n, show],
  );
}
