import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect } from 'react';

type GridRowsOptions = {
  grid: RefObject<HTMLElement | null>;
  rowCount: number;
  /** Pixels on screen. */
  rowHeight: number;
  headerHeight: number;
  /** A row that is drawn even while it is out of sight: the one with focus. */
  keptRow: number;
};

export type DrawnRow = { index: number; start: number; kept: boolean };

export type GridRows = {
  /** Rows to draw by index, `start` in pixels from the top of the rows. `kept` ones are out of sight. */
  items: DrawnRow[];
  height: number;
  rowHeight: number;
  /** Whole rows that fit on screen, less one, so that a page overlaps the one before. */
  page: number;
  scrollToRow: (index: number) => void;
};

/** Which rows exist now. Rows of one height need no measuring: no layout is read while scrolling. */
export function useGridRows(options: GridRowsOptions): GridRows {
  const { grid, rowCount, headerHeight, keptRow } = options;
  const rowHeight = Math.round(options.rowHeight);
  // oxlint-disable-next-line react/incompatible-library -- its result changes in place and is read anew in each render
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const indices = defaultRangeExtractor(range);
      const [first, last] = [indices[0] ?? 0, indices.at(-1) ?? -1];
      if (keptRow < 0 || keptRow >= rowCount || (keptRow >= first && keptRow <= last)) return indices;
      return keptRow < first ? [keptRow, ...indices] : [...indices, keptRow];
    },
  });

  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const scrollToRow = useCallback(
    (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    [virtualizer],
  );

  const { range } = virtualizer;
  const seen = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) - headerHeight) / rowHeight);
  return {
    items: virtualizer.getVirtualItems().map((item) => ({
      index: item.index,
      start: item.start - headerHeight,
      kept: range !== null && (item.index < range.startIndex - 6 || item.index > range.endIndex + 6),
    })),
    height: rowCount * rowHeight,
    rowHeight,
    page: Math.max(1, Math.floor(seen) - 1),
    scrollToRow,
  };
}
