import { Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import type { Lookup } from '../../app/use-lookup';
import type { IdeaRow } from '../../storage/rows';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu';
import styles from './ideas.module.css';
import { useIdeaActions } from './use-idea-actions';
import { useStageEntries } from './use-stage-entries';

export type IdeaSelectionBarProps = { ideas: readonly IdeaRow[]; lookup: Lookup; onClear: () => void };

/** What can be done with the ticked ideas, all at once and undone at once. */
export function IdeaSelectionBar({ ideas, lookup, onClear }: IdeaSelectionBarProps) {
  const { t } = useTranslation('ideas');
  const { collator } = useFormats();
  const actions = useIdeaActions();
  const stageEntries = useStageEntries();
  const run = async (action: Promise<boolean>) => {
    if (await action) onClear();
  };
  const topics = lookup.topics
    .map(({ id }) => ({ id, text: lookup.topicText(id).text }))
    .sort((one, other) => collator.compare(one.text, other.text));
  return (
    <div role="group" className={styles['selection']} aria-label={t('selection.label')}>
      <span className={styles['selected']}>{t('selection.count', { count: ideas.length })}</span>
      <MenuButton
        size="small"
        label={t('selection.stage')}
        entries={stageEntries({ onChoose: (stage) => void run(actions.setStage(ideas, stage)) })}
      />
      <MenuButton
        size="small"
        label={t('selection.topic')}
        entries={topics.map((topic) => ({
          kind: 'action',
          ...topic,
          onAction: () => void run(actions.addTopic(ideas, topic)),
        }))}
      />
      <Button size="small" icon={Trash2} onPress={() => void run(actions.trash(ideas.map(({ id }) => id)))}>
        {t('selection.delete')}
      </Button>
      <Button size="small" variant="quiet" icon={X} onPress={onClear}>
        {t('selection.none')}
      </Button>
    </div>
  );
}
