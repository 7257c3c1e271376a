import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

export type LeaveDialogProps = {
  isOpen: boolean;
  onStay: () => void;
  onKeep: () => void;
  onDiscard: () => void;
};

/** Asks what becomes of an entry that is left without saving. Escape stays in the form. */
export function LeaveDialog({ isOpen, onStay, onKeep, onDiscard }: LeaveDialogProps) {
  const { t } = useTranslation('recordForm');
  return (
    <Dialog
      title={t('leave.title')}
      isOpen={isOpen}
      onClose={onStay}
      size="small"
      role="alertdialog"
      footStart={
        <Button variant="quiet" onPress={onDiscard}>
          {t('leave.discard')}
        </Button>
      }
      actions={
        <>
          <Button onPress={onStay}>{t('leave.stay')}</Button>
          <Button variant="primary" onPress={onKeep}>
            {t('leave.keep')}
          </Button>
        </>
      }
    >
      {t('leave.body')}
    </Dialog>
  );
}
