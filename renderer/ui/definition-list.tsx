import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './definition-list.module.css';

export type DefinitionRow = {
  id: string;
  label: ReactNode;
  value: ReactNode;
  /** Small buttons at the end of the row (copy, call). */
  actions?: ReactNode;
};

export type DefinitionListProps = {
  rows: readonly DefinitionRow[];
  /** In a panel whose own padding and edge frame the rows. */
  flush?: boolean;
  className?: string | undefined;
};

/** Labels and values, one row a fact, hairlines between; labels above values where it is narrow. */
export function DefinitionList({ rows, flush = false, className }: DefinitionListProps) {
  return (
    <div className={classNames(styles['frame'], flush && styles['flush'], className)}>
      <dl className={styles['list']}>
        {rows.map((row) => (
          <div key={row.id} className={styles['row']}>
            <dt className={styles['label']}>{row.label}</dt>
            <dd className={styles['value']}>
              <div className={styles['content']}>{row.value}</div>
              {row.actions !== undefined && <div className={styles['actions']}>{row.actions}</div>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
