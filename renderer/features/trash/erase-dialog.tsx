import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useToasts } from '../../ui/toasts';
import { idsByKind, type Trashed } from './trashed';

export type EraseDialogProps = {
  /** What is to go; the question stands while there is something. */
  entries: readonly Pick<Trashed, 'kind' | 'id'>[];
  onClose: () => void;
};

/** Asks before records are erased for good, the one thing without an undo, and does it. */
export function EraseDialog({ entries, onClose }: EraseDialogProps) {
  const { t } = useTranslation(['history', 'errors']);
  const formats = useFormats();
  const { storage } = useServices();
  const toasts = useToasts();
  const [isWorking, setIsWorking] = useState(false);
  const told = (count: number) => ({ count, number: formats.number(count) });

  const erase = async () => {
    setIsWorking(true);
    try {
      let count = 0;
      for (const { kind, ids } of idsByKind(entries)) count += await storage[kind].erase(ids);
      toasts.show({ kind: 'info', text: t('trash.erased', told(count)) });
    } catch (error) {
      toasts.show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
    }
    setIsWorking(false);
    onClose();
  };

  return (
    <ConfirmDialog
      isOpen={entries.length > 0}
      title={t('trash.askTitle', told(entries.length))}
      confirmLabel={t('trash.erase')}
      danger
      pending={isWorking}
      onConfirm={() => void erase()}
      onCancel={onClose}
    >
      {t('trash.ask')}
      {entries.some(({ kind }) => kind === 'contacts') && <> {t('trash.askContacts')}</>}
    </ConfirmDialog>
  );
}
