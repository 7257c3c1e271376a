import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { itemPath, useItemWords } from '../../app/use-item-words';
import { useSyncActions } from '../../app/use-sync-actions';
import type { ParkedItem } from '../../storage/sync/stuck-repository';
import { useLive } from '../../storage/use-live';
import type { Collection, Quarantined } from '../../sync/ports';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './sync.module.css';

type Stuck = { parked: ParkedItem[]; unreadable: (Quarantined & { collection: Collection })[] };
const none: Stuck = { parked: [], unreadable: [] };

/** Single items that do not go on by themselves, with the reason; all others go on without them. */
export function StuckCard() {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const nameOf = useItemWords();
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
  const tryAgain = async (items: readonly ParkedItem[]) => {
    await storage.stuck.tryAgain(items.map(({ bindingId }) => bindingId));
    await syncNow();
  };
  const makeAnew = async ({ bindingId }: ParkedItem) => {
    await storage.stuck.makeAnew(bindingId);
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
        parked.length > 1 && (
          <Button size="small" variant="quiet" onPress={() => void tryAgain(parked)}>
            {t('stuck.tryAll')}
          </Button>
        )
      }
    >
      <p className={styles['detail']}>{t('stuck.lead')}</p>
      <ul className={styles['list']}>
        {parked.map((item) => (
          <li key={item.bindingId} className={styles['stuck']}>
            <span className={styles['words']}>
              {item.isTrashed ? (
                <strong>{nameOf(item)}</strong>
              ) : (
                <Link href={itemPath(item.kind, item.itemId)} className={styles['name']}>
                  {nameOf(item)}
                </Link>
              )}
              <span>
                {t('stuck.about', {
                  kind: t(`kindOne.${item.kind}`),
                  reason: t(`stuck.reason.${item.parked.reason}`),
                })}
              </span>
              {item.parked.detail !== '' && (
                <span className={styles['detail']}>{t('stuck.said', { text: item.parked.detail })}</span>
              )}
              {item.parked.retryAt !== undefined && (
                <span className={styles['detail']}>
                  {t('stuck.retryAt', { when: formats.moment(item.parked.retryAt) })}
                </span>
              )}
            </span>
            {item.parked.reason === 'uidTaken' && (
              <Button
                size="small"
                onPress={() => void makeAnew(item)}
                aria-label={t('stuck.makeAnewWith', { name: nameOf(item) })}
              >
                {t('stuck.makeAnew')}
              </Button>
            )}
            <Button
              size="small"
              onPress={() => void tryAgain([item])}
              aria-label={t('stuck.tryAgainWith', { name: nameOf(item) })}
            >
              {t('action.tryAgain')}
            </Button>
          </li>
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
