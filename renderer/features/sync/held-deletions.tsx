import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useSyncActions } from '../../app/use-sync-actions';
import { useLive } from '../../storage/use-live';
import type { Collection, DeletionDecision, HeldDeletions as Held } from '../../sync/ports';
import { Banner } from '../../ui/banner';
import { HeldQuestion } from './held-question';
import styles from './sync.module.css';

/** "Here 42 of 60 contacts were deleted": the server keeps them until the person has decided. */
export function HeldDeletions({ collection, deletions }: { collection: Collection; deletions: Held }) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const { syncNow } = useSyncActions();
  const { id, kind, accountId } = collection;
  const held = useLive(
    async () => ({
      items: await storage.stuck.heldDeletions(id),
      all: await storage.collections.countItems(id),
    }),
    [storage, id],
    undefined,
  );
  if (!held) return null;
  const count = deletions.items.length;
  const number = formats.number(count);
  if (deletions.decision !== undefined) {
    return (
      <Banner kind="info" className={styles['notice']}>
        {t(`deletions.decided.${deletions.decision}`, { count, number })}
      </Banner>
    );
  }
  const decide = async (wanted: DeletionDecision) => {
    await storage.collections.decideDeletions(id, wanted);
    await syncNow(accountId);
  };
  return (
    <HeldQuestion
      title={t(`deletions.title.${kind}`, { count, number, all: formats.number(held.all) })}
      body={t('deletions.body')}
      items={held.items}
      count={count}
      keep={{ text: t('deletions.bringBack'), onKeep: () => void decide('bringBack') }}
      lose={{
        text: t('deletions.send'),
        question: t('deletions.ask.title', { count, number }),
        body: t('deletions.ask.body'),
        onLose: () => void decide('send'),
      }}
    />
  );
}
