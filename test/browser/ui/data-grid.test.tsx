import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DataGrid } from '../../../renderer/ui/data-grid';
import type { GridColumn, GridSort } from '../../../renderer/ui/grid-types';
import { applyToggle } from '../../../renderer/ui/row-selection';
import { find, show } from './show';

type Row = { id: string; name: string };

const columns: GridColumn<Row>[] = [
  { id: 'name', header: 'Name', width: '1fr', sortable: true, render: (row) => row.name },
  {
    id: 'phone',
    header: 'Telefon',
    width: '8rem',
    sortable: true,
    hideBelow: 500,
    render: () => '02151 86-0',
  },
];

const rowAt = (index: number): Row => ({ id: `r${index}`, name: `Muster ${index}` });
const rows = Array.from({ length: 20_000 }, (_, index) => rowAt(index));

type TestGridProps = {
  count?: number;
  rowAt?: (index: number) => Row | undefined;
  width?: number;
  onActivate?: (index: number) => void;
  onVisibleRange?: (from: number, to: number) => void;
  onSort?: (sort: GridSort) => void;
  onSelection?: (keys: string[]) => void;
  activeIndex?: number;
};

function TestGrid({ count = 20_000, width = 700, onSelection, ...rest }: TestGridProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const change = (next: ReadonlySet<string>) => {
    setSelected(next);
    onSelection?.([...next].toSorted());
  };
  return (
    <>
      <button type="button">davor</button>
      <div style={{ width, height: 400 }}>
        <DataGrid
          label="Kontakte"
          rowCount={count}
          rowAt={(index) => rows[index]}
          rowKey={(row) => row.id}
          columns={columns}
          sort={{ columnId: 'name', direction: 'ascending' }}
          rowHeight={40}
          onTypeAhead={(text) => (text.startsWith('x') ? 42 : undefined)}
          selection={{
            mode: 'multiple',
            state: selected.size === 0 ? 'none' : selected.size === count ? 'all' : 'some',
            isSelected: (key) => selected.has(key),
            onToggle: (index, how) => change(applyToggle(selected, index, how, (at) => rows[at]?.id)),
            onSelectAll: () => change(new Set(rows.slice(0, count).map((row) => row.id))),
            onClear: () => change(new Set()),
          }}
          {...rest}
        />
      </div>
    </>
  );
}

const focused = () => document.activeElement?.getAttribute('data-index');
const press = (keys: string) => userEvent.keyboard(keys);

async function showGrid(props: TestGridProps = {}): Promise<void> {
  show(<TestGrid {...props} />);
  await expect.poll(() => document.querySelector('[data-index]')).not.toBeNull();
}

async function focusFirstRow(): Promise<void> {
  find('[data-index="0"]').focus();
  await expect.poll(focused).toBe('0');
}

