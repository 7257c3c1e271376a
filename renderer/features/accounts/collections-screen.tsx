import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import type { Account } from '../../storage/sync/sync-rows';
import { useLive } from '../../storage/use-live';
import type { Collection } from '../../sync/ports';
import { BackLink } from '../../ui/back-link';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import styles from './accounts.module.css';
import { CollectionFields } from './collection-fields';
import type { FoundList } from './server-types';
import { useCollectionChoice } from './use-collection-choice';

type Known = { account: Account | undefined; bound: Collection[] };

/** Chooses anew what an account keeps in step. */
export function CollectionsScreen({ accountId }: { accountId: string }) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const known = useLive<Known | undefined>(
    async () => ({
      account: await storage.accounts.get(accountId),
      bound: await storage.collections.list(accountId),
    }),
    [storage, accountId],
    undefined,
  );
  return (
    <div className={styles['screen']}>
      <BackLink href={paths.sync}>{t('questions.back')}</BackLink>
      <PageHeader title={t('collections.title')} subtitle={known?.account?.name} />
      {known && !known.account && <Banner kind="error">{t('accounts.gone')}</Banner>}
      {known?.account && <Choice account={known.account} bound={known.bound} />}
    </div>
  );
}

function Choice({ account, bound }: { account: Account; bound: Collection[] }) {
  const { t } = useTranslation('sync');
  const { sync } = useServices();
  const [, navigate] = useLocation();
  const [list, setList] = useState<FoundList | 'failed'>();
  const [isSaving, setSaving] = useState(false);
  const { id: accountId } = account;
  const homes = { calendars: [...account.calendarHomes], addressBooks: [...account.addressBookHomes] };
  const found = list === undefined || list === 'failed' ? [] : list.collections;
  const choice = useCollectionChoice({ accountId, homes, found, bound });

  // As texts, which stay the same when the account is read anew: the server is asked once.
  const calendars = account.calendarHomes.join('\n');
  const addressBooks = account.addressBookHomes.join('\n');
  useEffect(() => {
    let isOver = false;
    const asked = { calendars: calendars.split('\n'), addressBooks: addressBooks.split('\n') };
    for (const list of [asked.calendars, asked.addressBooks]) if (list[0] === '') list.pop();
    sync.listCollections({ accountId, homes: asked }).then(
      (answer) => !isOver && setList(answer),
      () => !isOver && setList('failed'),
    );
    return () => {
      isOver = true;
    };
  }, [sync, accountId, calendars, addressBooks]);

  if (list === undefined) return <p aria-busy="true">{t('collections.loading')}</p>;
  if (list === 'failed' || (list.collections.length === 0 && list.failed.length > 0)) {
    return (
      <Banner
        kind="warning"
        title={t('collections.unreachable')}
        actions={
          <Button size="small" onPress={() => navigate(paths.settingsSection('sync'))}>
            {t('action.check')}
          </Button>
        }
      >
        {t('collections.unreachableBody')}
      </Banner>
    );
  }
  const save = async () => {
    setSaving(true);
    const isDone = await choice.save();
    setSaving(false);
    if (!isDone) return;
    sync.syncNow({ accountId }).catch(() => undefined); // What becomes of it is told by the state.
    navigate(paths.sync);
  };
  return (
    <>
      {list.failed.length > 0 && <Banner kind="warning">{t('connect.listFailed')}</Banner>}
      <CollectionFields
        partnerships={choice.partnerships}
        found={found}
        homes={homes}
        bound={bound}
        choices={choice.choices}
        onChange={choice.change}
      />
      <p className="muted small">{t('collections.unbindHint')}</p>
      <div className={styles['buttons']}>
        <Button onPress={() => navigate(paths.sync)}>{t('accounts.cancel')}</Button>
        <Button variant="primary" pending={isSaving} onPress={() => void save()}>
          {t('collections.save')}
        </Button>
      </div>
    </>
  );
}
