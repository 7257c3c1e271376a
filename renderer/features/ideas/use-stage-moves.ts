import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services';
import { useFormats } from '../../app/settings-context';
import { useUndoable } from '../../app/use-undoable';
import type { IdeaStage } from '../../domain/idea';
import { defaultIdeaOrder, sortIdeas } from '../../domain/idea-sort';
import { pickText } from '../../domain/localized';
import type { IdeaRow } from '../../storage/rows';

/** Milliseconds after which a stage that was written and never came back is no longer shown beforehand. */
const patience = 3000;

/** The stage a card is about to have, and since when. */
type Forecast = { stage: IdeaStage; at: number };

const none: readonly IdeaRow[] = [];

export type StageMoves = {
  /** The ideas in the board's order with the stages they are about to have, so that a card does not wait for the disk. */
  ideas: readonly IdeaRow[] | undefined;
  move: (idea: IdeaRow, stage: IdeaStage) => void;
};

/** Changes stages, each as one step that can be undone; the message about it is also spoken. */
export function useStageMoves(rows: readonly IdeaRow[] | undefined): StageMoves {
  const { t } = useTranslation('ideas');
  const { storage } = useServices();
  const { language } = useFormats();
  const undoable = useUndoable();
  const [moved, setMoved] = useState<ReadonlyMap<string, Forecast>>(new Map());

  // What the store says by now needs no forecast any more. The stage alone does not tell: a card that was moved to and
  // fro lies where it lay before until the first of its moves has been read.
  const arrived = (rows ?? none).filter((row) => {
    const forecast = moved.size > 0 && moved.get(row.id);
    return forecast && row.updatedAt >= forecast.at;
  });
  if (arrived.length > 0) setMoved(without(moved, ...arrived.map(({ id }) => id)));

  const ideas = useMemo(() => {
    if (moved.size === 0 || !rows) return rows;
    const forecast = rows.map((row) => {
      const stage = moved.get(row.id)?.stage;
      return stage && stage !== row.stage ? { ...row, stage } : row;
    });
    // What is due depends on the stage: the card lies at once where it is going to stay.
    return sortIdeas(forecast, defaultIdeaOrder, language);
  }, [rows, moved, language]);

  const move = useCallback(
    (idea: IdeaRow, stage: IdeaStage) => {
      if (idea.stage === stage) return;
      const forecast = { stage, at: Date.now() };
      const forget = () =>
        setMoved((before) => (before.get(idea.id) === forecast ? without(before, idea.id) : before));
      setMoved((before) => new Map(before).set(idea.id, forecast));
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

function without(map: ReadonlyMap<string, Forecast>, ...ids: string[]): ReadonlyMap<string, Forecast> {
  const rest = new Map(map);
  for (const id of ids) rest.delete(id);
  return rest;
}
