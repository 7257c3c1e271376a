import { useMemo } from 'react';
import { type DueItem, dueList } from '../domain/idea-due';
import type { IdeaRow } from '../storage/rows';
import { useIdeas } from './use-ideas';
import { useNow } from './use-now';

export type DueEntry = { item: DueItem; idea: IdeaRow };

/**
 * What is overdue or due within 30 days in the partnership of the top bar, soonest first; `undefined` until the ideas
 * are read.
 */
export function useDueIdeas(): readonly DueEntry[] | undefined {
  const { ideas } = useIdeas();
  const now = useNow();
  return useMemo(() => {
    if (!ideas) return undefined;
    const byId = new Map(ideas.map((idea) => [idea.id, idea]));
    return dueList(ideas, now).flatMap((item) => {
      const idea = byId.get(item.ideaId);
      return idea ? [{ item, idea }] : [];
    });
  }, [ideas, now]);
}
