import { Plus, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import type { Account } from '../../storage/sync/sync-rows';
import { useLive } from '../../storage/use-live';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { AccountEntry } from './account-entry';
import styles from './accounts.module.css';

/** The accounts on servers, and the way to connect another one. */
export function AccountsSection() {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const [, navigate] = useLocation();
  const accounts = useLive<Account[] | undefined>(() => storage.accounts.list(), [storage], undefined);
  if (!accounts) return <div aria-busy="true" />;
  if (accounts.length === 0) {
    return (
      <EmptyState
        icon={RefreshCw}
        title={t('accounts.empty.title')}
        actions={
          <Button variant="primary" onPress={() => navigate(paths.connectServer)}>
            {t('accounts.add')}
          </Button>
        }
      >
        {t('accounts.empty.body')}
      </EmptyState>
    );
  }
  return (
    <>
      {accounts.map((account) => (
        <AccountEntry key={account.id} account={account} />
      ))}
      <div className={styles['buttons']}>
        <Button icon={Plus} onPress={() => navigate(paths.connectServer)}>
          {t('accounts.addOther')}
        </Button>
        <Button variant="quiet" onPress={() => navigate(paths.sync)}>
          {t('panel.details')}
        </Button>
      </div>
    </>
  );
}
