/* oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements cannot be placed by transform, so roles make the table */
import { Check } from 'lucide-react';
import { memo } from 'react';
import styles from './data-grid.module.css';
import type { GridColumn } from './grid-types';
import { Icon } from './icon';

type GridRowProps<Row> = {
  id: string;
  index: number;
  /** `undefined` while the row is on its way. */
  row: Row | undefined;
  columns: readonly GridColumn<Row>[];
  /** Pixels from the top of the rows. */
  start: number;
  /** `undefined` where rows cannot be selected. */
  selected: boolean | undefined;
  active: boolean;
  /** The column focus is in, -1 for the row itself, `undefined` if focus is in another row. */
  focusedColumn: number | undefined;
};

function GridRowView<Row>(props: GridRowProps<Row>) {
  const { row, index, columns, selected, focusedColumn } = props;
  const offset = selected === undefined ? 0 : 1;
  const tabStop = (column: number) => (focusedColumn === column ? 0 : undefined);
  return (
    <div
      id={props.id}
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-current={props.active ? 'true' : undefined}
      aria-busy={row === undefined ? true : undefined}
      tabIndex={focusedColumn === -1 ? 0 : -1}
      className={styles['row']}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      {selected !== undefined && (
        <div
          role="gridcell"
          aria-colindex={1}
          data-column={0}
          data-select
          tabIndex={tabStop(0)}
          className={`${styles['cell']} ${styles['selectCell']}`}
        >
          <span className={styles['tick']}>{selected && <Icon icon={Check} size={14} />}</span>
        </div>
      )}
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={place + offset + 1}
          aria-label={row === undefined ? undefined : column.spoken?.(row)}
          data-column={place + offset}
          tabIndex={tabStop(place + offset)}
          className={`${styles['cell']} ${column.align === 'end' ? styles['end'] : ''}`}
        >
          {row === undefined ? <span className={styles['placeholder']} /> : column.render(row, index)}
        </div>
      ))}
    </div>
  );
}

/** One row of a grid; drawn again only when something of its own changes. */
export const GridRow = memo(GridRowView) as typeof GridRowView;
