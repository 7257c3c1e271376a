import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useItemWords } from '../../app/use-item-words';
import { useSyncActions } from '../../app/use-sync-actions';
import type { HeldItem } from '../../storage/sync/stuck-repository';
import { useLive } from '../../storage/use-live';
import type { Collection, RemovalDecision } from '../../sync/ports';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import styles from './sync.module.css';

const namesShown = 12;
type Held = { items: HeldItem[]; all: number };

/** "The server lacks 42 of 60 contacts": nothing is deleted until the person has decided. */
export function HeldRemovals({ collection }: { collection: Collection }) {
  const { t } = useTranslation('sync');
  const { storage } = useServices();
  const formats = useFormats();
  const nameOf = useItemWords();
  const { syncNow } = useSyncActions();
  const [isAsking, setAsking] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { id, kind, decision } = collection;
  const held = useLive<Held | undefined>(
    async () => ({ items: await storage.stuck.held(id), all: await storage.collections.countItems(id) }),
    [storage, id],
    undefined,
  );
  if (!held) return null;
  const count = collection.held.length;
  const number = formats.number(count);
  const decide = async (wanted: RemovalDecision) => {
    setAsking(false);
    await storage.collections.decideRemovals(id, wanted);
    await syncNow(collection.accountId);
  };
  if (decision !== undefined) {
    return (
      <Banner kind="info" className={styles['notice']}>
        {t(`held.decided.${decision}`, { count, number })}
      </Banner>
    );
  }
  const names = held.items.slice(0, namesShown).map((item) => nameOf(item));
  const more = count - names.length;
  return (
    <Banner
      kind="warning"
      title={t(`held.title.${kind}`, { count, number, all: formats.number(held.all) })}
      className={styles['notice']}
      actions={
        <>
          <Button size="small" onPress={() => void decide('sendBack')}>
            {t('held.sendBack')}
          </Button>
          <Button size="small" variant="danger" onPress={() => setAsking(true)}>
            {t('held.accept')}
          </Button>
          <Button size="small" variant="quiet" onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'held.hide' : 'held.show')}
          </Button>
        </>
      }
    >
      {t('held.body')}
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
        title={t('held.ask.title', { count, number })}
        confirmLabel={t('held.accept')}
        onConfirm={() => void decide('accept')}
        onCancel={() => setAsking(false)}
      >
        <p>{t('held.ask.body')}</p>
      </ConfirmDialog>
    </Banner>
  );
}
