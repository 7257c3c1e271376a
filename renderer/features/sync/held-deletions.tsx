import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useItemWords } from '../../app/use-item-words';
import { useSyncActions } from '../../app/use-sync-actions';
import type { NamedItem } from '../../storage/sync/stuck-repository';
import { useLive } from '../../storage/use-live';
import type { Collection, DeletionDecision, HeldDeletions as Held } from '../../sync/ports';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import styles from './sync.module.css';

const namesShown = 12;
type Facts = { items: NamedItem[]; all: number };

/** "Here 42 of 60 contacts were deleted": the server keeps them until the person has decided. */
export function HeldDeletions({ collection, deletions }: { collection: Collection; deletions: Held }) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const nameOf = useItemWords();
  const { syncNow } = useSyncActions();
  const [isAsking, setAsking] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { id, kind, accountId } = collection;
  const facts = useLive<Facts | undefined>(
    async () => ({
      items: await storage.stuck.heldDeletions(id),
      all: await storage.collections.countItems(id),
    }),
    [storage, id],
    undefined,
  );
  if (!facts) return null;
  const count = deletions.items.length;
  const number = formats.number(count);
  const decide = async (wanted: DeletionDecision) => {
    setAsking(false);
    await storage.collections.decideDeletions(id, wanted);
    await syncNow(accountId);
  };
  if (deletions.decision !== undefined) {
    return (
      <Banner kind="info" className={styles['notice']}>
        {t(`deletions.decided.${deletions.decision}`, { count, number })}
      </Banner>
    );
  }
  const names = facts.items.slice(0, namesShown).map((item) => nameOf(item));
  const more = count - names.length;
  return (
    <Banner
      kind="warning"
      title={t(`deletions.title.${kind}`, { count, number, all: formats.number(facts.all) })}
      className={styles['notice']}
      actions={
        <>
          <Button size="small" onPress={() => void decide('bringBack')}>
            {t('deletions.bringBack')}
          </Button>
          <Button size="small" variant="danger" onPress={() => setAsking(true)}>
            {t('deletions.send')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'held.hide' : 'held.show')}
          </Button>
        </>
      }
    >
      {t('deletions.body')}
      {isOpen && (
        <span className={styles['names']}>
          {formats.list(
            more > 0 ? [...names, t('more', { count: more, number: formats.number(more) })] : names,
          )}
        </span>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        danger
        title={t('deletions.ask.title', { count, number })}
        confirmLabel={t('deletions.send')}
        onConfirm={() => void decide('send')}
        onCancel={() => setAsking(false)}
      >
        <p>{t('deletions.ask.body')}</p>
      </ConfirmDialog>
    </Banner>
  );
}
