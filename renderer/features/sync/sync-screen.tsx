import { MessageCircleQuestion, RefreshCw, Settings2, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useSyncActions } from '../../app/use-sync-actions';
import { useSyncOverview } from '../../app/use-sync-overview';
import { useSyncState } from '../../app/use-sync-state';
import { useSyncWords } from '../../app/use-sync-words';
import { useLive } from '../../storage/use-live';
import type { Account } from '../../storage/sync/sync-rows';
import { type Collection, syncKinds } from '../../sync/ports';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { AccountCard } from './account-card';
import { ActivityCard } from './activity-card';
import { AwayCard } from './away-card';
import { OpenQuestionsCard } from './open-questions-card';
import { StuckCard } from './stuck-card';
import styles from './sync.module.css';

type Bound = { account: Account; collections: Collection[] };

/** How everything stands with the servers: what is in step, what waits, what needs the person, what was done. */
export function SyncScreen() {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const [, navigate] = useLocation();
  const overview = useSyncOverview();
  const words = useSyncWords();
  const formats = useFormats();
  const state = useSyncState();
  const { syncNow, stop } = useSyncActions();
  const bound = useLive<Bound[] | undefined>(
    async () => {
      const accounts = await storage.accounts.list();
      const collections = await storage.collections.list();
      return accounts.map((account) => ({
        account,
        collections: inOrder(collections.filter(({ accountId }) => accountId === account.id)),
      }));
    },
    [storage],
    undefined,
  );
  const isRunning = state.accounts.some(({ phase }) => phase === 'running');
  if (!bound || !overview) return <div aria-busy="true" />;
  if (bound.length === 0) {
    return (
      <div className={styles['screen']}>
        <PageHeader title={t('screen.title')} />
        <EmptyState
          icon={RefreshCw}
          title={t('screen.empty.title')}
          actions={
            <Button variant="primary" onPress={() => navigate(paths.connectServer)}>
              {t('panel.connect')}
            </Button>
          }
        >
          {t('screen.empty.body')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles['screen']}>
      <PageHeader
        title={t('screen.title')}
        subtitle={
          <>
            <span className={styles['overview']}>{words(overview)}</span>
            {overview.kind === 'running' && overview.received + overview.sent > 0 && (
              <>
                {'. '}
                {t('panel.running', {
                  received: formats.number(overview.received),
                  sent: formats.number(overview.sent),
                })}
              </>
            )}
          </>
        }
        actions={
          <>
            <Button icon={Settings2} onPress={() => navigate(paths.settingsSection('sync'))}>
              {t('screen.accounts')}
            </Button>
            {isRunning ? (
              <Button icon={Square} onPress={() => void stop()}>
                {t('panel.stop')}
              </Button>
            ) : (
              <Button
                variant="primary"
                icon={RefreshCw}
                disabled={!state.isOnline || overview.kind === 'unbound'}
                onPress={() => void syncNow()}
              >
                {t('panel.now')}
              </Button>
            )}
          </>
        }
      />
      <OpenQuestionsCard icon={MessageCircleQuestion} />
      {bound.map(({ account, collections }) => (
        <AccountCard key={account.id} account={account} collections={collections} />
      ))}
      <StuckCard />
      <AwayCard />
      <ActivityCard />
    </div>
  );
}

/** By partnership, and in each as everywhere: contacts, rotation, ideas. */
function inOrder(collections: readonly Collection[]): Collection[] {
  return collections.toSorted(
    (one, other) =>
      one.partnershipId.localeCompare(other.partnershipId) ||
      syncKinds.indexOf(one.kind) - syncKinds.indexOf(other.kind),
  );
}
