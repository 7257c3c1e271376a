import { ArchiveRestore, Trash, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useHouses, useOwnHouse } from '../../app/use-places';
import { useUndoable } from '../../app/use-undoable';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SegmentedControl } from '../../ui/segmented-control';
import { EraseDialog } from './erase-dialog';
import { TrashEntry } from './trash-entry';
import { idsByKind, type Trashed, trashKey, type TrashKind, trashKinds } from './trashed';
import { useTrashed } from './use-trashed';
import styles from './trash.module.css';

const pageSize = 100;

/** Deleted records of every kind with the days they have left; back to where they were, or away for good. */
export function TrashScreen() {
  const { t } = useTranslation(['history', 'common']);
  const formats = useFormats();
  const { storage } = useServices();
  const undoable = useUndoable();
  const houses = useHouses();
  const own = useOwnHouse();
  const trashed = useTrashed();
  const [filter, setFilter] = useState<TrashKind | 'all'>('all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [erasing, setErasing] = useState<readonly Trashed[]>([]);
  const [now] = useState(() => Date.now());
  const [wanted, setWanted] = useState(pageSize);

  const all = (trashed ?? []).filter(({ kind }) => filter === 'all' || kind === filter);
  // What has left the trash meanwhile is no longer chosen.
  const selected = all.filter((entry) => chosen.has(trashKey(entry)));
  const kinds = trashKinds.filter((kind) => trashed?.some((entry) => entry.kind === kind));
  const choose = (key: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const restore = async (entries: readonly Trashed[]) => {
    for (const { kind, ids } of idsByKind(entries)) {
      const told = { count: ids.length, number: formats.number(ids.length) };
      await undoable(() => storage[kind].restore(ids), t(`trash.restored.${kind}`, told));
    }
  };

  return (
    <div className={styles['screen']}>
      <PageHeader title={t('trash.title')} subtitle={t('trash.subtitle')} />
      {(kinds.length > 1 || filter !== 'all') && (
        <SegmentedControl<TrashKind | 'all'>
          label={t('trash.filter.label')}
          value={filter}
          onChange={setFilter}
          className={styles['filter']}
          segments={(['all', ...trashKinds] as const).map((id) => ({ id, text: t(`trash.filter.${id}`) }))}
        />
      )}
      {trashed !== undefined && trashed.length > 0 && all.length === 0 && (
        <p className="muted">{t('trash.noneOfKind')}</p>
      )}
      {trashed?.length === 0 && (
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
              onChange={(isChosen) => setChosen(new Set(isChosen ? all.map(trashKey) : []))}
            >
              {selected.length > 0 ? t('common:selected', { count: selected.length }) : t('common:selectAll')}
            </Checkbox>
            <div className={styles['actions']}>
              <Button
                size="small"
                icon={ArchiveRestore}
                disabled={selected.length === 0}
                onPress={() => void restore(selected)}
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
            {all.slice(0, wanted).map((entry) => (
              <TrashEntry
                key={trashKey(entry)}
                entry={entry}
                house={houses.find((house) => house.id === entry.houseId)}
                isOwn={entry.houseId === own?.id}
                now={now}
                isChosen={chosen.has(trashKey(entry))}
                onChoose={(isChosen) => choose(trashKey(entry), isChosen)}
                onRestore={() => void restore([entry])}
                onErase={() => setErasing([entry])}
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
      <EraseDialog entries={erasing} onClose={() => setErasing([])} />
    </div>
  );
}
