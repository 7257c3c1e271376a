import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { desk } from '../../platform/desk';
import type { Account } from '../../storage/sync/sync-rows';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useToasts } from '../../ui/toasts';
import { forgetUnusedKeys, hostOf } from './forget-keys';

/** Takes an account off this device; says what stays, here and there. */
export function RemoveDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation(['sync', 'errors']);
  const { storage, sync } = useServices();
  const { show } = useToasts();
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    try {
      await sync.cancel({ accountId: account.id }).catch(() => undefined); // Nothing may be running.
      await storage.accounts.remove(account.id);
      await desk().removeSecret(account.id);
      await forgetUnusedKeys(storage.accounts, [hostOf(account.address)]);
      show({ kind: 'ok', text: t('removeDialog.done', { name: account.name }) });
      onClose();
    } catch (error) {
      show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      isOpen
      danger
      title={t('removeDialog.title', { name: account.name })}
      confirmLabel={t('accounts.remove')}
      pending={isBusy}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p>{t('removeDialog.stays')}</p>
      <p>{t('removeDialog.unsent')}</p>
    </ConfirmDialog>
  );
}
