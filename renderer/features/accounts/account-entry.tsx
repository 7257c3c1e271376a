import { KeyRound, ListChecks, ShieldCheck, Unplug } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { syncOverview, type SyncOverview } from '../../app/sync-overview';
import { useSyncState } from '../../app/use-sync-state';
import { useSyncWords } from '../../app/use-sync-words';
import type { Account } from '../../storage/sync/sync-rows';
import { useLive } from '../../storage/use-live';
import type { Collection } from '../../sync/ports';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DefinitionList } from '../../ui/definition-list';
import styles from './accounts.module.css';
import { CheckDialog } from './check-dialog';
import { PasswordDialog } from './password-dialog';
import { RemoveDialog } from './remove-dialog';

const none: Collection[] = [];

/** One account: where, as whom, how it stands, and what can be done with it. */
export function AccountEntry({ account }: { account: Account }) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const words = useSyncWords();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<'check' | 'password' | 'remove'>();
  const collections = useLive(() => storage.collections.list(account.id), [storage, account.id], none);
  const overview = useOverviewOf(account, collections);
  const close = () => setOpen(undefined);
  return (
    <Card title={account.name}>
      <div className={styles['account']}>
        {overview.kind === 'trouble' && (
          <Banner kind="warning" title={`${t(`trouble.${overview.trouble}.title`)}.`}>
            {t(`trouble.${overview.trouble}.body`)}
          </Banner>
        )}
        <DefinitionList
          flush
          rows={[
            { id: 'state', label: t('accounts.state'), value: words(overview) },
            { id: 'server', label: t('accounts.server'), value: new URL(account.address).host },
            { id: 'user', label: t('accounts.user'), value: account.userName },
            {
              id: 'collections',
              label: t('accounts.collections'),
              value:
                collections.length === 0
                  ? t('accounts.noCollections')
                  : formats.list([...new Set(collections.map(({ displayName }) => displayName))]),
            },
          ]}
        />
        <div className={styles['buttons']}>
          <Button size="small" icon={ShieldCheck} onPress={() => setOpen('check')}>
            {t('action.check')}
          </Button>
          <Button
            size="small"
            icon={ListChecks}
            onPress={() => navigate(paths.chooseCollections(account.id))}
          >
            {t('screen.choose')}
          </Button>
          <Button size="small" icon={KeyRound} onPress={() => setOpen('password')}>
            {t('action.password')}
          </Button>
          <Button size="small" variant="quiet" icon={Unplug} onPress={() => setOpen('remove')}>
            {t('accounts.remove')}
          </Button>
        </div>
      </div>
      {open === 'check' && <CheckDialog account={account} collections={collections} onClose={close} />}
      {open === 'password' && <PasswordDialog account={account} collections={collections} onClose={close} />}
      {open === 'remove' && <RemoveDialog account={account} onClose={close} />}
    </Card>
  );
}

function useOverviewOf({ id }: Account, collections: readonly Collection[]): SyncOverview {
  const state = useSyncState();
  const accounts = state.accounts.filter(({ accountId }) => accountId === id);
  return syncOverview({ accounts: 1, collections, questions: 0, state: { ...state, accounts } });
}
