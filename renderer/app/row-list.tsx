import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import styles from './record-form.module.css';

export type RowListProps<Row> = {
  label: string;
  addLabel: string;
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** What a new row holds. */
  create: () => Row;
  keyOf: (row: Row) => string;
  /** What a row is called when it is removed or brought back; '' if it has no words yet. */
  nameOf: (row: Row) => string;
  children: (index: number) => ReactNode;
};

/** A list of rows that can be added and removed; the row removed last can be brought back. Focus stays in the list. */
export function RowList<Row>(props: RowListProps<Row>) {
  const { label, addLabel, rows, onChange, create, keyOf, nameOf } = props;
  const { t } = useTranslation('recordForm');
  const [removed, setRemoved] = useState<{ row: Row; index: number }>();
  const list = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);

  const focusRow = (index: number) => {
    requestAnimationFrame(() => {
      const field = list.current?.children[index]?.querySelector<HTMLElement>('input, textarea, button');
      (field ?? adder.current)?.focus();
    });
  };

  return (
    <fieldset className={styles['rows']}>
      <legend className={styles['rowsTitle']}>{label}</legend>
      {rows.length > 0 && (
        <ul ref={list} className={styles['list']}>
          {rows.map((row, index) => (
            <li key={keyOf(row)} className={styles['row']}>
              <div className={styles['rowFields']}>{props.children(index)}</div>
              <div className={styles['rowButtons']}>
                <IconButton
                  aria-label={t('removeRow', { what: nameOf(row) || label, number: index + 1 })}
                  icon={Trash2}
                  onPress={() => {
                    onChange(rows.filter((each) => each !== row));
                    setRemoved(nameOf(row) ? { row, index } : undefined);
                    focusRow(Math.min(index, rows.length - 2));
                  }}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {removed && (
        <output className={styles['removed']}>
          {t('removedRow', { what: nameOf(removed.row) })}{' '}
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              onChange(rows.toSpliced(removed.index, 0, removed.row));
              setRemoved(undefined);
              focusRow(removed.index);
            }}
          >
            {t('bringBack')}
          </Button>
        </output>
      )}
      <div>
        <Button
          ref={adder}
          size="small"
          icon={Plus}
          onPress={() => {
            onChange([...rows, create()]);
            focusRow(rows.length);
          }}
        >
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
