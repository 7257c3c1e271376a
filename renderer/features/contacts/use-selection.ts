import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useServices } from '../../app/services';
import type { ListQuery } from '../../app/use-directory';
import type { GridSelection, ToggleHow } from '../../ui/grid-types';

export type Selection = { ids: readonly string[]; grid: GridSelection; clear: () => void };

/** What is ticked, and in which list: contacts of a list no longer shown must not be acted on. */
type Ticked = { list: string; ids: ReadonlySet<string> };

const nothing: ReadonlySet<string> = new Set();

/**
 * The contacts ticked in the list. The page knows only the rows in view, so ranges and "all" ask the worker for the
 * ids in the list's order.
 */
export function useSelection(
  query: ListQuery,
  total: number,
  keyAt: (index: number) => string | undefined,
): Selection {
  const { search } = useServices();
  const list = useMemo(() => JSON.stringify(query), [query]);
  const [ticked, setTicked] = useState<Ticked>({ list, ids: nothing });
  const selected = ticked.list === list ? ticked.ids : nothing;

  // An answer of the worker may come when another list is shown; then it is no longer about what is ticked.
  const shown = useRef(list);
  useEffect(() => {
    shown.current = list;
  });

  const change = useCallback(
    (edit: (ids: Set<string>) => void) => {
      setTicked((before) => {
        const ids = new Set(before.list === list ? before.ids : nothing);
        edit(ids);
        return { list, ids };
      });
    },
    [list],
  );
  const clear = useCallback(() => change((ids) => ids.clear()), [change]);

  const grid = useMemo((): GridSelection => {
    const idsInOrder = async () => {
      const outcome = await search.ids({ ...query, offset: 0, limit: 0 });
      return outcome.kind === 'answer' && shown.current === list ? outcome.value : undefined;
    };
    const selectAll = async () => {
      const all = await idsInOrder();
      if (!all) return;
      change((ids) => {
        for (const id of all) ids.add(id);
      });
    };
    const toggleRange = async (index: number, { from, until }: ToggleHow) => {
      const all = await idsInOrder();
      if (!all) return;
      const between = (a: number, b: number) => all.slice(Math.min(a, b), Math.max(a, b) + 1);
      change((ids) => {
        for (const id of between(until, index)) ids.delete(id);
        for (const id of between(from, index)) ids.add(id);
      });
    };
    const toggleOne = (index: number) => {
      const key = keyAt(index);
      if (key === undefined) return;
      change((ids) => {
        if (!ids.delete(key)) ids.add(key);
      });
    };
    return {
      mode: 'multiple',
      state: selected.size === 0 ? 'none' : selected.size >= total ? 'all' : 'some',
      isSelected: (key) => selected.has(key),
      onToggle: (index, how) => {
        if (how.range) void toggleRange(index, how);
        else toggleOne(index);
      },
      onSelectAll: () => void selectAll(),
      onClear: clear,
    };
  }, [search, query, list, selected, total, keyAt, change, clear]);

  const ids = useMemo(() => [...selected], [selected]);
  return { ids, grid, clear };
}
