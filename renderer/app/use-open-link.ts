import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../platform/desk';
import { useToasts } from '../ui/toasts';
import { explainDeskError } from './explain-error';

/** Opens a mailto:, tel: or https: address with the system's program; says so if that is refused. */
export function useOpenLink(): (address: string) => void {
  const { t } = useTranslation('errors');
  const toasts = useToasts();
  return useCallback(
    (address) => {
      const open = async () => {
        const answer = await desk().openLink(address);
        const key = answer.ok ? null : explainDeskError(answer.code);
        if (key) toasts.show({ kind: 'error', text: t(key) });
      };
      void open();
    },
    [t, toasts],
  );
}
