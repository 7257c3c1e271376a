import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import type { Account } from '../../storage/sync/sync-rows';
import type { Collection } from '../../sync/ports';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { sharedTroubles } from './account-troubles';
import { CollectionLine } from './collection-line';
import { CollectionTrouble } from './collection-trouble';
import styles from './sync.module.css';

/** One account, a line for each collection. */
export function AccountCard({ account, collections }: { account: Account; collections: Collection[] }) {
  const { t } = useTranslation('sync');
  const [, navigate] = useLocation();
  const shared = sharedTroubles(collections);
  return (
    <Card
      title={account.name}
      actions={
        <Button
          size="small"
          variant="quiet"
          onPress={() => navigate(paths.chooseCollections(account.id))}
          aria-label={t('screen.chooseFor', { name: account.name })}
        >
          {t('screen.choose')}
        </Button>
      }
    >
      {collections.length === 0 ? (
        <p className={styles['detail']}>{t('screen.nothingBound')}</p>
      ) : (
        <>
          {shared.map((each) => (
            <CollectionTrouble key={each.trouble} {...each} />
          ))}
          <ul className={styles['list']}>
            {collections.map((collection) => (
              <CollectionLine
                key={collection.id}
                collection={collection}
                isTold={shared.some((each) => each.collections.includes(collection))}
              />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
