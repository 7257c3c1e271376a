import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** A cell of the grid: the key of its row and its date. */
export type PlanPlace = { row: string; date: string };

export type PlanFocus = {
  /** The one cell that is a tab stop. */
  place: PlanPlace | undefined;
  /** Puts focus on a cell as soon as it is drawn, and once no dialog holds the focus any more. */
  moveTo: (place: PlanPlace) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
};

/** The cell an element lies in. */
export function placeOf(element: Element | null): PlanPlace | undefined {
  const row = element?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const date = element?.closest<HTMLElement>('[data-date]')?.dataset['date'];
  return row !== undefined && date !== undefined ? { row, date } : undefined;
}

function cellAt(grid: Element, { row, date }: PlanPlace): HTMLElement | null {
  return grid.querySelector(`[data-row="${CSS.escape(row)}"] [data-date="${CSS.escape(date)}"]`);
}

/** Roving focus of the plan: it follows person and date, so it outlives other weeks, new people and changed days. */
export function usePlanFocus(
  grid: RefObject<HTMLElement | null>,
  isShown: (place: PlanPlace) => boolean,
  fallback: PlanPlace | undefined,
): PlanFocus {
  const [wanted, setWanted] = useState<PlanPlace>();
  const due = useRef<PlanPlace>(undefined);
  const isInside = useRef(false);
  const place = wanted && isShown(wanted) ? wanted : fallback;

  /** A dialog that is about to close takes focus back at once; then the place stays due. */
  const settle = () => {
    const cell = due.current && grid.current && cellAt(grid.current, due.current);
    if (!cell) return false;
    cell.focus();
    cell.scrollIntoView({ block: 'nearest' });
    if (document.activeElement === cell) due.current = undefined;
    return true;
  };

  useLayoutEffect(() => {
    const isLost = isInside.current && document.activeElement === document.body;
    if (isLost && !due.current) due.current = place;
    settle();
  });

  useLayoutEffect(() => {
    const element = grid.current;
    const look = (event: globalThis.FocusEvent) => {
      // Focus that leaves for nothing belongs to a cell that went away, or to another window: it may come back.
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
    moveTo: useCallback((next: PlanPlace) => {
      due.current = next;
      setWanted({ ...next });
    }, []),
    onFocus: (event) => {
      const found = placeOf(event.target);
      if (!found) return;
      const waiting = due.current;
      if (waiting && (waiting.row !== found.row || waiting.date !== found.date) && settle()) return;
      if (found.row !== place?.row || found.date !== place.date) setWanted(found);
    },
  };
}
