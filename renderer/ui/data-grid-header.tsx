/* oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements cannot be placed by transform, so roles make the table */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from './checkbox';
import styles from './data-grid.module.css';
import type { GridColumn, GridSelection, GridSort } from './grid-types';
import { Icon } from './icon';
import { VisuallyHidden } from './visually-hidden';

type GridHeaderProps<Row> = {
  columns: readonly GridColumn<Row>[];
  sort: GridSort | undefined;
  onSort: ((sort: GridSort) => void) | undefined;
  selection: GridSelection | undefined;
  /** Whether there are no rows, or none yet: then there is nothing to select. */
  isEmpty: boolean;
  /** ArrowDown goes into the rows. */
  onLeave: () => void;
  ref: Ref<HTMLDivElement>;
};

/** Headings of a grid; those that sort share one tab stop, arrow keys move between them. */
export function GridHeader<Row>({
  columns,
  sort,
  onSort,
  selection,
  isEmpty,
  onLeave,
  ref,
}: GridHeaderProps<Row>) {
  const { t } = useTranslation('common');
  const sortable = columns.filter((column) => column.sortable && onSort);
  const [tabStop, setTabStop] = useState<string>();
  const stop = sortable.find((column) => column.id === tabStop) ?? sortable[0];
  const offset = selection ? 1 : 0;

  function move(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave();
    }
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[at + by]?.focus();
    event.preventDefault();
  }

  return (
    <div ref={ref} role="rowgroup" className={styles['header']}>
      <div role="row" aria-rowindex={1} tabIndex={-1} className={styles['headerRow']} onKeyDown={move}>
        {selection && (
          <div
            role="columnheader"
            aria-colindex={1}
            className={`${styles['heading']} ${styles['selectCell']}`}
          >
            <Checkbox
              aria-label={t('selectAll')}
              className={styles['headerTick']}
              checked={selection.state === 'all'}
              indeterminate={selection.state === 'some'}
              disabled={isEmpty}
              onChange={(checked) => (checked ? selection.onSelectAll() : selection.onClear())}
            />
          </div>
        )}
        {columns.map((column, place) => {
          const direction = sort?.columnId === column.id ? sort.direction : undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={place + offset + 1}
              aria-sort={column.sortable ? (direction ?? 'none') : undefined}
              className={`${styles['heading']} ${column.align === 'end' ? styles['end'] : ''}`}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  data-sort
                  tabIndex={column === stop ? 0 : -1}
                  className={styles['sort']}
                  onFocus={() => setTabStop(column.id)}
                  onClick={() =>
                    onSort({
                      columnId: column.id,
                      direction: direction === 'ascending' ? 'descending' : 'ascending',
                    })
                  }
                >
                  {column.header}
                  {direction && <Icon icon={direction === 'ascending' ? ArrowUp : ArrowDown} size={14} />}
                </button>
              ) : column.headerHidden ? (
                <VisuallyHidden>{column.header}</VisuallyHidden>
              ) : (
                column.header
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
