import { useCallback, useState } from 'react';
import { type IdeaStage, ideaStages } from '../../domain/idea';
import { foldableStages } from './board-columns';

const key = 'idea-board-collapsed';

function read(): ReadonlySet<IdeaStage> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (Array.isArray(kept)) return new Set(ideaStages.filter((stage) => kept.includes(stage)));
  } catch {
    // What cannot be read is as if nothing had been chosen.
  }
  return new Set(foldableStages);
}

/** Which columns are folded away; how the board looks on this device, remembered there. */
export function useCollapsed(): [ReadonlySet<IdeaStage>, (stage: IdeaStage, isCollapsed: boolean) => void] {
  const [collapsed, setCollapsed] = useState(read);
  const fold = useCallback((stage: IdeaStage, isCollapsed: boolean) => {
    setCollapsed((before) => {
      const next = new Set(before);
      if (isCollapsed) next.add(stage);
      else next.delete(stage);
      localStorage.setItem(key, JSON.stringify([...next]));
      return next;
    });
  }, []);
  return [collapsed, fold];
}
