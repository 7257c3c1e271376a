import { Check, Download, FileText, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { today } from '../../app/today';
import type { Lookup } from '../../app/use-lookup';
import { useUndoable } from '../../app/use-undoable';
import { partnershipLabel } from '../../domain/partnership-rules';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu';
import { ProgressPanel } from '../../ui/progress-panel';
import styles from './contact-list.module.css';

export type SelectionBarProps = {
  ids: readonly string[];
  places: Lookup;
  onExport: (ids: string[]) => void;
  onSheet: (ids: string[]) => void;
  onClear: () => void;
};

/** From here on long work shows how far it is and can be stopped. */
const manyContacts = 500;

/** What can be done with the ticked contacts, all at once and undone at once. */
export function SelectionBar({ ids, places, onExport, onSheet, onClear }: SelectionBarProps) {
  const { t } = useTranslation('contacts');
  const { storage } = useServices();
  const undoable = useUndoable();
  const formats = useFormats();
  const [work, setWork] = useState<{ done: number; stop: AbortController }>();
  const count = ids.length;

  const run = async (
    action: (options: {
      signal: AbortSignal;
      onProgress: (done: number) => void;
    }) => Promise<number | undefined | { historyId: number | undefined }>,
    message: string,
  ) => {
    const stop = new AbortController();
    if (count >= manyContacts) setWork({ done: 0, stop });
    const onProgress = (done: number) => {
      if (count >= manyContacts) setWork({ done, stop });
    };
    const went = await undoable(() => action({ signal: stop.signal, onProgress }), message);
    setWork(undefined);
    if (went) onClear();
  };

  if (work) {
    return (
      <ProgressPanel
        label={t('working')}
        done={work.done}
        total={count}
        countText={t('progress', { done: formats.number(work.done), total: formats.number(count) })}
        onCancel={() => work.stop.abort()}
      />
    );
  }
  return (
    <div role="group" className={styles['selection']} aria-label={t('selection.label')}>
      <span className={styles['selected']}>{t('selection.count', { count })}</span>
      <Button size="small" icon={Download} onPress={() => onExport([...ids])}>
        {t('selection.export')}
      </Button>
      <Button size="small" icon={FileText} onPress={() => onSheet([...ids])}>
        {t('sheet')}
      </Button>
      <MenuButton
        size="small"
        label={t('selection.topic')}
        entries={places.topics.map((topic) => {
          const { text } = places.topicText(topic.id);
          return {
            kind: 'action',
            id: topic.id,
            text,
            onAction: () =>
              void run(
                (options) =>
                  storage.contacts.changeMany(
                    ids,
                    (contact) =>
                      contact.topics.includes(topic.id) ? {} : { topics: [...contact.topics, topic.id] },
                    'contactsChanged',
                    options,
                  ),
                t('done.topic', { count, topic: text }),
              ),
          };
        })}
      />
      <MenuButton
        size="small"
        label={t('selection.partnership')}
        entries={places.partnerships.map((partnership) => {
          const text = partnershipLabel(partnership, places.houses);
          return {
            kind: 'action',
            id: partnership.id,
            text,
            onAction: () =>
              void run(
                (options) =>
                  storage.contacts.changeMany(
                    ids,
                    (contact) =>
                      contact.partnershipIds.includes(partnership.id)
                        ? {}
                        : { partnershipIds: [...contact.partnershipIds, partnership.id] },
                    'contactsChanged',
                    options,
                  ),
                t('done.partnership', { count, partnership: text }),
              ),
          };
        })}
      />
      <Button
        size="small"
        icon={Check}
        onPress={() =>
          void run(
            (options) => storage.contacts.confirmToday(ids, today(), options),
            t('done.confirmed', { count }),
          )
        }
      >
        {t('selection.confirm')}
      </Button>
      <Button
        size="small"
        icon={Trash2}
        onPress={() => void run(() => storage.contacts.trash(ids), t('done.trashed', { count }))}
      >
        {t('selection.delete')}
      </Button>
      <Button size="small" variant="quiet" icon={X} onPress={onClear}>
        {t('selection.none')}
      </Button>
    </div>
  );
}
