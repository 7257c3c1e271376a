import { RefreshCw, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../app/paths';
import { useServices } from '../app/services';
import { useFormats } from '../app/settings-context';
import type { SyncOverview } from '../app/sync-overview';
import { useSyncActions } from '../app/use-sync-actions';
import { useLive } from '../storage/use-live';
import { Button } from '../ui/button';
import styles from './saved-state.module.css';

/** What stands behind the words of the top bar, and what can be done. */
export function SyncPanel({ overview, close }: { overview: SyncOverview; close: () => void }) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const [, navigate] = useLocation();
  const { syncNow, stop } = useSyncActions();
  const last = useLive(() => storage.history.list(1), [storage], [])[0];
  const go = (path: string) => {
    close();
    navigate(path);
  };
  const isSetUp = overview.kind !== 'off' && overview.kind !== 'unbound';
  const isRunning = overview.kind === 'running';
  return (
    <>
      <h2>{t('panel.title')}</h2>
      <p>{t('panel.local')}</p>
      <Sentence overview={overview} />
      <p className="muted small">
        {last ? t('panel.changed', { when: formats.moment(last.at) }) : t('panel.unchanged')}
      </p>
      <div className={styles['actions']}>
        {isSetUp ? (
          <>
            {isRunning ? (
              <Button icon={Square} onPress={() => void stop()}>
                {t('panel.stop')}
              </Button>
            ) : (
              <Button
                icon={RefreshCw}
                variant="primary"
                disabled={overview.kind === 'offline'}
                onPress={() => void syncNow()}
              >
                {t('panel.now')}
              </Button>
            )}
            <Button onPress={() => go(paths.sync)}>{t('panel.details')}</Button>
          </>
        ) : (
          <Button
            variant="primary"
            onPress={() => go(overview.kind === 'off' ? paths.connectServer : paths.settingsSection('sync'))}
          >
            {t('panel.connect')}
          </Button>
        )}
        <Button variant="quiet" onPress={() => go(paths.settingsSection('data'))}>
          {t('panel.backup')}
        </Button>
      </div>
    </>
  );
}

function Sentence({ overview }: { overview: SyncOverview }) {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  switch (overview.kind) {
    case 'running':
      return (
        <p>
          {t('panel.running', {
            received: formats.number(overview.received),
            sent: formats.number(overview.sent),
          })}
        </p>
      );
    case 'waiting':
    case 'needsYou': {
      const { kind, count } = overview;
      return <p>{t(`panel.${kind}`, { count, number: formats.number(count) })}</p>;
    }
    case 'retry':
    case 'trouble':
      return (
        <p>
          <strong>{t(`trouble.${overview.trouble}.title`)}</strong>
          {'. '}
          {t(`trouble.${overview.trouble}.body`)}
        </p>
      );
    case 'inStep':
      return <p>{t('panel.inStep', { when: formats.moment(overview.since) })}</p>;
    case 'never':
    case 'off':
    case 'offline':
    case 'unbound':
      return <p>{t(`panel.${overview.kind}`)}</p>;
  }
}
