import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type IdeaStage, ideaStages } from '../../domain/idea';
import { nextStage, previousStage } from '../../domain/idea-stage';
import type { MenuEntry } from '../../ui/menu';

export type StageEntriesOptions = {
  /** The stage that is ticked; absent where several ideas are meant. */
  present?: IdeaStage;
  /** Names the keys that lead to the neighbours on the board. */
  withKeys?: boolean;
  onChoose: (stage: IdeaStage) => void;
};

/** The stages as entries of a menu. */
export function useStageEntries(): (options: StageEntriesOptions) => MenuEntry[] {
  const { t } = useTranslation('ideas');
  return useCallback(
    ({ present, withKeys = false, onChoose }) =>
      ideaStages.map((stage) => {
        const isNext = withKeys && present !== undefined && stage === nextStage(present);
        const isBefore = withKeys && present !== undefined && stage === previousStage(present);
        return {
          kind: 'action',
          id: stage,
          text: t(`stage.${stage}`),
          ...(present !== undefined && { checked: stage === present }),
          ...(isNext && { keys: t('board.keys') }),
          ...(isBefore && { keys: t('board.keysBack') }),
          onAction: () => {
            if (stage !== present) onChoose(stage);
          },
        };
      }),
    [t],
  );
}
