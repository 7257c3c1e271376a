import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useSyncActions } from '../../app/use-sync-actions';
import { useLive } from '../../storage/use-live';
import type { Collection, RemovalDecision } from '../../sync/ports';
import { Banner } from '../../ui/banner';
import { HeldQuestion } from './held-question';
import styles from './sync.module.css';

/** "The server lacks 42 of 60 contacts": nothing is deleted until the person has decided. */
export function HeldRemovals({ collection }: { collection: Collection }) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const { syncNow } = useSyncActions();
  const { id, kind, accountId, decision } = collection;
  const held = useLive(
    async () => ({ items: await storage.stuck.held(id), all: await storage.collections.countItems(id) }),
    [storage, id],
    undefined,
  );
  if (!held) return null;
  const count = collection.held.length;
  const number = formats.number(count);
  if (decision !== undefined) {
    return (
      <Banner kind="info" className={styles['notice']}>
        {t(`held.decided.${decision}`, { count, number })}
      </Banner>
    );
  }
  const decide = async (wanted: RemovalDecision) => {
    await storage.collections.decideRemovals(id, wanted);
    await syncNow(accountId);
  };
  return (
    <HeldQuestion
      title={t(`held.title.${kind}`, { count, number, all: formats.number(held.all) })}
      body={t('held.body')}
      items={held.items}
      count={count}
      keep={{ text: t('held.sendBack'), onKeep: () => void decide('sendBack') }}
      lose={{
        text: t('held.accept'),
        question: t('held.ask.title', { count, number }),
        body: t('held.ask.body'),
        onLose: () => void decide('accept'),
      }}
    />
  );
}
