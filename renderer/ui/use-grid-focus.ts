import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { GridPlace } from './grid-types';

type GridFocusOptions = {
  grid: RefObject<HTMLElement | null>;
  rowCount: number;
  cellCount: number;
  activeIndex: number | undefined;
};

export type GridFocus = {
  place: GridPlace;
  /** Puts focus on a row or cell, once it is drawn. */
  moveTo: (place: GridPlace) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
};

/** Roving focus of a grid: one row or cell is the tab stop. Focus outlives scrolling, deleting and sorting. */
export function useGridFocus({ grid, rowCount, cellCount, activeIndex }: GridFocusOptions): GridFocus {
  const [wanted, setWanted] = useState<GridPlace>({ row: activeIndex ?? 0, column: -1 });
  const [followed, setFollowed] = useState(activeIndex);
  if (followed !== activeIndex) {
    setFollowed(activeIndex);
    if (activeIndex !== undefined && activeIndex !== wanted.row) setWanted({ row: activeIndex, column: -1 });
  }
  const place = {
    row: Math.max(0, Math.min(wanted.row, rowCount - 1)),
    column: Math.min(wanted.column, cellCount - 1),
  };
  const isDue = useRef(false);
  const isInside = useRef(false);

  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const lost = isInside.current && document.activeElement === document.body;
    if (!isDue.current && !lost) return;
    isDue.current = false;
    const row = element.querySelector<HTMLElement>(`[data-index="${place.row}"]`);
    const cell = row?.querySelector<HTMLElement>(`[data-column="${place.column}"]`);
    (cell ?? row ?? element).focus({ preventScroll: true });
  });

  useLayoutEffect(() => {
    const element = grid.current;
    const look = (event: globalThis.FocusEvent) => {
      // Focus that leaves for nothing belongs to a row that went away, or to another window: it may come back.
      if (event.type === 'focusin') isInside.current = true;
      else if (event.relatedTarget instanceof Node)
        isInside.current = element?.contains(event.relatedTarget) ?? false;
    };
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !element?.contains(event.target)) isInside.current = false;
    };
    element?.addEventListener('focusin', look);
    element?.addEventListener('focusout', look);
    document.addEventListener('pointerdown', press, true);
    return () => {
      element?.removeEventListener('focusin', look);
      element?.removeEventListener('focusout', look);
      document.removeEventListener('pointerdown', press, true);
    };
  }, [grid]);

  return {
    place,
    moveTo: (next) => {
      isDue.current = true;
      setWanted({ ...next });
    },
    onFocus: (event) => {
      const row = event.target.closest<HTMLElement>('[data-index]');
      if (!row) return;
      const index = Number(row.dataset['index']);
      const cell = event.target.closest<HTMLElement>('[data-column]');
      const column = cell ? Number(cell.dataset['column']) : -1;
      if (index !== place.row || (event.target === row && place.column !== -1))
        setWanted({ row: index, column });
    },
  };
}