describe('a grid of 20,000 rows', () => {
  it('tells its whole size but draws only the rows on screen', async () => {
    await showGrid();
    expect(find('[role=grid]').getAttribute('aria-rowcount')).toBe('20001');
    expect(find('[data-index="0"]').getAttribute('aria-rowindex')).toBe('2');
    expect(document.querySelectorAll('[data-index]').length).toBeLessThan(40);
  });

  it('moves focus by arrows, pages and to the very end', async () => {
    await showGrid();
    await focusFirstRow();
    await press('{ArrowDown}');
    await expect.poll(focused).toBe('1');
    await press('{PageDown}');
    await expect.poll(() => Number(focused())).toBeGreaterThan(5);
    await press('{End}');
    await expect.poll(focused).toBe('19999');
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('20001');
    await press('{Home}');
    await expect.poll(focused).toBe('0');
  });

  it('shows the row that has focus below the header, not under it', async () => {
    await showGrid();
    await focusFirstRow();
    await press('{End}');
    await expect.poll(focused).toBe('19999');
    await press('{PageUp}{PageUp}{PageUp}');
    await expect
      .poll(() => {
        const row = document.activeElement?.getBoundingClientRect();
        const head = find('[role=columnheader]').getBoundingClientRect();
        return row !== undefined && row.top >= head.bottom - 1;
      })
      .toBe(true);
  });

  it('has one tab stop among its rows and one among its headings', async () => {
    await showGrid({ onSort: vi.fn<(sort: GridSort) => void>() });
    expect(document.querySelectorAll('[data-index][tabindex="0"]').length).toBe(1);
    expect(document.querySelectorAll('[role=columnheader] button[tabindex="0"]').length).toBe(1);
  });

  it('keeps focus while its row is scrolled out of sight', async () => {
    await showGrid();
    await focusFirstRow();
    await press('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe('2');
    find('[role=grid]').scrollTop = 300_000;
    await expect.poll(() => document.querySelector('[data-index="7500"]')).not.toBeNull();
    expect(focused()).toBe('2');
    await press('{ArrowDown}');
    await expect.poll(focused).toBe('3');
    await expect.poll(() => find('[role=grid]').scrollTop).toBeLessThan(500);
  });

  it('uses the same few row elements while scrolling', async () => {
    await showGrid();
    const grid = find('[role=grid]');
    const before = new Set(document.querySelectorAll('[data-index]'));
    for (let top = 200; top <= 4000; top += 200) {
      grid.scrollTop = top;
      await expect
        .poll(() => document.querySelector(`[data-index="${Math.round(top / 40) + 5}"]`))
        .not.toBeNull();
    }
    const fresh = [...document.querySelectorAll('[data-index]')].filter((row) => !before.has(row));
    expect(fresh.length).toBeLessThan(12);
  });

  it('names its rows to assistive technology in the order of the screen', async () => {
    await showGrid();
    find('[role=grid]').scrollTop = 20_000;
    await expect.poll(() => document.querySelector('[data-index="500"]')).not.toBeNull();
    const order = find('[aria-owns]').getAttribute('aria-owns')?.split(' ') ?? [];
    const indices = order.map((id) => Number(document.getElementById(id)?.dataset['index']));
    expect(indices).toEqual(indices.toSorted((a, b) => a - b));
    expect(indices.length).toBe(document.querySelectorAll('[data-index]').length);
  });

  it('asks for the rows it shows', async () => {
    const ranges: [number, number][] = [];
    await showGrid({ onVisibleRange: (from, to) => ranges.push([from, to]) });
    await expect.poll(() => ranges[0]?.[0]).toBe(0);
    find('[role=grid]').scrollTop = 400_000;
    await expect.poll(() => ranges.at(-1)?.[0]).toBeGreaterThan(9900);
    const [from = 0, to = 0] = ranges.at(-1) ?? [];
    expect(to - from).toBeLessThan(40);
  });

  it('holds the place of rows that are on their way', async () => {
    await showGrid({ rowAt: (index) => (index < 3 ? rows[index] : undefined) });
    expect(find('[data-index="5"]').getAttribute('aria-busy')).toBe('true');
    expect(find('[data-index="1"]').getAttribute('aria-busy')).toBeNull();
    show(<TestGrid />);
    await expect.poll(() => find('[data-index="5"]').textContent).toContain('Muster 5');
  });
});

describe('working in a grid', () => {
  it('opens a row by Enter and by a click', async () => {
    const onActivate = vi.fn<(index: number) => void>();
    await showGrid({ onActivate });
    await focusFirstRow();
    await press('{ArrowDown}{Enter}');
    expect(onActivate).toHaveBeenLastCalledWith(1);
    await userEvent.click(find('[data-index="4"] [data-column="1"]'));
    expect(onActivate).toHaveBeenLastCalledWith(4);
    await expect.poll(focused).toBe('4');
  });

  it('selects by Space, extends and shrinks by Shift, and clears by Escape', async () => {
    const onSelection = vi.fn<(keys: string[]) => void>();
    await showGrid({ onSelection });
    await focusFirstRow();
    await press(' ');
    expect(onSelection).toHaveBeenLastCalledWith(['r0']);
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(onSelection).toHaveBeenLastCalledWith(['r0', 'r1', 'r2']);
    expect(find('[data-index="2"]').getAttribute('aria-selected')).toBe('true');
    await press('{Shift>}{ArrowUp}{/Shift}');
    expect(onSelection).toHaveBeenLastCalledWith(['r0', 'r1']);
    await press('{Escape}');
    expect(onSelection).toHaveBeenLastCalledWith([]);
  });

  it('selects a range by Shift and click, and one more by Ctrl and click', async () => {
    const onSelection = vi.fn<(keys: string[]) => void>();
    const onActivate = vi.fn<(index: number) => void>();
    await showGrid({ onSelection, onActivate });
    await userEvent.click(find('[data-index="1"] [data-select]'));
    await userEvent.click(find('[data-index="3"] [data-column="1"]'), { modifiers: ['Shift'] });
    expect(onSelection).toHaveBeenLastCalledWith(['r1', 'r2', 'r3']);
    await userEvent.click(find('[data-index="5"] [data-column="1"]'), { modifiers: ['Control'] });
    expect(onSelection).toHaveBeenLastCalledWith(['r1', 'r2', 'r3', 'r5']);
    expect(onActivate).not.toHaveBeenCalled();
  });

  it('selects all by Ctrl+A, also rows that were never drawn', async () => {
    const onSelection = vi.fn<(keys: string[]) => void>();
    await showGrid({ onSelection });
    await focusFirstRow();
    await press('{Control>}a{/Control}');
    expect(onSelection.mock.lastCall?.[0]).toHaveLength(20_000);
  });

  it('selects nothing as long as no rows are there', async () => {
    const isDisabled = () => document.querySelector('[role="columnheader"] input')?.matches(':disabled');
    show(<TestGrid count={0} />);
    await expect.poll(isDisabled).toBe(true);
    show(<TestGrid />);
    await expect.poll(isDisabled).toBe(false);
  });

  it('goes into the cells of a row and stays in the column', async () => {
    await showGrid();
    await focusFirstRow();
    await press('{ArrowRight}{ArrowRight}');
    await expect.poll(() => document.activeElement?.getAttribute('data-column')).toBe('1');
    await press('{ArrowDown}');
    await expect
      .poll(() => document.activeElement?.closest('[data-index]')?.getAttribute('data-index'))
      .toBe('1');
    expect(document.activeElement?.getAttribute('data-column')).toBe('1');
    await press('{Control>}{End}{/Control}');
    await expect
      .poll(() => document.activeElement?.closest('[data-index]')?.getAttribute('data-index'))
      .toBe('19999');
  });

  it('jumps to what is typed', async () => {
    await showGrid();
    await focusFirstRow();
    await press('x');
    await expect.poll(focused).toBe('42');
  });

  it('sorts from the headings, reached by the arrow above the first row', async () => {
    const onSort = vi.fn<(sort: GridSort) => void>();
    await showGrid({ onSort });
    await focusFirstRow();
    await press('{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Name');
    await press('{Enter}');
    expect(onSort).toHaveBeenLastCalledWith({ columnId: 'name', direction: 'descending' });
    await press('{ArrowRight}{Enter}');
    expect(onSort).toHaveBeenLastCalledWith({ columnId: 'phone', direction: 'ascending' });
    await press('{ArrowDown}');
    await expect.poll(focused).toBe('0');
    expect(find('[role=columnheader][aria-sort=ascending]').textContent).toBe('Name');
  });

  it('gives up columns where it is narrow and takes them back', async () => {
    await showGrid({ width: 320 });
    await expect.poll(() => document.querySelectorAll('[role=columnheader]').length).toBe(2);
    show(<TestGrid width={700} />);
    await expect.poll(() => document.querySelectorAll('[role=columnheader]').length).toBe(3);
  });

  it('marks the row whose details are open and brings it into view', async () => {
    await showGrid({ activeIndex: 0 });
    show(<TestGrid activeIndex={900} />);
    await expect
      .poll(() => document.querySelector('[aria-current=true]')?.getAttribute('data-index'))
      .toBe('900');
    await expect.poll(() => find('[role=grid]').scrollTop).toBeGreaterThan(30_000);
  });

  it('keeps focus in the grid when the rows under it go away', async () => {
    await showGrid({ count: 30 });
    await focusFirstRow();
    await press('{End}');
    await expect.poll(focused).toBe('29');
    show(<TestGrid count={4} />);
    await expect.poll(focused).toBe('3');
    show(<TestGrid count={0} />);
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('grid');
  });

  it('does not take focus that was elsewhere when rows change', async () => {
    await showGrid({ count: 30 });
    await userEvent.click(find('button'));
    show(<TestGrid count={4} />);
    await expect.poll(() => document.querySelectorAll('[data-index]').length).toBe(4);
    expect(document.activeElement?.textContent).toBe('davor');
  });
});
