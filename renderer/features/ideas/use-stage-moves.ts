import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import type { IdeaStage } from '../../domain/idea';
import { pickText } from '../../domain/localized';
import type { IdeaRow } from '../../storage/rows';

/** Milliseconds after which a stage that was written and never came back is no longer shown beforehand. */
const patience = 3000;

export type StageMoves = {
  /** The ideas with the stages they are about to have, so that a card does not wait for the disk. */
  ideas: readonly IdeaRow[] | undefined;
  move: (idea: IdeaRow, stage: IdeaStage) => void;
};

/** Changes stages, each as one step that can be undone; the message about it is also spoken. */
export function useStageMoves(rows: readonly IdeaRow[] | undefined): StageMoves {
  const { t } = useTranslation('ideas');
  const { storage } = useServices();
  const { language } = useFormats();
  const undoable = useUndoable();
  const [moved, setMoved] = useState<ReadonlyMap<string, IdeaStage>>(new Map());

  // What the store says by now needs no forecast any more.
  const arrived = moved.size === 0 ? [] : (rows ?? []).filter(({ id, stage }) => moved.get(id) === stage);
  if (arrived.length > 0) setMoved(without(moved, ...arrived.map(({ id }) => id)));

  const ideas = useMemo(() => {
    if (moved.size === 0) return rows;
    return rows?.map((row) => {
      const stage = moved.get(row.id);
      return stage && stage !== row.stage ? { ...row, stage } : row;
    });
  }, [rows, moved]);

  const move = useCallback(
    (idea: IdeaRow, stage: IdeaStage) => {
      if (idea.stage === stage) return;
      const forget = () =>
        setMoved((before) => (before.get(idea.id) === stage ? without(before, idea.id) : before));
      setMoved((before) => new Map(before).set(idea.id, stage));
      const title = pickText(idea.title, language)?.text ?? t('untitled');
      const work = async () => {
        const went = await undoable(
          () => storage.ideas.save(idea.id, { stage }),
          t('board.moved', { title, stage: t(`stage.${stage}`) }),
        );
        if (went) setTimeout(forget, patience);
        else forget();
      };
      void work();
    },
    [language, storage, t, undoable],
  );

  return { ideas, move };
}

function without(map: ReadonlyMap<string, IdeaStage>, ...ids: string[]): ReadonlyMap<string, IdeaStage> {
  const rest = new Map(map);
  for (const id of ids) rest.delete(id);
  return rest;
}
