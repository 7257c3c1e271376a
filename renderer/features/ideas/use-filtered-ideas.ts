import { useMemo } from 'react';
import { useIdeaChoices } from '../../app/idea-choices';
import { useFormats } from '../../app/settings-context';
import { useIdeas } from '../../app/use-ideas';
import { useNow } from '../../app/use-now';
import { useHouses, useTopics } from '../../app/use-places';
import { ideaFilter, isFiltering } from '../../domain/idea-filter';
import { type IdeaOrder, sortIdeas } from '../../domain/idea-sort';
import type { IdeaRow } from '../../storage/rows';

export type FilteredIdeas = {
  /** Those that the filters let through, in order; `undefined` until they are read. */
  shown: readonly IdeaRow[] | undefined;
  /** All of the partnership. */
  ideas: readonly IdeaRow[] | undefined;
  /** How many there are in all partnerships. */
  total: number;
  isFiltered: boolean;
  /** Milliseconds since 1970, by which "due" is judged. */
  now: number;
};

/** The ideas of board or list. The board shows every stage in a column, so it does not narrow by stage. */
export function useFilteredIdeas({ order, byStage }: { order: IdeaOrder; byStage: boolean }): FilteredIdeas {
  const { ideas, total } = useIdeas();
  const { filter } = useIdeaChoices();
  const { language } = useFormats();
  const houses = useHouses();
  const topics = useTopics();
  const now = useNow();
  const passes = useMemo(() => ideaFilter(houses, { topics }), [houses, topics]);
  const asked = useMemo(
    () => ({ ...filter, stages: byStage ? filter.stages : [], partnershipId: '' }),
    [filter, byStage],
  );
  const judgedAt = asked.overdue ? now : 0;
  const shown = useMemo(
    () => ideas && sortIdeas(passes(ideas, asked, judgedAt), order, language),
    [ideas, passes, asked, judgedAt, order, language],
  );
  return { shown, ideas, total, isFiltered: isFiltering(asked), now };
}
