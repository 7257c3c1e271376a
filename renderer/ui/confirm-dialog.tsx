/* oxlint-disable jsx-a11y/no-autofocus -- where focus starts is part of how a dialog asks */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Dialog } from './dialog';

export type ConfirmDialogProps = {
  /** The question: "3 Kontakte löschen?" */
  title: string;
  /** What happens, and what stays safe. */
  children: ReactNode;
  /** The verb of the question: "Löschen". */
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  pending?: boolean;
  isOpen: boolean;
  onConfirm: () => void;
  onCancel: () => void;
};

/** A question before something that cannot simply be undone. Focus starts on the harmless answer if it is dangerous. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  const { danger = false, pending = false } = props;
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onCancel}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={props.onCancel} autoFocus={danger}>
            {props.cancelLabel ?? t('cancel')}
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            onPress={props.onConfirm}
            pending={pending}
            autoFocus={!danger}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
