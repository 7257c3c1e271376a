import type { GridPlace } from './grid-types';

export type GridSize = {
  rows: number;
  columns: number;
  /** Rows that PageUp and PageDown go over. */
  page: number;
};

/**
 * Where a key leads from a place; `undefined` for keys that do not move. On a whole row Home and End go to the
 * first and last row, inside a row to its first and last cell (WAI-ARIA Authoring Practices, "grid").
 */
export function nextPlace(
  key: string,
  withControl: boolean,
  place: GridPlace,
  size: GridSize,
): GridPlace | undefined {
  const lastRow = size.rows - 1;
  const to = (row: number, column = place.column): GridPlace => ({
    row: Math.max(0, Math.min(lastRow, row)),
    column: Math.max(-1, Math.min(size.columns - 1, column)),
  });
  const inCell = place.column >= 0;
  switch (key) {
    case 'ArrowDown':
      return to(place.row + 1);
    case 'ArrowUp':
      return to(place.row - 1);
    case 'ArrowRight':
      return to(place.row, place.column + 1);
    case 'ArrowLeft':
      return to(place.row, place.column - 1);
    case 'PageDown':
      return to(place.row + size.page);
    case 'PageUp':
      return to(place.row - size.page);
    case 'Home':
      return inCell && !withControl ? to(place.row, 0) : to(0, inCell ? 0 : -1);
    case 'End':
      return inCell && !withControl
        ? to(place.row, size.columns - 1)
        : to(lastRow, inCell ? size.columns - 1 : -1);
    default:
      return undefined;
  }
}
