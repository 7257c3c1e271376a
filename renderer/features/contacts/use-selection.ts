import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ListQuery } from '../../app/use-directory';
import { useServices } from '../../app/services';
import type { GridSelection, ToggleHow } from '../../ui/grid-types';

export type Selection = {
  ids: readonly string[];
  grid: GridSelection;
  clear: () => void;
  selectAll: () => void;
};

/**
 * The contacts ticked in the list. The list knows only the rows in view, so ranges and "all" ask the worker for the
 * ids in the list's order.
 */
export function useSelection(
  query: ListQuery,
  total: number,
  keyAt: (index: number) => string | undefined,
): Selection {
  const { search } = useServices();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const queryKey = useMemo(() => JSON.stringify(query), [query]);
  const latest = useRef(queryKey);
  latest.current = queryKey;

  // What is no longer in the list cannot be seen any more, so it must not be acted on.
  useEffect(() => setSelected(new Set()), [queryKey]);

  const idsInOrder = useCallback(async () => {
    const asked = latest.current;
    const outcome = await search.ids({ ...(JSON.parse(asked) as ListQuery), offset: 0, limit: 0 });
    return outcome.kind === 'answer' && asked === latest.current ? outcome.value : [];
  }, [search]);

  const selectAll = useCallback(async () => {
    const ids = await idsInOrder();
    setSelected(new Set(ids));
  }, [idsInOrder]);

  const toggleRange = useCallback(
    async (index: number, { from, until }: ToggleHow) => {
      const ids = await idsInOrder();
      const between = (a: number, b: number) => ids.slice(Math.min(a, b), Math.max(a, b) + 1);
      setSelected((before) => {
        const next = new Set(before);
        for (const id of between(until, index)) next.delete(id);
        for (const id of between(from, index)) next.add(id);
        return next;
      });
    },
    [idsInOrder],
  );

  const toggleOne = useCallback(
    (index: number) => {
      const key = keyAt(index);
      if (key === undefined) return;
      setSelected((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      });
    },
    [keyAt],
  );

  const clear = useCallback(() => setSelected(new Set()), []);
  const grid = useMemo(
    (): GridSelection => ({
      mode: 'multiple',
      state: selected.size === 0 ? 'none' : selected.size >= total ? 'all' : 'some',
      isSelected: (key) => selected.has(key),
      onToggle: (index, how) => {
        if (how.range) void toggleRange(index, how);
        else toggleOne(index);
      },
      onSelectAll: () => void selectAll(),
      onClear: clear,
    }),
    [selected, total, toggleRange, toggleOne, selectAll, clear],
  );
  const ids = useMemo(() => [...selected], [selected]);
  return { ids, grid, clear, selectAll: () => void selectAll() };
}
