/* oxlint-disable jsx-a11y/no-autofocus -- focus belongs in the one field of this dialog */
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { desk } from '../../platform/desk';
import type { Account } from '../../storage/sync/sync-rows';
import type { Collection } from '../../sync/ports';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { useToasts } from '../../ui/toasts';
import styles from './accounts.module.css';
import { TroubleNotice } from './trouble-notice';
import type { Trouble } from './use-connect';
import { problemOf } from './use-problem-words';

export type PasswordDialogProps = {
  account: Account;
  collections: readonly Collection[];
  onClose: () => void;
};

/** A new app password: kept, tried at once, and sync goes on. */
export function PasswordDialog({ account, collections, onClose }: PasswordDialogProps) {
  const { t } = useTranslation(['sync', 'common']);
  const { storage, sync } = useServices();
  const { show } = useToasts();
  const formId = useId();
  const [secret, setSecret] = useState('');
  const [isChecked, setChecked] = useState(false);
  /** It can only be kept unencrypted here, and the person has read so: pressing once more agrees. */
  const [mayBePlain, setMayBePlain] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [isBusy, setBusy] = useState(false);
  const { id: accountId, address, userName } = account;

  const save = async (): Promise<Trouble | undefined> => {
    const kept = await desk().storeSecret({
      accountId,
      origin: new URL(address).origin,
      user: userName,
      secret,
      allowPlainText: mayBePlain,
    });
    if (!kept.ok) {
      if (kept.code === 'plainTextStore') {
        setMayBePlain(true);
        return undefined;
      }
      return { problem: { kind: 'server', reason: kept.code === 'diskFull' ? 'diskFull' : 'notStored' } };
    }
    const homes = await sync.findHomes({ accountId, url: address });
    if (homes.kind === 'unauth') return { problem: problemOf(homes), failure: homes };
    for (const { id, trouble: before } of collections) {
      if (before !== undefined) await storage.collections.resume(id);
    }
    sync.syncNow({ accountId }).catch(() => undefined); // What becomes of it is told by the state.
    show({ kind: 'ok', text: t('passwordDialog.saved', { name: account.name }) });
    onClose();
    return undefined;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (secret === '' || isBusy) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      setTrouble(await save());
    } catch {
      setTrouble({ problem: { kind: 'server', reason: 'unexpected' } });
    }
    setBusy(false);
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={t('passwordDialog.title', { name: account.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" pending={isBusy}>
            {t(mayBePlain ? 'connect.plainText.agree' : 'common:save')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className={styles['form']}>
        <p>{t('passwordDialog.body', { user: userName })}</p>
        <TextField
          label={t('connect.password')}
          description={t('connect.passwordHint')}
          required
          type="password"
          autoFocus
          value={secret}
          onChange={setSecret}
          autoComplete="current-password"
          maxLength={1000}
          error={isChecked && secret === '' ? t('connect.passwordMissing') : undefined}
        />
        {mayBePlain && (
          <Banner kind="warning" live title={t('connect.plainText.title')}>
            {t('connect.plainText.body')}
          </Banner>
        )}
        {trouble && <TroubleNotice trouble={trouble} />}
      </form>
    </Dialog>
  );
}
