import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useSyncActions } from '../../app/use-sync-actions';
import type { ParkedItem } from '../../storage/sync/stuck-repository';
import { useLive } from '../../storage/use-live';
import type { Collection, Quarantined } from '../../sync/ports';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { stuckGroups } from './stuck-groups';
import { StuckItems } from './stuck-items';
import styles from './sync.module.css';

type Stuck = { parked: ParkedItem[]; unreadable: (Quarantined & { collection: Collection })[] };
const none: Stuck = { parked: [], unreadable: [] };

/** Single items that do not go on by themselves, with the reason; all others go on without them. */
export function StuckCard() {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const { syncNow } = useSyncActions();
  const { parked, unreadable } = useLive<Stuck>(
    async () => {
      const collections = await storage.collections.list();
      const lists = await Promise.all(
        collections.map(async (collection) =>
          (await storage.stuck.unreadable(collection.id)).map((each) => ({ ...each, collection })),
        ),
      );
      return { parked: await storage.stuck.parked(), unreadable: lists.flat() };
    },
    [storage],
    none,
  );
  if (parked.length + unreadable.length === 0) return null;
  const groups = stuckGroups(parked);
  const tryAgain = async (items: readonly ParkedItem[]) => {
    await storage.stuck.tryAgain(items.map(({ bindingId }) => bindingId));
    await syncNow();
  };
  const makeAnew = async (items: readonly ParkedItem[]) => {
    for (const { bindingId } of items) await storage.stuck.makeAnew(bindingId);
    await syncNow();
  };
  const fetchAgain = async ({ collectionId, href }: Quarantined) => {
    await storage.stuck.fetchAgain(collectionId, href);
    await syncNow();
  };
  return (
    <Card
      title={t('stuck.title')}
      actions={
        groups.length > 1 && (
          <Button size="small" variant="quiet" onPress={() => void tryAgain(parked)}>
            {t('stuck.tryAll')}
          </Button>
        )
      }
    >
      <p className={styles['detail']}>{t('stuck.lead')}</p>
      <ul className={styles['list']}>
        {groups.map((items) => (
          <StuckItems
            key={items[0].bindingId}
            items={items}
            onTryAgain={() => void tryAgain(items)}
            onMakeAnew={() => void makeAnew(items)}
          />
        ))}
        {unreadable.map((each) => (
          <li key={`${each.collectionId} ${each.href}`} className={styles['stuck']}>
            <span className={styles['words']}>
              <strong>{t('stuck.foreign', { collection: each.collection.displayName })}</strong>
              <span>{t(`stuck.aside.${each.reason}`)}</span>
              <span className={styles['detail']}>{nameInAddress(each.href)}</span>
            </span>
            <Button size="small" onPress={() => void fetchAgain(each)}>
              {t('stuck.fetchAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The last part of an address, by which the IT finds the entry. */
function nameInAddress(href: string): string {
  return href.split('/').findLast((part) => part !== '') ?? href;
}
