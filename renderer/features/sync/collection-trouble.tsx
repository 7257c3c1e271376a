import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { isPassing } from '../../app/sync-overview';
import { useNow } from '../../app/use-now';
import { useSyncActions } from '../../app/use-sync-actions';
import type { Collection, SyncTrouble } from '../../sync/ports';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { useMakeAnew } from './use-make-anew';
import styles from './sync.module.css';

/** Where the way out of a trouble begins; the others are tried again. */
const placeOf: Partial<Record<SyncTrouble, 'accounts' | 'collections'>> = {
  signIn: 'accounts',
  noBasic: 'accounts',
  certificate: 'accounts',
  proxy: 'accounts',
  unexpected: 'accounts',
  notFound: 'collections',
  moved: 'collections',
  recreated: 'collections',
  noAccess: 'collections',
  readOnly: 'collections',
};

export type CollectionTroubleProps = {
  /** Of one account: the one it stands at, or all that have it together. */
  collections: readonly [Collection, ...Collection[]];
  trouble: SyncTrouble;
};

/** Why collections stand still, what is safe, what to do. */
export function CollectionTrouble({ collections, trouble }: CollectionTroubleProps) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const now = useNow();
  const [, navigate] = useLocation();
  const { syncNow } = useSyncActions();
  const makeAnew = useMakeAnew();
  const place = placeOf[trouble];
  const [collection] = collections;
  const { accountId } = collection;
  const notBefore = Math.max(...collections.map((each) => each.notBefore));
  const tryAgain = async () => {
    for (const { id } of collections) await storage.collections.resume(id);
    await syncNow(accountId);
  };
  const sendAll = async () => {
    await storage.collections.decideRemovals(collection.id, 'sendBack');
    await syncNow(accountId);
  };
  return (
    <Banner
      kind={isPassing(trouble) ? 'info' : 'warning'}
      title={`${t(`trouble.${trouble}.title`)}.`}
      className={styles['notice']}
      actions={
        <>
          {place === 'accounts' && (
            <Button size="small" onPress={() => navigate(paths.settingsSection('sync'))}>
              {t(trouble === 'signIn' ? 'action.password' : 'action.check')}
            </Button>
          )}
          {place === 'collections' && (
            <Button size="small" onPress={() => navigate(paths.chooseCollections(accountId))}>
              {t('screen.choose')}
            </Button>
          )}
          {trouble === 'notFound' && (
            <Button size="small" onPress={() => void makeAnew(collection)}>
              {t('action.makeAnew')}
            </Button>
          )}
          {trouble === 'recreated' && (
            <Button size="small" onPress={() => void sendAll()}>
              {t('action.sendAll')}
            </Button>
          )}
          <Button size="small" variant={place ? 'quiet' : 'secondary'} onPress={() => void tryAgain()}>
            {t('action.tryAgain')}
          </Button>
        </>
      }
    >
      {t(`trouble.${trouble}.body`)}
      {isPassing(trouble) && notBefore > now && (
        <> {t('collection.notBefore', { when: formats.moment(notBefore) })}</>
      )}
    </Banner>
  );
}
