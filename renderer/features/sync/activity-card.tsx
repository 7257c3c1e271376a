import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../app/explain-error';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import type { ItemName } from '../../storage/sync/item-names-repository';
import { useLive } from '../../storage/use-live';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { useToasts } from '../../ui/toasts';
import { type ActivityGroup, groupActivity } from './activity-groups';
import styles from './sync.module.css';
import { useActivityWords } from './use-activity-words';

type Listed = {
  groups: ActivityGroup[];
  names: Map<string, ItemName>;
  /** What the server calls the collections that are bound now, by id. */
  collections: Map<string, string>;
  /** By entry of the history; absent where it is over. */
  turns: Map<number, 'done' | 'undone'>;
  hasMore: boolean;
};
const page = 60;

/** What sync did on this device, newest first, with the way back where there is one. */
export function ActivityCard() {
  const { t } = useTranslation(['sync', 'common', 'errors']);
  const { storage } = useServices();
  const formats = useFormats();
  const words = useActivityWords();
  const { show } = useToasts();
  const [limit, setLimit] = useState(page);
  const listed = useLive<Listed | undefined>(
    async () => {
      const lines = await storage.activity.list(limit);
      const groups = groupActivity(lines);
      const entries = await storage.history.those(
        groups.flatMap(({ historyId }) => (historyId === undefined ? [] : [historyId])),
      );
      return {
        groups,
        collections: new Map(
          (await storage.collections.list()).map(({ id, displayName }) => [id, displayName]),
        ),
        names: await storage.itemNames.of([...new Set(lines.map(({ itemId }) => itemId).filter(Boolean))]),
        turns: new Map(
          entries.flatMap(({ id, undoable, state }) =>
            undoable ? [[id, state === 'undone' ? 'undone' : 'done'] as const] : [],
          ),
        ),
        hasMore: lines.length === limit,
      };
    },
    [storage, limit],
    undefined,
  );
  if (!listed) return null;
  const turn = async (id: number, way: 'undo' | 'redo') => {
    try {
      await storage.history[way](id);
      show({ kind: 'ok', text: t(`activity.${way === 'undo' ? 'undone' : 'redone'}`) });
    } catch (error) {
      show({ kind: 'error', text: t(`errors:${explainError(error)}`) });
    }
  };
  return (
    <Card title={t('activity.title')}>
      {listed.groups.length === 0 && <p className={styles['detail']}>{t('activity.none')}</p>}
      <ul className={styles['list']}>
        {listed.groups.map(({ id, at, historyId, collectionIds, parts }) => {
          const state = historyId === undefined ? undefined : listed.turns.get(historyId);
          const via = collectionIds.flatMap((each) => listed.collections.get(each) ?? []);
          const sentences = parts.map((part) => words(part, listed.names));
          return (
            <li key={id} className={styles['line']}>
              <time className={styles['when']} dateTime={new Date(at).toISOString()}>
                {formats.moment(at)}
              </time>
              <span className={styles['words']}>
                {sentences.map((sentence) => (
                  <span key={sentence}>{sentence}</span>
                ))}
                {via.length > 0 && (
                  <span className={styles['detail']}>
                    {t('activity.via', { collections: formats.list([...new Set(via)]) })}
                  </span>
                )}
                {state === 'undone' && <Badge tone="info">{t('activity.isUndone')}</Badge>}
              </span>
              {historyId !== undefined && state !== undefined && (
                <Button
                  size="small"
                  variant="quiet"
                  icon={Undo2}
                  onPress={() => void turn(historyId, state === 'undone' ? 'redo' : 'undo')}
                  aria-label={t(state === 'undone' ? 'activity.redoThis' : 'activity.undoThis', {
                    what: sentences.join(' '),
                  })}
                >
                  {t(state === 'undone' ? 'activity.redo' : 'common:undo')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {listed.hasMore && (
        <Button size="small" variant="quiet" onPress={() => setLimit(limit + page)}>
          {t('common:showMore')}
        </Button>
      )}
    </Card>
  );
}
