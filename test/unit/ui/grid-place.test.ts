import { describe, expect, it } from 'vitest';
import { nextPlace } from '../../../renderer/ui/grid-place';

const size = { rows: 100, columns: 4, page: 10 };
const onRow = { row: 50, column: -1 };
const inCell = { row: 50, column: 2 };

describe('moving in a grid', () => {
  it('goes up and down by rows and keeps the cell', () => {
    expect(nextPlace('ArrowDown', false, onRow, size)).toEqual({ row: 51, column: -1 });
    expect(nextPlace('ArrowUp', false, inCell, size)).toEqual({ row: 49, column: 2 });
  });

  it('goes from the row into its cells and back', () => {
    expect(nextPlace('ArrowRight', false, onRow, size)).toEqual({ row: 50, column: 0 });
    expect(nextPlace('ArrowLeft', false, { row: 50, column: 0 }, size)).toEqual({ row: 50, column: -1 });
  });

  it('stops at the edges', () => {
    expect(nextPlace('ArrowUp', false, { row: 0, column: -1 }, size)).toEqual({ row: 0, column: -1 });
    expect(nextPlace('PageDown', false, { row: 95, column: -1 }, size)).toEqual({ row: 99, column: -1 });
    expect(nextPlace('ArrowRight', false, { row: 5, column: 3 }, size)).toEqual({ row: 5, column: 3 });
  });

  it('goes to the first and last row from a row, to the first and last cell from a cell', () => {
    expect(nextPlace('End', false, onRow, size)).toEqual({ row: 99, column: -1 });
    expect(nextPlace('Home', false, onRow, size)).toEqual({ row: 0, column: -1 });
    expect(nextPlace('End', false, inCell, size)).toEqual({ row: 50, column: 3 });
    expect(nextPlace('Home', false, inCell, size)).toEqual({ row: 50, column: 0 });
  });

  it('goes to the corners of the grid with Ctrl', () => {
    expect(nextPlace('End', true, inCell, size)).toEqual({ row: 99, column: 3 });
    expect(nextPlace('Home', true, inCell, size)).toEqual({ row: 0, column: 0 });
    expect(nextPlace('End', true, onRow, size)).toEqual({ row: 99, column: -1 });
  });

  it('leaves other keys alone', () => {
    expect(nextPlace('x', false, onRow, size)).toBeUndefined();
  });
});
