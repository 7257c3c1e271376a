import type { ReactNode } from 'react';
import type { MenuEntry } from './menu';

export type GridColumn<Row> = {
  id: string;
  header: string;
  /** The heading is for screen readers only (marks, icons). */
  headerHidden?: boolean;
  /** A CSS grid track: "minmax(12rem, 2fr)". */
  width: string;
  sortable?: boolean;
  align?: 'start' | 'end';
  /** Hidden while the grid is narrower than this many pixels (at the default text size). */
  hideBelow?: number;
  /** What the cell shows. No controls inside: the row is what is opened. */
  render: (row: Row, index: number) => ReactNode;
  /** What screen readers hear instead of what is shown. */
  spoken?: (row: Row) => string;
};

export type GridSort = { columnId: string; direction: 'ascending' | 'descending' };

/**
 * How a row was picked. Without `range`: that row changes. With `range`: all from `from` to the row become
 * selected, and those between the row and `until` (the end of the range a moment ago) are given back.
 */
export type ToggleHow = { range: boolean; from: number; until: number };

export type GridSelection = {
  mode: 'multiple';
  /** Whether all, some or none of all rows are selected, not only of those on screen. */
  state: 'all' | 'some' | 'none';
  isSelected: (key: string) => boolean;
  onToggle: (index: number, how: ToggleHow) => void;
  onSelectAll: () => void;
  onClear: () => void;
};

export type GridMenu = { label: string; entries: MenuEntry[] };

/** Where focus is: a row, and in it a cell or (`column` -1) the row as a whole. */
export type GridPlace = { row: number; column: number };
