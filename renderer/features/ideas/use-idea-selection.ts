import { useCallback, useMemo, useState } from 'react';
import type { IdeaRow } from '../../storage/rows';
import type { GridSelection } from '../../ui/grid-types';
import { applyToggle } from '../../ui/row-selection';

export type IdeaSelection = { ideas: readonly IdeaRow[]; grid: GridSelection; clear: () => void };

const nothing: ReadonlySet<string> = new Set();

/** The ideas ticked among those shown; what a filter takes away is no longer acted on. */
export function useIdeaSelection(shown: readonly IdeaRow[]): IdeaSelection {
  const [ticked, setTicked] = useState(nothing);
  const ideas = useMemo(() => shown.filter(({ id }) => ticked.has(id)), [shown, ticked]);
  const clear = useCallback(() => setTicked(nothing), []);
  const grid = useMemo(
    (): GridSelection => ({
      mode: 'multiple',
      state: ideas.length === 0 ? 'none' : ideas.length === shown.length ? 'all' : 'some',
      isSelected: (key) => ticked.has(key),
      onToggle: (index, how) => setTicked((before) => applyToggle(before, index, how, (at) => shown[at]?.id)),
      onSelectAll: () => setTicked(new Set(shown.map(({ id }) => id))),
      onClear: clear,
    }),
    [ideas, shown, ticked, clear],
  );
  return { ideas, grid, clear };
}
