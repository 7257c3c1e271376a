import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useToasts } from '../../ui/toasts';

/** Asks before contacts are erased for good, the one thing without an undo, and does it. Open while there are `ids`. */
export function EraseDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation(['history', 'errors']);
  const formats = useFormats();
  const { storage } = useServices();
  const toasts = useToasts();
  const [isWorking, setIsWorking] = useState(false);
  const told = (count: number) => ({ count, number: formats.number(count) });

  const erase = async () => {
    setIsWorking(true);
    try {
      const count = await storage.contacts.erase(ids);
      toasts.show({ kind: 'info', text: t('trash.erased', told(count)) });
    } catch (error) {
      toasts.show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
    }
    setIsWorking(false);
    onClose();
  };

  return (
    <ConfirmDialog
      isOpen={ids.length > 0}
      title={t('trash.askTitle', told(ids.length))}
      confirmLabel={t('trash.erase')}
      danger
      pending={isWorking}
      onConfirm={() => void erase()}
      onCancel={onClose}
    >
      {t('trash.ask')}
    </ConfirmDialog>
  );
}
