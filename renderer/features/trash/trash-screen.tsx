import { ArchiveRestore, Trash, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useHouses, useOwnHouse } from '../../app/use-places';
import { useUndoable } from '../../app/use-undoable';
import type { ContactRow } from '../../domain/contact-row';
import { useLive } from '../../storage/use-live';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { EraseDialog } from './erase-dialog';
import { TrashEntry } from './trash-entry';
import styles from './trash.module.css';

const pageSize = 100;

/** Deleted contacts with the days they have left; back to the list, or away for good. */
export function TrashScreen() {
  const { t } = useTranslation(['history', 'common']);
  const formats = useFormats();
  const { storage } = useServices();
  const undoable = useUndoable();
  const houses = useHouses();
  const own = useOwnHouse();
  const rows = useLive<ContactRow[] | null>(() => storage.contacts.listTrash(), [storage], null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [erasing, setErasing] = useState<readonly string[]>([]);
  const [now] = useState(() => Date.now());
  const [wanted, setWanted] = useState(pageSize);

  const all = rows ?? [];
  // What has left the trash meanwhile is no longer chosen.
  const selected = all.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const restore = (ids: readonly string[]) => {
    const count = ids.length;
    void undoable(
      () => storage.contacts.restore(ids),
      t('trash.restored', { count, number: formats.number(count) }),
    );
  };

  return (
    <div className={styles['screen']}>
      <PageHeader title={t('trash.title')} subtitle={t('trash.subtitle')} />
      {rows?.length === 0 && (
        <EmptyState icon={Trash} title={t('trash.empty.title')}>
          {t('trash.empty.body')}
        </EmptyState>
      )}
      {all.length > 0 && (
        <Card padding="none">
          <div className={styles['bar']}>
            <Checkbox
              checked={selected.length === all.length}
              indeterminate={selected.length > 0 && selected.length < all.length}
              onChange={(isChosen) => setChosen(new Set(isChosen ? all.map(({ id }) => id) : []))}
            >
              {selected.length > 0 ? t('common:selected', { count: selected.length }) : t('common:selectAll')}
            </Checkbox>
            <div className={styles['actions']}>
              <Button
                size="small"
                icon={ArchiveRestore}
                disabled={selected.length === 0}
                onPress={() => restore(selected)}
              >
                {t('trash.restore')}
              </Button>
              <Button
                size="small"
                variant="danger"
                icon={Trash2}
                disabled={selected.length === 0}
                onPress={() => setErasing(selected)}
              >
                {t('trash.erase')}
              </Button>
            </div>
          </div>
          <ul className={styles['list']} aria-label={t('trash.list')}>
            {all.slice(0, wanted).map((row) => (
              <TrashEntry
                key={row.id}
                row={row}
                house={houses.find((house) => house.id === row.houseId)}
                isOwn={row.houseId === own?.id}
                now={now}
                isChosen={chosen.has(row.id)}
                onChoose={(isChosen) => choose(row.id, isChosen)}
                onRestore={() => restore([row.id])}
                onErase={() => setErasing([row.id])}
              />
            ))}
          </ul>
        </Card>
      )}
      {all.length > wanted && (
        <div>
          <Button onPress={() => setWanted(wanted + pageSize)}>{t('common:showMore')}</Button>
        </div>
      )}
      <EraseDialog ids={erasing} onClose={() => setErasing([])} />
    </div>
  );
}
