import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import type { IdeaStage } from '../../domain/idea';
import type { IdeaRow } from '../../storage/rows';

/** What is done with one or many ideas at once; each is one step that can be undone. Answers whether it went well. */
export function useIdeaActions() {
  const { t } = useTranslation('ideas');
  const { storage } = useServices();
  const { language } = useFormats();
  const undoable = useUndoable();
  return useMemo(() => {
    const options = { mainLanguage: language };
    return {
      trash: async (ids: readonly string[]) =>
        undoable(() => storage.ideas.trash(ids), t('changed.trashed', { count: ids.length })),
      setStage: async (ideas: readonly IdeaRow[], stage: IdeaStage) =>
        undoable(
          () => storage.ideas.apply({ save: ideas.map(({ id }) => ({ id, fields: { stage } })) }, options),
          t('changed.stage', { count: ideas.length, stage: t(`stage.${stage}`) }),
        ),
      addTopic: async (ideas: readonly IdeaRow[], { id: topicId, text }: { id: string; text: string }) =>
        undoable(
          () =>
            storage.ideas.apply(
              {
                save: ideas
                  .filter(({ topics }) => !topics.includes(topicId))
                  .map(({ id, topics }) => ({ id, fields: { topics: [...topics, topicId] } })),
              },
              options,
            ),
          t('changed.topic', { count: ideas.length, topic: text }),
        ),
    };
  }, [t, storage, language, undoable]);
}

export type IdeaActions = ReturnType<typeof useIdeaActions>;
