import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { useToasts } from '../../ui/toasts';
import styles from './accounts.module.css';
import { CollectionFields } from './collection-fields';
import { useCollectionChoice } from './use-collection-choice';
import type { ConnectStep, useConnect } from './use-connect';

export type FinishStepProps = {
  connect: ReturnType<typeof useConnect>;
  step: Extract<ConnectStep, { kind: 'collections' }>;
  onDone: () => void;
};

/** What is kept in step, and the account's name. Only here anything is saved. */
export function FinishStep({ connect, step, onDone }: FinishStepProps) {
  const { t } = useTranslation(['sync', 'errors']);
  const { storage, sync } = useServices();
  const formats = useFormats();
  const { show } = useToasts();
  const { accountId } = connect;
  const { server, user, homes, list } = step;
  const [name, setName] = useState(server.host);
  const [isSaving, setSaving] = useState(false);
  const choice = useCollectionChoice({ accountId, homes, found: list.collections, bound: [] });
  const count = list.collections.length;
  const save = async () => {
    setSaving(true);
    try {
      await storage.accounts.save({
        id: accountId,
        name: name.trim() || server.host,
        address: withSlash(server.urls[0] ?? `${server.origin}/`),
        userName: user,
        calendarHomes: homes.calendars,
        addressBookHomes: homes.addressBooks,
      });
      connect.keep();
      await choice.save();
      sync.syncNow({ accountId }).catch(() => undefined); // What becomes of it is told by the state.
      onDone();
    } catch (error) {
      show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
      setSaving(false);
    }
  };
  return (
    <>
      <p>
        {count === 0
          ? t('connect.collectionsNone')
          : t('connect.collectionsFound', { count, number: formats.number(count) })}
      </p>
      {list.failed.length > 0 && <Banner kind="warning">{t('connect.listFailed')}</Banner>}
      {choice.partnerships.length === 0 && <Banner kind="warning">{t('collections.noPartnership')}</Banner>}
      <CollectionFields
        partnerships={choice.partnerships}
        found={list.collections}
        homes={homes}
        bound={[]}
        choices={choice.choices}
        onChange={choice.change}
      />
      <div className={styles['form']}>
        <TextField
          label={t('connect.name')}
          description={t('connect.nameHint')}
          value={name}
          onChange={setName}
          maxLength={80}
        />
      </div>
      <div className={styles['buttons']}>
        <Button onPress={connect.startOver}>{t('connect.otherAddress')}</Button>
        <Button variant="primary" pending={isSaving} onPress={() => void save()}>
          {t(choice.isEmpty ? 'connect.finishEmpty' : 'connect.finish')}
        </Button>
      </div>
    </>
  );
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
