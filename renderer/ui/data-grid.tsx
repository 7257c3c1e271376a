/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions -- table elements cannot be placed by transform, so roles make the table;
   one listener on the rows serves them all */
import {
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { GridHeader } from './data-grid-header';
import { GridRow } from './data-grid-row';
import styles from './data-grid.module.css';
import { assignSlots } from './grid-slots';
import type { GridColumn, GridMenu, GridSelection, GridSort } from './grid-types';
import { ContextMenu } from './menu';
import { useGridFocus } from './use-grid-focus';
import { useGridKeys } from './use-grid-keys';
import { useGridRows } from './use-grid-rows';
import { useGridSize } from './use-grid-size';

/** What a screen may ask of a grid. */
export type DataGridHandle = {
  /** Puts focus on a row, by default the one that had it last. */
  focusRow: (index?: number) => void;
};

export type DataGridProps<Row> = {
  label: string;
  rowCount: number;
  /** The row at an index, `undefined` while it is on its way; the same object as long as it has not changed. */
  rowAt: (index: number) => Row | undefined;
  rowKey: (row: Row) => string;
  /** Keep the array between renders: a new one draws all rows again. */
  columns: readonly GridColumn<Row>[];
  sort?: GridSort | undefined;
  onSort?: (sort: GridSort) => void;
  selection?: GridSelection;
  /** The row whose details are shown. */
  activeIndex?: number | undefined;
  /** Enter or a click on a row. */
  onActivate?: (index: number) => void;
  /** The first and last index that are drawn, whenever they change: load these. */
  onVisibleRange?: (from: number, to: number) => void;
  /** Pixels at the default text size; rows grow with the text. */
  rowHeight?: number;
  getContextMenu?: (row: Row, index: number) => GridMenu | undefined;
  /** The row that begins with what is typed, or `undefined`. */
  onTypeAhead?: (text: string) => number | undefined;
  className?: string | undefined;
  ref?: Ref<DataGridHandle>;
};

/** The columns that a grid of this width has room for; the same array until that changes. */
function useVisibleColumns<Row>(
  columns: readonly GridColumn<Row>[],
  width: number,
): readonly GridColumn<Row>[] {
  return useMemo(
    () => columns.filter((column) => column.hideBelow === undefined || width >= column.hideBelow),
    [columns, width],
  );
}

type OpenMenu = GridMenu & { x: number; y: number };

/**
 * A table of any length of which only the visible rows exist. Rows are reused while scrolling, so their order
 * in the document is not the order on screen; `aria-owns` gives assistive technology the right one.
 * Fills its parent, which decides the height.
 */
export function DataGrid<Row>({ ref, ...props }: DataGridProps<Row>) {
  const { rowCount, rowAt, rowKey, columns, selection, activeIndex, onVisibleRange } = props;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const [menu, setMenu] = useState<OpenMenu>();
  const { width, scale, headerHeight } = useGridSize(grid, header);
  const visible = useVisibleColumns(columns, width);
  const cellCount = visible.length + (selection ? 1 : 0);

  const focus = useGridFocus({ grid, rowCount, cellCount, activeIndex });
  const rows = useGridRows({
    grid,
    rowCount,
    rowHeight: (props.rowHeight ?? 62) * scale,
    headerHeight,
    keptRow: focus.place.row,
  });
  const { scrollToRow } = rows;

  // A row that was opened from elsewhere (next, previous, search) comes into view.
  useLayoutEffect(() => {
    if (activeIndex !== undefined) scrollToRow(activeIndex);
  }, [activeIndex, scrollToRow]);

  const first = rows.items.find((item) => !item.kept)?.index ?? 0;
  const last = rows.items.findLast((item) => !item.kept)?.index ?? -1;
  useEffect(() => {
    if (last >= first) onVisibleRange?.(first, last);
  }, [first, last, onVisibleRange]);

  useImperativeHandle(ref, () => ({
    focusRow: (index = focus.place.row) => {
      scrollToRow(index);
      focus.moveTo({ row: index, column: -1 });
    },
  }));

  const keys = useGridKeys({
    focus,
    header,
    size: { rows: rowCount, columns: cellCount, page: rows.page },
    scrollToRow,
    selection,
    onActivate: props.onActivate,
    onTypeAhead: props.onTypeAhead,
  });

  const [slots, setSlots] = useState<ReadonlyMap<number, number>>(() => new Map());
  const indices = rows.items.map((item) => item.index);
  const kept = indices.length === slots.size && indices.every((index) => slots.has(index));
  const assigned = kept ? slots : assignSlots(slots, indices);
  if (!kept) setSlots(assigned);
  const slotId = (index: number) => `${id}-${assigned.get(index)}`;
  const drawn = rows.items.toSorted((a, b) => (assigned.get(a.index) ?? 0) - (assigned.get(b.index) ?? 0));
  const template = [selection ? '2.3529rem' : '', ...visible.map((column) => column.width)].join(' ').trim();

  return (
    <div
      ref={grid}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={cellCount}
      aria-multiselectable={selection ? true : undefined}
      tabIndex={-1}
      className={`${styles['grid']} ${props.className ?? ''}`}
      style={{ '--columns': template, '--row-height': `${rows.rowHeight}px` } as object}
    >
      <GridHeader
        ref={header}
        columns={visible}
        sort={props.sort}
        onSort={props.onSort}
        selection={selection}
        isEmpty={props.rowCount === 0}
        onLeave={() => keys.enterRows()}
      />
      <div
        role="rowgroup"
        aria-owns={indices.map(slotId).join(' ') || undefined}
        className={styles['body']}
        style={{ height: rows.height }}
        onKeyDown={keys.onKeyDown}
        onMouseDown={keys.onMouseDown}
        onClick={keys.onClick}
        onFocus={focus.onFocus}
        onContextMenu={(event) => {
          const element = (event.target as Element).closest<HTMLElement>('[data-index]');
          const index = Number(element?.dataset['index']);
          const row = element ? rowAt(index) : undefined;
          const found = row === undefined ? undefined : props.getContextMenu?.(row, index);
          if (!element || !found) return;
          event.preventDefault();
          focus.moveTo({ row: index, column: -1 });
          const box = element.getBoundingClientRect();
          const byKey = event.button === 0 || (event.clientX === 0 && event.clientY === 0);
          setMenu({
            ...found,
            x: byKey ? box.left + 48 : event.clientX,
            y: byKey ? box.bottom - 8 : event.clientY,
          });
        }}
      >
        {drawn.map(({ index, start }) => {
          const row = rowAt(index);
          const selected = row !== undefined && selection?.isSelected(rowKey(row));
          return (
            <GridRow<Row>
              key={assigned.get(index)}
              id={slotId(index)}
              index={index}
              row={row}
              columns={visible}
              start={start}
              selected={selection ? Boolean(selected) : undefined}
              active={index === activeIndex}
              focusedColumn={index === focus.place.row ? focus.place.column : undefined}
            />
          );
        })}
      </div>
      {menu && (
        <>
          <span ref={anchor} aria-hidden className={styles['anchor']} style={{ left: menu.x, top: menu.y }} />
          <ContextMenu
            anchor={anchor}
            isOpen
            label={menu.label}
            entries={menu.entries}
            onClose={() => setMenu(undefined)}
          />
        </>
      )}
    </div>
  );
}
